// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_SPELLING_HPP
#define ERRCODE_TESTS_SPELLING_HPP

#include <initializer_list>
#include <string_view>

namespace errcode_tests {

/// Gives the compiler's spelling of an enumerator without its scope; for a value that is no
/// enumerator a text that does not start with a letter.
template <auto Value>
constexpr std::string_view spelling() noexcept {
#if defined(_MSC_VER) && !defined(__clang__)
  const std::string_view signature = __FUNCSIG__;
  const std::string_view before = "spelling<";
  const std::size_t end = signature.rfind(">(");
#else
  const std::string_view signature = __PRETTY_FUNCTION__;
  const std::string_view before = "Value = ";
  const std::size_t end = signature.find_first_of(";]", signature.find(before));
#endif
  const std::size_t begin = signature.find(before) + before.size();
  const std::string_view value = signature.substr(begin, end - begin);
  return value.front() == '(' ? value : value.substr(value.rfind(':') + 1);
}

/// Tells whether all conditions hold; clang limits a fold expression to 256.
constexpr bool all(std::initializer_list<bool> conditions) noexcept {
  for (const bool condition : conditions) {
    if (!condition) return false;
  }
  return true;
}

}  // namespace errcode_tests

#endif
