// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_DOTTED_HPP
#define ERRCODE_DETAIL_DOTTED_HPP

// Tests what can stand between the dots of a qualified errcode.

#include <errcode/detail/printable.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace errcode::detail {

/// Tests for white space beyond ASCII (https://www.unicode.org/Public/UCD/latest/ucd/PropList.txt,
/// White_Space), except for the characters that is_unprintable covers.
constexpr bool is_wide_space(char32_t c) noexcept {
  return c == 0xA0 || c == 0x1680 || (0x2000 <= c && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// Tests that a text can be one part of an errcode and does not break the line of a log: UTF-8
/// without dots, white space and unprintable characters.
constexpr bool is_one_part(std::string_view text) noexcept {
  while (!text.empty()) {
    const character first = decode(text);
    const char32_t c = first.code_point;
    if (c == '.' || c == ' ' || is_unprintable(c) || is_wide_space(c)) return false;
    text.remove_prefix(first.size);
  }
  return true;
}

/// Appends to a type each part that is not empty, behind a dot. Appends nothing, and gives false,
/// where one of them cannot be part of an errcode.
[[nodiscard]] inline bool append_parts(std::string& to,
                                       std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts) {
    if (!is_one_part(part)) return false;
  }
  for (const std::string_view part : parts) {
    if (!part.empty()) to.append(1, '.').append(part);
  }
  return true;
}

}  // namespace errcode::detail

#endif
