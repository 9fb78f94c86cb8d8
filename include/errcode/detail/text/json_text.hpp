// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TEXT_JSON_TEXT_HPP
#define ERRCODE_DETAIL_TEXT_JSON_TEXT_HPP

// Prepares the text of a body for a JSON parser: limits its depth, and mends unpaired surrogates
// and invalid UTF-8.

#include <errcode/detail/text/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace errcode::detail {

/// The longest text that is read as a body, in bytes.
inline constexpr std::size_t longest_body = std::size_t{16} * 1024 * 1024;

/// The deepest nesting of a body, because JSON libraries write and copy by recursion.
inline constexpr std::size_t deepest_level = 512;

/// Tests whether the brackets of a JSON text are nested deeper than deepest_level.
[[nodiscard]] constexpr bool is_too_deep(std::string_view text) noexcept {
  if (text.size() <= 2 * deepest_level) return false;  // a level needs two brackets
  std::size_t level = 0;
  const char* position = text.data();
  const char* const end = position + text.size();
  while (position != end) {
    const char c = *position++;
    if (c == '"') {
      while (position != end && *position != '"') {
        position += *position == '\\' && position + 1 != end ? 2 : 1;
      }
      if (position != end) ++position;
    } else if (c >= '[') {  // most characters are below
      if (c == '[' || c == '{') ++level;
      if ((c == ']' || c == '}') && level != 0) --level;
      if (level > deepest_level) return true;
    }
  }
  return false;
}

/// Returns the kind of surrogate that an escape `\uXXXX` stands for: 'h' high, 'l' low, '\0' if the
/// text at that position is none.
[[nodiscard]] constexpr char surrogate_at(std::string_view text, std::size_t position) noexcept {
  const std::string_view escape = text.substr(position < text.size() ? position : text.size(), 6);
  constexpr std::string_view digits = "0123456789ABCDEFabcdef";
  if (escape.size() < 6 || escape[0] != '\\' || escape[1] != 'u') return '\0';
  if ((escape[2] != 'd' && escape[2] != 'D') || escape[3] < '8') return '\0';
  if (escape.find_first_not_of(digits, 3) != std::string_view::npos) return '\0';
  constexpr std::string_view high = "89ABab";
  return high.find(escape[3]) != std::string_view::npos ? 'h' : 'l';
}

/// Finds the next escape of an unpaired surrogate from a position outside of escapes; npos if there
/// is none.
[[nodiscard]] constexpr std::size_t find_unpaired(std::string_view text,
                                                  std::size_t position) noexcept {
  while ((position = text.find('\\', position)) != std::string_view::npos) {
    const char kind = surrogate_at(text, position);
    const bool is_pair = kind == 'h' && surrogate_at(text, position + 6) == 'l';
    if (kind != '\0' && !is_pair) return position;
    position += is_pair ? 12 : 2;  // another escape may be `\\` or `\"`
  }
  return position;
}

/// Parses the text of a body with a function that returns an optional value, nullopt for what is no
/// JSON. Unpaired surrogates, which JSON.stringify escapes and parsers reject, become U+FFFD, and
/// so does invalid UTF-8; a byte order mark is skipped. Returns nullopt for a text that is too long
/// or too deep, and for one with a NUL byte, which parsers take for the end.
template <class Parse>
[[nodiscard]] auto parse_body(std::string_view text, Parse parse) -> decltype(parse(text)) {
  if (text.size() > longest_body || is_too_deep(text)) return {};
  if (text.find('\0') != std::string_view::npos) return {};
  if (text.substr(0, 3) == "\uFEFF") text.remove_prefix(3);
  std::size_t position = find_unpaired(text, 0);
  if (position == std::string_view::npos) {
    auto parsed = parse(text);
    if (parsed || valid_size(text) == text.size()) return parsed;
  }
  std::string mended = to_valid_utf8(text);
  for (position = find_unpaired(mended, 0); position != std::string::npos;
       position = find_unpaired(mended, position + 6)) {
    mended.replace(position, 6, "\\ufffd");
  }
  return parse(mended);
}

}  // namespace errcode::detail

#endif
