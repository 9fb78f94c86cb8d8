// SPDX-License-Identifier: MIT
#ifndef ERRCODE_JSON_PARSE_HPP
#define ERRCODE_JSON_PARSE_HPP

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>

#if NLOHMANN_JSON_VERSION_MAJOR * 100 + NLOHMANN_JSON_VERSION_MINOR < 311
#error "errcode: nlohmann/json 3.11 or newer is needed"
#endif

namespace errcode::detail {

/// How deep a body may be nested: nlohmann/json writes and copies by recursion.
inline constexpr std::size_t deepest_level = 512;

/// Finds the quotation mark that ends the string of a JSON text that begins at a position.
[[nodiscard]] constexpr std::size_t find_string_end(std::string_view text,
                                                    std::size_t begin) noexcept {
  std::size_t end = begin;
  bool is_escaped = true;
  while (is_escaped && end != std::string_view::npos) {
    end = text.find('"', end + 1);
    is_escaped = false;
    for (std::size_t i = end; i != std::string_view::npos && text[i - 1] == '\\'; --i) {
      is_escaped = !is_escaped;
    }
  }
  return end;
}

/// Whether the brackets of a JSON text are nested deeper than that.
[[nodiscard]] constexpr bool is_too_deep(std::string_view text) noexcept {
  if (text.size() <= 2 * deepest_level) return false;  // a level needs two brackets
  std::size_t level = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      i = find_string_end(text, i);
      if (i == std::string_view::npos) return false;
    }
    if (c == '[' || c == '{') ++level;
    if ((c == ']' || c == '}') && level != 0) --level;
    if (level > deepest_level) return true;
  }
  return false;
}

/// Parses a text without exceptions; a discarded value where it is no JSON or nested too deep.
[[nodiscard]] inline nlohmann::json parse_json(std::string_view text) {
  // The parser takes a NUL byte for the end, whatever follows.
  const bool has_nul = text.find('\0') != std::string_view::npos;
  if (has_nul || is_too_deep(text)) return nlohmann::json::value_t::discarded;
  return nlohmann::json::parse(text, nullptr, false);
}

}  // namespace errcode::detail

#endif
