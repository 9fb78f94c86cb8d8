// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_PRINTF_PLACEHOLDER_HPP
#define ERRCODE_DETAIL_TABLE_PRINTF_PLACEHOLDER_HPP

#include <errcode/detail/table/placeholders.hpp>

#include <cstddef>
#include <string_view>

namespace errcode::detail {

/// Skips the bytes of a set from a position on.
template <class Text>
constexpr std::size_t skip(const Text& text, std::size_t position, const Text& set) noexcept {
  while (position != text.size() && set.find(text[position]) != Text::npos) ++position;
  return position;
}

/// Tests for a placeholder of printf: `%`, flags but no space, a width and a precision, a length, a
/// conversion, and no letter behind it. "%d rows" and "%.2f" have one, "100% sure" has none.
template <class Text>
constexpr bool has_printf_placeholder(const Text& text) noexcept {
  if (!contains(text, '%')) return false;
  for (std::size_t percent = 0; percent != text.size(); ++percent) {
    if (text[percent] != '%') continue;
    const std::size_t length = skip<Text>(text, percent + 1, "-+#'0123456789.*$");
    const std::size_t conversion = skip<Text>(text, length, "hljztLq");
    const std::size_t end = skip<Text>(text, conversion, "diouxXfFeEgGaAcspn");
    if (end != conversion + 1) continue;
    const char next = end == text.size() ? ' ' : text[end];
    const bool is_letter = ('a' <= next && next <= 'z') || ('A' <= next && next <= 'Z');
    if (!is_letter) return true;
  }
  return false;
}

}  // namespace errcode::detail

#endif
