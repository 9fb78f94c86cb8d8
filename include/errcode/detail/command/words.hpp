// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_WORDS_HPP
#define ERRCODE_DETAIL_COMMAND_WORDS_HPP

// Words in the lines of logs.

#include <errcode/detail/text/ascii.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace errcode::detail::cli {

[[nodiscard]] inline bool ends_with(std::string_view text, std::string_view end) noexcept {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Tests for a word of a list whose words have a space on both sides.
[[nodiscard]] inline bool is_in(std::string_view list, std::string_view word) {
  return !word.empty() && list.find(' ' + std::string(word) + ' ') != std::string_view::npos;
}

constexpr bool is_word(char c) noexcept { return is_alphanumeric(c) || c == '_'; }
constexpr bool is_upper(char c) noexcept { return 'A' <= c && c <= 'Z'; }
constexpr bool is_wide(char c) noexcept { return static_cast<unsigned char>(c) >= 0x80; }

/// Gives the line of a text that has a position.
[[nodiscard]] inline std::string_view line_at(std::string_view text, std::size_t at) noexcept {
  const std::size_t begin = text.rfind('\n', at) + 1;  // 0 where there is none
  return text.substr(begin, text.find('\n', at) - begin);
}

/// Takes the characters of a set off the end of a text, at most so many.
inline std::size_t drop_back(std::string_view& text, std::string_view set, std::size_t limit) {
  std::size_t count = 0;
  while (count != limit && !text.empty() && set.find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
    ++count;
  }
  return count;
}

/// Takes the last word off a text: of letters, digits, '_' and '-', or of characters beyond ASCII.
inline std::string_view take_word(std::string_view& text) noexcept {
  std::size_t begin = text.size();
  const bool is_beyond = !text.empty() && is_wide(text.back());
  while (begin != 0 && (is_beyond ? is_wide(text[begin - 1])
                                  : is_word(text[begin - 1]) || text[begin - 1] == '-')) {
    --begin;
  }
  const std::string_view word = text.substr(begin);
  text = text.substr(0, begin);
  return word;
}

/// "X-Error_Code" as "xerrorcode".
[[nodiscard]] inline std::string fold(std::string_view word) {
  std::string folded;
  for (const char c : word) {
    if (c != '_' && c != '-') folded += to_lower(c);
  }
  return folded;
}

/// Tests whether a text begins with another one, whatever its case, its spaces and its hyphens.
[[nodiscard]] inline bool begins_with(std::string_view text, std::string_view phrase) noexcept {
  std::size_t at = 0;
  for (const char c : phrase) {
    if (c == ' ' || c == '-') continue;
    while (at != text.size() && (text[at] == ' ' || text[at] == '-')) ++at;
    if (at == text.size() || to_lower(text[at]) != to_lower(c)) return false;
    ++at;
  }
  return at == text.size() || !is_word(text[at]);
}

}  // namespace errcode::detail::cli

#endif
