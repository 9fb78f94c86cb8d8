// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TEXT_JSON_WRITER_HPP
#define ERRCODE_DETAIL_TEXT_JSON_WRITER_HPP

// Writes JSON (RFC 8259) on one line, which is valid whatever the texts are.

#include <errcode/detail/text/utf8.hpp>

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace errcode::detail {

/// Appends a number: a double with the fewest digits that read back as the same double.
template <class Number>
void append_number(std::string& to, Number number) {
  char digits[32];
  const char* const end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  const std::string_view made(digits, static_cast<std::size_t>(end - digits));
  to += made;
  // Without a point or an exponent it would read back as an integer.
  if (std::is_floating_point_v<Number> &&
      made.find_first_not_of("-0123456789") == std::string_view::npos) {
    to += ".0";
  }
}

/// Appends a text without quotes: escaped, and with U+FFFD for all that is no UTF-8.
inline void append_escaped(std::string& to, std::string_view text) {
  std::size_t begin = 0;  // of what is copied as it is
  std::size_t at = 0;
  while (at != text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\') {
      ++at;
      continue;
    }
    const character next = decode(text.substr(at));
    if (byte >= 0x80 && next.code_point != character::invalid) {
      at += next.size;
      continue;
    }
    to += text.substr(begin, at - begin);
    constexpr std::string_view short_escapes = "\b\t\n\f\r\"\\";
    const std::size_t found = short_escapes.find(text[at]);
    if (byte >= 0x80) {
      to += "\uFFFD";
    } else if (found != std::string_view::npos) {
      to.append(1, '\\').append(1, "btnfr\"\\"[found]);
    } else {
      to.append("\\u00").append(1, "01"[byte >> 4U]).append(1, "0123456789abcdef"[byte & 0xFU]);
    }
    at += next.size;
    begin = at;
  }
  to += text.substr(begin);
}

/// Appends a text in quotes.
inline void append_json(std::string& to, std::string_view text) {
  to += '"';
  append_escaped(to, text);
  to += '"';
}

}  // namespace errcode::detail

#endif
