// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_PLACEHOLDERS_HPP
#define ERRCODE_DETAIL_TABLE_PLACEHOLDERS_HPP

// The parameters that a row's texts name in braces: "At most {limit} members".

#include <errcode/entry.hpp>
#include <errcode/static_text.hpp>

#include <cstddef>
#include <string_view>

namespace errcode::detail {

/// A piece of a text with parameters: plain text, or the name of a parameter.
struct text_piece {
  std::string_view text;
  bool is_parameter;
  bool is_unclosed;  // a brace that neither names a parameter nor is doubled
};

/// Removes the first piece of a text that is not empty, and returns it. A doubled brace is a piece
/// of one brace; a brace that is neither doubled nor part of a `{name}` stands for itself.
template <class Text>
constexpr text_piece take_piece(Text& text) noexcept {
  const std::size_t brace = text.find_first_of("{}");
  std::size_t size = brace == std::string_view::npos ? text.size() : brace;
  text_piece taken{text.substr(0, size), false, false};
  if (size == 0) {
    const char c = text[0];
    const std::size_t close = text.find_first_of("{}", 1);
    const bool is_doubled = text.size() > 1 && text[1] == c;
    taken = {text.substr(0, 1), false, !is_doubled};
    size = is_doubled ? 2 : 1;
    if (c == '{' && close != std::string_view::npos && close > 1 && text[close] == '}') {
      taken = {text.substr(1, close - 1), true, false};
      size = close + 1;
    }
  }
  text.remove_prefix(size);
  return taken;
}

/// Tests for a byte in one step of the compiler, as each text of each row is looked at.
template <class Text>
constexpr bool contains(const Text& text, char wanted) noexcept {
#if defined(__GNUC__)
  return __builtin_memchr(text.data(), wanted, text.size()) != nullptr;
#else
  return text.find(wanted) != std::string_view::npos;
#endif
}

/// Tests for a text that stands for itself.
template <class Text>
constexpr bool is_plain(const Text& text) noexcept {
  return !contains(text, '{') && !contains(text, '}');
}

template <class Text>
constexpr bool names(Text text, std::string_view parameter) noexcept {
  while (!text.empty()) {
    const text_piece piece = take_piece(text);
    if (piece.is_parameter && is_equal(piece.text, parameter)) return true;
  }
  return false;
}

/// Tests that one text is well-formed and that another names each of its parameters.
template <class Text>
constexpr bool is_covered(Text text, const Text& other) noexcept {
  while (!text.empty()) {
    const text_piece piece = take_piece(text);
    if (piece.is_unclosed || (piece.is_parameter && !names(other, piece.text))) return false;
  }
  return true;
}

/// Tests that a row's texts all name the same parameters.
template <class Row>
constexpr bool agree_on_parameters(const Row& row) noexcept {
  if (is_plain(row.en) && is_plain(row.zh) && is_plain(row.desc)) return true;
  return is_covered(row.en, row.zh) && is_covered(row.zh, row.en) && is_covered(row.en, row.desc) &&
         is_covered(row.desc, row.en);
}

}  // namespace errcode::detail

#endif
