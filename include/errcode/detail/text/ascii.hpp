// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TEXT_ASCII_HPP
#define ERRCODE_DETAIL_TEXT_ASCII_HPP

// Functions for ASCII characters. They ignore the locale.

#include <cstddef>
#include <string_view>

namespace errcode::detail {

/// Removes optional white space (RFC 9110, 5.6.3) from both ends.
constexpr std::string_view trim(std::string_view text) noexcept {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

constexpr char to_lower(char c) noexcept {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool is_digit(char c) noexcept { return '0' <= c && c <= '9'; }

constexpr bool is_alphanumeric(char c) noexcept {
  return is_digit(c) || ('a' <= to_lower(c) && to_lower(c) <= 'z');
}

/// Tests whether a text equals one in lower case, ignoring the case of ASCII letters.
constexpr bool equals_lower(std::string_view text, std::string_view lower) noexcept {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i != text.size(); ++i) {
    if (to_lower(text[i]) != lower[i]) return false;
  }
  return true;
}

}  // namespace errcode::detail

#endif
