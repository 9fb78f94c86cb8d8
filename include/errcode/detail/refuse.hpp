// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_REFUSE_HPP
#define ERRCODE_DETAIL_REFUSE_HPP

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace errcode::detail {

/// Reports what was found where something else is due. It is not constexpr, so that the call that
/// was given the sentence is an error where that is checked during compilation.
template <class Error>
[[noreturn]] void refuse(const char* sentence, std::string_view found) {
  std::string message = sentence;
  message.append(", not '").append(found).append("'");
#if defined(__cpp_exceptions)
  throw Error(message);
#else
  std::fprintf(stderr, "%s\n", message.c_str());
  std::abort();
#endif
}

}  // namespace errcode::detail

#endif
