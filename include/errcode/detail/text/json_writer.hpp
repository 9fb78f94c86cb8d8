// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TEXT_JSON_WRITER_HPP
#define ERRCODE_DETAIL_TEXT_JSON_WRITER_HPP

// Writes JSON (RFC 8259) on one line. The output is valid JSON even if a text is not valid UTF-8.

#include <errcode/detail/text/utf8.hpp>

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace errcode::detail {

/// Appends a number. A double gets the fewest digits that read back as the same double.
template <class Number>
void append_number(std::string& target, Number number) {
  char digits[32];
  const char* const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  const std::string_view text(digits, static_cast<std::size_t>(end - digits));
  target += text;
  // Without a point or an exponent a double would read back as an integer.
  if (std::is_floating_point_v<Number> &&
      text.find_first_not_of("-0123456789") == std::string_view::npos) {
    target += ".0";
  }
}

/// Appends a text without quotes, escaped, and with U+FFFD in place of invalid UTF-8.
inline void append_escaped(std::string& target, std::string_view text) {
  std::size_t begin = 0;  // of the bytes to copy unchanged
  std::size_t position = 0;
  while (position != text.size()) {
    const auto byte = static_cast<unsigned char>(text[position]);
    if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\') {
      ++position;
      continue;
    }
    const character next = decode(text.substr(position));
    if (byte >= 0x80 && next.code_point != character::invalid) {
      position += next.size;
      continue;
    }
    target += text.substr(begin, position - begin);
    constexpr std::string_view short_escapes = "\b\t\n\f\r\"\\";
    const std::size_t found = short_escapes.find(text[position]);
    if (byte >= 0x80) {
      target += "\uFFFD";
    } else if (found != std::string_view::npos) {
      target.append(1, '\\').append(1, "btnfr\"\\"[found]);
    } else {
      target.append("\\u00").append(1, "01"[byte >> 4U]).append(1, "0123456789abcdef"[byte & 0xFU]);
    }
    position += next.size;
    begin = position;
  }
  target += text.substr(begin);
}

/// Appends a text in quotes.
inline void append_json(std::string& target, std::string_view text) {
  target += '"';
  append_escaped(target, text);
  target += '"';
}

}  // namespace errcode::detail

#endif
