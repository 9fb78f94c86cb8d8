// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TEXT_UNESCAPED_HPP
#define ERRCODE_DETAIL_TEXT_UNESCAPED_HPP

// Finds the text that stands unescaped in JSON and in a log, eight characters at a time.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace errcode::detail {

/// Tests whether a character is printable ASCII other than `"` and the backslash.
constexpr bool is_unescaped(char c) noexcept {
  return ' ' <= c && c <= '~' && c != '"' && c != '\\';
}

/// Tests whether eight characters are.
inline bool are_unescaped(const char* characters) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::uint64_t word = 0;
  std::char_traits<char>::copy(reinterpret_cast<char*>(&word), characters, sizeof word);
  // Each of these sets the highest bit of a byte that it rejects. Only a rejected byte carries into
  // or borrows from the next one, so the test of all eight is exact.
  const std::uint64_t below = word - ones * ' ';
  const std::uint64_t above = word | (word + ones);
  const std::uint64_t quote = (word ^ ones * '"') - ones;
  const std::uint64_t backslash = (word ^ ones * '\\') - ones;
  return ((below | above | quote | backslash) & ones * 0x80) == 0;
}

/// Returns the length of the longest beginning of a text that has only such characters.
inline std::size_t unescaped_size(std::string_view text) noexcept {
  std::size_t size = 0;
  while (text.size() - size >= 8 && are_unescaped(text.data() + size)) size += 8;
  // The last eight, some of them for the second time.
  const bool has_tail = text.size() >= 8 && text.size() - size < 8;
  if (has_tail && are_unescaped(text.data() + text.size() - 8)) return text.size();
  while (size != text.size() && is_unescaped(text[size])) ++size;
  return size;
}

}  // namespace errcode::detail

#endif
