// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TEXT_UTF8_HPP
#define ERRCODE_DETAIL_TEXT_UTF8_HPP

// Decodes and repairs UTF-8.

#include <errcode/detail/text/unescaped.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace errcode::detail {

/// A character decoded from UTF-8: its code point and its size in bytes.
struct character {
  static constexpr char32_t invalid = 0xFFFFFFFF;

  char32_t code_point;  // `invalid` for an ill-formed sequence
  std::size_t size;     // of an ill-formed sequence: the bytes that one U+FFFD replaces
};

/// Returns the bits of a byte that continues a character; above 0x3F for any other byte.
constexpr unsigned continuation_bits(char c) noexcept {
  return static_cast<unsigned char>(c) ^ 0x80U;
}

/// Decodes the first character of a non-empty text (the Unicode Standard, table 3-7). An ill-formed
/// sequence ends before the first byte that cannot continue it (section 3.9, "maximal subpart").
constexpr character decode(std::string_view text) noexcept {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (0xE1 <= lead && lead <= 0xEC && text.size() >= 3) {  // the shortest way for Chinese
    const unsigned second = continuation_bits(text[1]);
    const unsigned third = continuation_bits(text[2]);
    if ((second | third) <= 0x3F) return {(lead & 0xFU) << 12U | second << 6U | third, 3};
  }
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4) return {character::invalid, 1};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;   // else overlong
  unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;  // else surrogate or too large
  char32_t code_point = lead & (0x7FU >> size);
  for (std::size_t i = 1; i != size; ++i) {
    const unsigned next = i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    if (next < low || high < next) return {character::invalid, i};
    low = 0x80;
    high = 0xBF;
    code_point = code_point << 6U | (next & 0x3FU);
  }
  return {code_point, size};
}

/// Returns the length in bytes of the longest beginning of a text that is well-formed UTF-8.
constexpr std::size_t valid_size(std::string_view text) noexcept {
  std::size_t size = 0;
  while (size != text.size()) {
    const character next = decode(text.substr(size));
    if (next.code_point == character::invalid) break;
    size += next.size;
  }
  return size;
}

/// Returns a text in which U+FFFD replaces each ill-formed sequence.
[[nodiscard]] inline std::string to_valid_utf8(std::string_view text) {
  if (unescaped_size(text) == text.size()) return std::string(text);
  std::string valid;
  while (true) {
    const std::size_t size = valid_size(text);
    valid += text.substr(0, size);
    text.remove_prefix(size);
    if (text.empty()) return valid;
    valid += "\uFFFD";
    text.remove_prefix(decode(text).size);
  }
}

}  // namespace errcode::detail

#endif
