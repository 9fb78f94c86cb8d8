// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_UTF8_HPP
#define ERRCODE_TESTS_UTF8_HPP

#include <string>
#include <string_view>

namespace errcode_tests {

/// Tests whether a text is well-formed UTF-8 (RFC 3629, section 4) without control characters.
constexpr bool is_printable_utf8(std::string_view text) noexcept {
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (text.size() < size) return false;
    if (size == 1 && (lead < 0x20 || lead == 0x7F)) return false;
    if (size != 1 && (lead < 0xC2 || lead > 0xF4)) return false;
    for (std::size_t i = 1; i != size; ++i) {
      if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) return false;
    }
    if (size != 1) {
      const auto second = static_cast<unsigned char>(text[1]);
      if (lead == 0xE0 && second < 0xA0) return false;
      if (lead == 0xED && second > 0x9F) return false;
      if (lead == 0xF0 && second < 0x90) return false;
      if (lead == 0xF4 && second > 0x8F) return false;
    }
    text.remove_prefix(size);
  }
  return true;
}

static_assert(is_printable_utf8("IP 被封禁"));
static_assert(!is_printable_utf8("\xB7\xE2"));  // 封 in GBK
static_assert(!is_printable_utf8("\xE5\xB0"));  // cut off
static_assert(!is_printable_utf8("\xC0\x80"));  // overlong
static_assert(!is_printable_utf8("tab\t"));

/// Encodes a code point in UTF-8, even a surrogate.
inline std::string encode(char32_t c) {
  const auto tail = [c](unsigned shift) { return static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0U | c >> 6U), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0U | c >> 12U), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | c >> 18U), tail(12), tail(6), tail(0)};
}

}  // namespace errcode_tests

#endif
