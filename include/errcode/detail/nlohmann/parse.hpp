// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_NLOHMANN_PARSE_HPP
#define ERRCODE_DETAIL_NLOHMANN_PARSE_HPP

// Parses the text of a body without exceptions: limits its depth, and mends unpaired surrogates and
// invalid UTF-8. Writes JSON.

#include <errcode/detail/text/utf8.hpp>

#include <climits>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#if NLOHMANN_JSON_VERSION_MAJOR * 100 + NLOHMANN_JSON_VERSION_MINOR < 311
#error "errcode: nlohmann/json 3.11 or newer is needed"
#endif

namespace errcode::detail {

/// The deepest nesting of a body, because nlohmann/json writes and copies by recursion.
inline constexpr std::size_t deepest_level = 512;

/// Tests whether the brackets of a JSON text are nested deeper than deepest_level.
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

/// Tests whether a JSON value is nested deeper than deepest_level, level by level, without
/// recursion.
template <class Json>
[[nodiscard]] bool is_too_deep(const Json& value) {
  std::vector<const Json*> level = {&value};
  for (std::size_t depth = 0; !level.empty(); ++depth) {
    if (depth == deepest_level) return true;
    std::vector<const Json*> next;
    for (const Json* each : level) {
      for (const Json& child : *each) {
        if (child.is_structured()) next.push_back(&child);
      }
    }
    level.swap(next);
  }
  return false;
}

/// Gives the kind of surrogate that an escape `\uXXXX` stands for: 'h' high, 'l' low, '\0' if the
/// text at that position is none.
[[nodiscard]] constexpr char surrogate_at(std::string_view text, std::size_t at) noexcept {
  const std::string_view escape = text.substr(at < text.size() ? at : text.size(), 6);
  constexpr std::string_view digits = "0123456789ABCDEFabcdef";
  if (escape.size() < 6 || escape[0] != '\\' || escape[1] != 'u') return '\0';
  if ((escape[2] != 'd' && escape[2] != 'D') || escape[3] < '8') return '\0';
  if (escape.find_first_not_of(digits, 3) != std::string_view::npos) return '\0';
  constexpr std::string_view high = "89ABab";
  return high.find(escape[3]) != std::string_view::npos ? 'h' : 'l';
}

/// Finds the next escape of an unpaired surrogate, starting at a position outside of escapes; npos
/// if there is none.
[[nodiscard]] constexpr std::size_t find_unpaired(std::string_view text, std::size_t at) noexcept {
  while ((at = text.find('\\', at)) != std::string_view::npos) {
    const char kind = surrogate_at(text, at);
    const bool is_pair = kind == 'h' && surrogate_at(text, at + 6) == 'l';
    if (kind != '\0' && !is_pair) return at;
    at += is_pair ? 12 : 2;  // another escape may be `\\` or `\"`
  }
  return at;
}

/// Parses a text without exceptions. Gives a discarded value if the text is not JSON or nested too
/// deeply. An unpaired surrogate, which JSON.stringify escapes and nlohmann/json rejects, becomes
/// U+FFFD, and so does invalid UTF-8.
[[nodiscard]] inline nlohmann::json parse_json(std::string_view text) {
  // The parser would take a NUL byte for the end and ignore the rest.
  const bool has_nul = text.find('\0') != std::string_view::npos;
  if (has_nul || is_too_deep(text)) return nlohmann::json::value_t::discarded;
  std::size_t at = find_unpaired(text, 0);
  if (at == std::string_view::npos) {
    nlohmann::json parsed = nlohmann::json::parse(text, nullptr, false);
    if (!parsed.is_discarded() || valid_size(text) == text.size()) return parsed;
  }
  std::string mended = to_valid_utf8(text);
  for (at = find_unpaired(mended, 0); at != std::string::npos; at = find_unpaired(mended, at + 6)) {
    mended.replace(at, 6, "\\ufffd");
  }
  return nlohmann::json::parse(mended, nullptr, false);
}

/// Writes JSON; invalid UTF-8 becomes U+FFFD.
template <class Json>
[[nodiscard]] std::string to_text(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Gives an integer that fits into int, or nullopt.
template <class Json>
[[nodiscard]] std::optional<int> to_int(const Json& value) noexcept {
  if (const auto* number = value.template get_ptr<const std::uint64_t*>()) {
    if (*number <= INT_MAX) return static_cast<int>(*number);
  } else if (const auto* integer = value.template get_ptr<const std::int64_t*>()) {
    if (INT_MIN <= *integer && *integer <= INT_MAX) return static_cast<int>(*integer);
  }
  return std::nullopt;
}

/// Gives the member of a name of an object if it is an integer that fits into int, or nullopt.
[[nodiscard]] inline std::optional<int> int_member(const nlohmann::json& object,
                                                   const char* name) noexcept {
  const auto member = object.find(name);
  return member == object.end() ? std::nullopt : to_int(*member);
}

/// Gives the member of a name of an object if it is a text, or "".
[[nodiscard]] inline std::string_view text_member(const nlohmann::json& object,
                                                  const char* name) noexcept {
  const auto member = object.find(name);
  if (member == object.end()) return {};
  const auto* text = member->get_ptr<const std::string*>();
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

}  // namespace errcode::detail

#endif
