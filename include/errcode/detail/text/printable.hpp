// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TEXT_PRINTABLE_HPP
#define ERRCODE_DETAIL_TEXT_PRINTABLE_HPP

// Escapes foreign text for a log or an exception, so that it can neither break a line nor control a
// terminal.

#include <errcode/detail/text/unescaped.hpp>
#include <errcode/detail/text/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace errcode::detail {

/// Tests whether a character must be escaped: an invalid byte, a control character (C0, DEL and
/// C1), a line or paragraph separator, or a bidi control (https://www.unicode.org/reports/tr9,
/// section 2).
constexpr bool is_unprintable(char32_t c) noexcept {
  return c < 0x20 || (0x7F <= c && c <= 0x9F) || c == 0x61C || c == 0x200E || c == 0x200F ||
         (0x2028 <= c && c <= 0x202E) || (0x2066 <= c && c <= 0x2069) || c == character::invalid;
}

/// Appends a text with its unprintable characters escaped: "\x1B" for a byte, "\u{2028}" for a
/// character beyond ASCII. A text longer than `limit` bytes is cut after a whole character and
/// followed by an ellipsis.
inline void append_printable(std::string& target, std::string_view text,
                             std::size_t limit = std::string_view::npos) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  while (!text.empty()) {
    const std::size_t size = unescaped_size(text.substr(0, limit));
    target += text.substr(0, size);
    text.remove_prefix(size);
    limit -= size;
    if (text.empty()) return;
    const character first = decode(text);
    if (first.size > limit) {
      target += "\u2026";
      return;
    }
    if (!is_unprintable(first.code_point)) {
      target += text.substr(0, first.size);
    } else if (first.size == 1 || first.code_point == character::invalid) {
      for (const char c : text.substr(0, first.size)) {
        const auto byte = static_cast<unsigned char>(c);
        target.append("\\x").append(1, digits[byte >> 4U]).append(1, digits[byte & 0xFU]);
      }
    } else {
      target += "\\u{";
      for (unsigned shift = 16; shift != 0;) {  // no unprintable character needs more bits
        shift -= 4;
        const char32_t rest = first.code_point >> shift;
        if (rest != 0) target += digits[rest & 0xFU];
      }
      target += '}';
    }
    text.remove_prefix(first.size);
    limit -= first.size;
  }
}

}  // namespace errcode::detail

#endif
