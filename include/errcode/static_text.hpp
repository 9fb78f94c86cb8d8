// SPDX-License-Identifier: MIT
#ifndef ERRCODE_STATIC_TEXT_HPP
#define ERRCODE_STATIC_TEXT_HPP

// String views that cost a compiler little, for the texts of rows.

#include <string_view>

namespace errcode {

/// A text of a row: a std::string_view of which the compiler makes a literal in one step.
/// libstdc++'s own constructor counts the bytes one by one, and clang gives up on that in a
/// catalogue of thousands of rows.
struct static_text : std::string_view {
  /// No text.
  constexpr static_text() noexcept = default;

  /// Refers to a text, which must outlive every use of the row.
  constexpr static_text(std::string_view other) noexcept : std::string_view(other) {}

  /// Takes a literal.
#if defined(__GNUC__)
  constexpr static_text(const char* literal) noexcept
      : std::string_view(literal, __builtin_strlen(literal)) {}
#else
  constexpr static_text(const char* literal) noexcept : std::string_view(literal) {}
#endif
};

namespace detail {

/// Tests two texts for equality. The == of std::string_view does the same, but costs a compiler ten
/// times as much in libstdc++.
constexpr bool is_equal(std::string_view left, std::string_view right) noexcept {
#if defined(__GNUC__)
  return left.size() == right.size() &&
         __builtin_memcmp(left.data(), right.data(), left.size()) == 0;
#else
  return left == right;
#endif
}

/// The same for texts that end in NUL.
inline bool is_equal(const char* left, const char* right) noexcept {
#if defined(__GNUC__)
  return __builtin_strcmp(left, right) == 0;
#else
  return std::string_view(left) == right;
#endif
}

}  // namespace detail

}  // namespace errcode

#endif
