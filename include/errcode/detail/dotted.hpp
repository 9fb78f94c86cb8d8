// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_DOTTED_HPP
#define ERRCODE_DETAIL_DOTTED_HPP

// Tests what can stand between the dots of a qualified errcode.

#include <errcode/detail/printable.hpp>

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

}  // namespace errcode::detail

#endif
