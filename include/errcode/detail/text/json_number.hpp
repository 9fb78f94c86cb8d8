// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TEXT_JSON_NUMBER_HPP
#define ERRCODE_DETAIL_TEXT_JSON_NUMBER_HPP

// Writes a number as JSON (RFC 8259, section 6), in every locale alike.

#include <errcode/detail/text/ascii.hpp>

#include <charconv>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <type_traits>

namespace errcode::detail {

template <class Number, class = char*>
inline constexpr bool has_to_chars = false;

/// True if the standard library has std::to_chars for a type. It has none for double before macOS
/// 13.4, iOS 16.4, libstdc++ 11 and libc++ 14.
template <class Number>
inline constexpr bool
    has_to_chars<Number, decltype(std::to_chars(nullptr, nullptr, Number()).ptr)> = true;

/// Replaces the decimal point of the locale, which may have several bytes, by that of JSON. Returns
/// the new end.
inline char* to_json_point(char* first, const char* last) noexcept {
  char* end = first;
  for (const char* position = first; position != last; ++position) {
    const bool is_kept = is_alphanumeric(*position) || *position == '-' || *position == '+';
    if (is_kept) *end++ = *position;
    if (!is_kept && end[-1] != '.') *end++ = '.';
  }
  return end;
}

/// Writes a double with the fewest digits from 15 on that read back as the same double. Returns the
/// end of the text.
inline char* print_double(char* first, std::size_t size, double number) noexcept {
  int length = 0;
  for (int digits = 15; digits <= 17; ++digits) {
    length = std::snprintf(first, size, "%.*g", digits, number);
    if (std::strtod(first, nullptr) == number) break;
  }
  return to_json_point(first, first + length);
}

/// How many bytes a number takes at most.
inline constexpr std::size_t longest_json_number = 32;

/// Writes a number and returns the end of the text. A double has the fewest digits that read back
/// as the same double; null stands for an infinity and for what is not a number.
template <class Number>
char* print_json_number(char* first, Number number) noexcept {
  char* end = nullptr;
  if constexpr (std::is_integral_v<Number> || has_to_chars<Number>) {
    end = std::to_chars(first, first + longest_json_number, number).ptr;
  } else {
    end = print_double(first, longest_json_number, number);
  }
  if constexpr (std::is_floating_point_v<Number>) {
    const std::string_view text(first, static_cast<std::size_t>(end - first));
    // By the text: -ffast-math takes every double for finite.
    if (!is_digit(text[text[0] == '-' ? 1 : 0]))
      return first + std::string_view("null").copy(first, 4);
    // Without a point or an exponent a double would read back as an integer.
    const bool is_integer = text.find_first_not_of("-0123456789") == std::string_view::npos;
    if (is_integer) end += std::string_view(".0").copy(end, 2);
  }
  return end;
}

}  // namespace errcode::detail

#endif
