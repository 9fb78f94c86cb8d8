// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_FORMATTING_THROW_ERROR_HPP
#define ERRCODE_DETAIL_FORMATTING_THROW_ERROR_HPP

// Reports bad input to an adapter: throws an exception, or ends the process in a build without
// exceptions.

#include <errcode/detail/text/printable.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace errcode::detail {

/// Throws an Error that says what was expected and quotes what was found instead: at most 200 bytes
/// of it, in printable form.
///
/// Not constexpr: if a format is checked during compilation, the compiler's error shows this call
/// and its sentence.
template <class Error>
[[noreturn]] void throw_error(const char* expected, std::string_view found) {
  std::string message = expected;
  message += ", not '";
  append_printable(message, found, 200);
  message += '\'';
#if defined(__cpp_exceptions)
  throw Error(message);
#else
  std::fprintf(stderr, "%s\n", message.c_str());
  std::abort();
#endif
}

}  // namespace errcode::detail

#endif
