// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_SPELLING_HPP
#define ERRCODE_TESTS_SPELLING_HPP

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace errcode_tests {

/// Returns the compiler's spelling of a list of values: "a::b::c, (a::b)7".
template <auto... Values>
std::string_view spell() {
#if defined(_MSC_VER) && !defined(__clang__)
  const std::string_view signature = __FUNCSIG__;
  const std::size_t begin = signature.find("spell<") + 6;
  return signature.substr(begin, signature.rfind(">(") - begin);
#else
  const std::string_view signature = __PRETTY_FUNCTION__;
  const std::size_t begin = signature.find_first_of("<{", signature.find("Values = ")) + 1;
  return signature.substr(begin, signature.find_first_of(">}", begin) - begin);
#endif
}

/// Returns the name of each of E's enumerators by its number; "" for a number without one.
template <class E, int... Number>
std::vector<std::string_view> spellings(std::integer_sequence<int, Number...>) {
  std::string_view list = spell<static_cast<E>(Number)...>();
  std::vector<std::string_view> names;
  while (!list.empty()) {
    const std::string_view value = list.substr(0, list.find(','));
    const bool is_enumerator = value.find('(') == std::string_view::npos;
    names.push_back(is_enumerator ? value.substr(value.rfind(':') + 1) : std::string_view());
    list.remove_prefix(value.size() == list.size() ? value.size() : value.size() + 1);
  }
  return names;
}

}  // namespace errcode_tests

#endif
