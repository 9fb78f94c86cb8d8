// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_PIECES_HPP
#define ERRCODE_DETAIL_PIECES_HPP

#include <errcode/detail/generic_table.hpp>
#include <errcode/detail/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/error_code.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_category.hpp>
#include <errcode/http_status.hpp>
#include <errcode/reason_phrase.hpp>

#include <array>
#include <charconv>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

namespace errcode::detail {

/// Whether the adapters write a type: a code, http_status or entry.
template <class T>
inline constexpr bool is_written =
    std::is_same_v<T, http_status> || std::is_same_v<T, entry> || is_code<T>;

/// The letters that pick a part of a value; '\0' stands for the whole line.
template <class T>
inline constexpr std::string_view letters = "echmzdn";

template <>
inline constexpr std::string_view letters<http_status> = "chm";

/// What a value or a part of it is written as, in pieces that need no allocation.
class pieces {
 public:
  pieces(std::string_view whole) noexcept : parts_{whole} {}
  pieces(int number) noexcept : parts_{to_digits(number)} {}
  pieces(std::string_view head, std::string_view before, int number, std::string_view after = {},
         std::string_view tail = {}) noexcept
      : parts_{head, before, to_digits(number), after, tail} {}

  // The parts refer to the digits.
  pieces(const pieces&) = delete;
  pieces& operator=(const pieces&) = delete;

  [[nodiscard]] auto begin() const noexcept { return parts_.begin(); }
  [[nodiscard]] auto end() const noexcept { return parts_.end(); }

  [[nodiscard]] std::string join() const {
    std::string joined;
    for (const std::string_view part : parts_) joined += part;
    return joined;
  }

 private:
  std::string_view to_digits(int number) noexcept {
    const char* end = std::to_chars(digits_.data(), digits_.data() + digits_.size(), number).ptr;
    return {digits_.data(), static_cast<std::size_t>(end - digits_.data())};
  }

  std::array<char, std::numeric_limits<int>::digits10 + 2> digits_{};  // and a sign
  std::array<std::string_view, 5> parts_;
};

[[nodiscard]] inline pieces pieces_of(const entry& row, char letter) noexcept {
  switch (letter) {
    case 'e':
      return row.errcode;
    case 'c':
      return row.code;
    case 'h':
      return static_cast<int>(row.http);
    case 'm':
      return row.en;
    case 'z':
      return row.zh;
    case 'd':
      return row.desc;
    case 'n':
      return row.name;
    default:
      return {row.errcode, " (", row.code, "): ", row.en};
  }
}

[[nodiscard]] inline pieces pieces_of(http_status status, char letter) noexcept {
  const auto number = static_cast<int>(status);
  const std::string_view phrase = reason_phrase(status);
  if (letter == 'm') return phrase;
  if (letter != '\0') return number;
  if (phrase.empty()) return {http_category().name(), ":", number};
  return {phrase, " (", number, ")"};
}

template <class E, std::enable_if_t<is_code<E>, int> = 0>
[[nodiscard]] pieces pieces_of(E code, char letter) noexcept {
  if (const entry* row = find(code)) return pieces_of(*row, letter);
  const auto number = static_cast<int>(code);
  if (letter == 'c') return number;
  if (letter == 'n' || letter == '\0') return {table<E>::name, ":", number};
  return pieces_of(*find_generic(static_cast<int>(generic::unknown_error)), letter);
}

}  // namespace errcode::detail

#endif
