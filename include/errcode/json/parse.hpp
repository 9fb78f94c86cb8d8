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

/// Whether the brackets of a JSON text are nested deeper than that.
[[nodiscard]] constexpr bool is_too_deep(std::string_view text) noexcept {
  if (text.size() <= 2 * deepest_level) return false;  // a level needs two brackets
  std::size_t level = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const char c = *at++;
    if (c == '"') {
      while (at != end && *at != '"') at += *at == '\\' && at + 1 != end ? 2 : 1;
      if (at != end) ++at;
    } else if (c >= '[') {  // most characters are below
      if (c == '[' || c == '{') ++level;
      if ((c == ']' || c == '}') && level != 0) --level;
      if (level > deepest_level) return true;
    }
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
