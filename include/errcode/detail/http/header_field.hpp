// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_HTTP_HEADER_FIELD_HPP
#define ERRCODE_DETAIL_HTTP_HEADER_FIELD_HPP

// Mends the name and the value of a header field, so that no text can add a second field.

#include <errcode/detail/text/ascii.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace errcode::detail {

/// Tests whether a character can be part of a token (RFC 9110, 5.6.2).
constexpr bool is_token_character(char c) noexcept {
  return is_alphanumeric(c) ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

/// Returns a field name: the text with "-" for each character that a token cannot have.
[[nodiscard]] inline std::string to_field_name(std::string_view text) {
  std::string name(text);
  for (char& c : name) {
    if (!is_token_character(c)) c = '-';
  }
  return name;
}

/// Returns a field value (RFC 9110, 5.5): the text without white space around it, and with a space
/// for each control character but the tab.
[[nodiscard]] inline std::string to_field_value(std::string_view text) {
  std::string value(text);
  for (char& c : value) {
    const auto octet = static_cast<unsigned char>(c);
    if ((octet < 0x20 && c != '\t') || octet == 0x7F) c = ' ';
  }
  return std::string(trim(value));
}

/// Tests whether two field names are the same: their case does not count.
constexpr bool is_same_field(std::string_view left, std::string_view right) noexcept {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i != left.size(); ++i) {
    if (to_lower(left[i]) != to_lower(right[i])) return false;
  }
  return true;
}

}  // namespace errcode::detail

#endif
