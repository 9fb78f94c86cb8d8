// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_SPELLING_HPP
#define ERRCODE_TESTS_SPELLING_HPP

#include <initializer_list>
#include <string_view>

namespace errcode_tests {

/// Returns the compiler's spelling of an enumerator without its scope; for a value without an
/// enumerator, a text that does not start with a letter.
template <auto Value>
constexpr std::string_view spelling() noexcept {
#if defined(_MSC_VER) && !defined(__clang__)
  const std::string_view signature = __FUNCSIG__;
  const std::string_view prefix = "spelling<";
  const std::size_t end = signature.rfind(">(");
#else
  const std::string_view signature = __PRETTY_FUNCTION__;
  const std::string_view prefix = "Value = ";
  const std::size_t end = signature.find_first_of(";]", signature.find(prefix));
#endif
  const std::size_t begin = signature.find(prefix) + prefix.size();
  const std::string_view value = signature.substr(begin, end - begin);
  return value.front() == '(' ? value : value.substr(value.rfind(':') + 1);
}

/// Tests whether all conditions hold. Not a fold expression, which clang limits to 256 operands.
constexpr bool all(std::initializer_list<bool> conditions) noexcept {
  for (const bool condition : conditions) {
    if (!condition) return false;
  }
  return true;
}

}  // namespace errcode_tests

#endif
