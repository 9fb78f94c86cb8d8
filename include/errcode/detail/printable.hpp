// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_PRINTABLE_HPP
#define ERRCODE_DETAIL_PRINTABLE_HPP

// Escapes foreign text for a log or an exception, so that it can neither break the line nor control
// a terminal.

#include <cstddef>
#include <string>
#include <string_view>

namespace errcode::detail {

/// A character decoded from UTF-8: its code point and how many bytes it takes.
struct character {
  static constexpr char32_t invalid = 0xFFFFFFFF;

  char32_t code_point;  // `invalid` for a byte that begins no well-formed sequence
  std::size_t size;
};

/// Decodes the first character of a text that is not empty (RFC 3629, section 4).
constexpr character decode(std::string_view text) noexcept {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return {character::invalid, 1};
  char32_t made = lead & (0x7FU >> size);
  for (std::size_t i = 1; i != size; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0U) != 0x80U) return {character::invalid, 1};
    made = made << 6U | (next & 0x3FU);
  }
  const bool is_overlong = (size == 3 && made < 0x800) || (size == 4 && made < 0x10000);
  const bool is_surrogate = 0xD800 <= made && made <= 0xDFFF;
  if (is_overlong || is_surrogate || made > 0x10FFFF) return {character::invalid, 1};
  return {made, size};
}

/// Tests for a character to escape: an invalid byte, a control character (C0, DEL and C1), a line
/// or paragraph separator, or a bidi control (https://www.unicode.org/reports/tr9, section 2).
constexpr bool is_unprintable(char32_t c) noexcept {
  return c < 0x20 || (0x7F <= c && c <= 0x9F) || c == 0x61C || c == 0x200E || c == 0x200F ||
         (0x2028 <= c && c <= 0x202E) || (0x2066 <= c && c <= 0x2069) || c == character::invalid;
}

/// Appends a text with its unprintable characters escaped: "\x1B" for a byte, "\u{2028}" for a
/// character beyond ASCII. A text longer than `limit` bytes is cut after a whole character, and an
/// ellipsis follows.
inline void append_printable(std::string& to, std::string_view text,
                             std::size_t limit = std::string_view::npos) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  while (!text.empty()) {
    const character first = decode(text);
    if (first.size > limit) {
      to += "\u2026";
      return;
    }
    if (!is_unprintable(first.code_point)) {
      to += text.substr(0, first.size);
    } else if (first.size == 1) {
      const auto byte = static_cast<unsigned char>(text[0]);
      to.append("\\x").append(1, digits[byte >> 4U]).append(1, digits[byte & 0xFU]);
    } else {
      to += "\\u{";
      for (unsigned shift = 16; shift != 0;) {  // all of them fit into 16 bits
        shift -= 4;
        const char32_t rest = first.code_point >> shift;
        if (rest != 0) to += digits[rest & 0xFU];
      }
      to += '}';
    }
    text.remove_prefix(first.size);
    limit -= first.size;
  }
}

}  // namespace errcode::detail

#endif
