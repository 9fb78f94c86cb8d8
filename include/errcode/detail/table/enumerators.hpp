// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_ENUMERATORS_HPP
#define ERRCODE_DETAIL_TABLE_ENUMERATORS_HPP

// Finds the first enumerator of an enum without a row.

#include <errcode/detail/table/table.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>

#if defined(__cpp_impl_reflection)
#include <meta>
#endif

namespace errcode::detail {

/// The first enumerator without a row.
template <class E>
struct row_gap {
  bool exists = false;
  E enumerator = {};
};

/// Says in a sentence that an enumerator has no row. Every compiler prints the template argument.
template <auto Enumerator, bool HasRow>
struct checked_enumerator {
  static_assert(HasRow, "errcode: an enumerator of a catalogue needs a row");
  static constexpr bool has_row = HasRow;
};

template <class E>
constexpr bool has_row(E enumerator) noexcept {
  return table<E>::position_of_number(table<E>::to_number(enumerator)) != 0;
}

#if defined(__cpp_impl_reflection)

template <class E>
consteval row_gap<E> find_gap() {
  for (const std::meta::info each : std::meta::enumerators_of(^^E)) {
    if (!has_row(std::meta::extract<E>(each))) return {true, std::meta::extract<E>(each)};
  }
  return {};
}

#else

// Values of an enum without a fixed underlying type may be beyond its range here.
#if defined(__clang__)
#pragma clang diagnostic push
#if __has_warning("-Wenum-constexpr-conversion")
#pragma clang diagnostic ignored "-Wenum-constexpr-conversion"
#endif
#elif defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#endif

/// Spells some values as template arguments: "… Values = {shop::full, (shop)5}]". clang++ writes
/// angle brackets for the braces.
template <class E, E... Values>
constexpr std::string_view spell_values() noexcept {
#if defined(__GNUC__)
  return static_text(__PRETTY_FUNCTION__);
#else
  static_assert(sizeof(E) == 0, "errcode: is_complete needs g++, clang++ or reflection");
  return {};
#endif
}

/// Finds a gap among some values one after the other. Only a value without an enumerator ends in a
/// number behind a parenthesis or a minus sign: "(shop)5".
template <class E, std::int64_t First, int... Offsets>
constexpr row_gap<E> find_gap_among(std::integer_sequence<int, Offsets...>) noexcept {
  constexpr std::string_view marker = "Values = ";
  const std::string_view text = spell_values<E, static_cast<E>(First + Offsets)...>();
  const char* const bytes = text.data();
  std::int64_t number = First;
  int depth = 0;
  char before_digits = ' ';
  for (std::size_t i = text.find(marker) + marker.size() + 1; depth >= 0; ++i) {
    const char c = bytes[i];
    if (c == '(' || c == '<' || c == '{') ++depth;
    if (c == ')' || c == '>' || c == '}') --depth;
    if (depth < 0 || (depth == 0 && c == ',')) {
      const bool is_enumerator = before_digits != ')' && before_digits != '-';
      const E value = static_cast<E>(number++);
      if (is_enumerator && !has_row(value)) return {true, value};
    }
    if (c < '0' || c > '9') before_digits = c;
  }
  return {};
}

template <class E, std::int64_t First, int Count>
inline constexpr row_gap<E> gap_among =
    find_gap_among<E, First>(std::make_integer_sequence<int, Count>());

/// True for a number that an enum can have. Without a fixed underlying type it has no more bits
/// than its enumerators need, which clang++ 20 and newer insist on.
template <class E, std::int64_t Number, class = void>
inline constexpr bool is_value = false;

template <class E, std::int64_t Number>
inline constexpr bool
    is_value<E, Number, std::void_t<std::integral_constant<E, static_cast<E>(Number)>>> = true;

#if defined(__clang__)
#pragma clang diagnostic pop
#elif defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

/// Finds the greatest number that both an enum and int can have.
template <class E, int Bits>
constexpr std::int64_t find_greatest() noexcept {
  constexpr std::int64_t greatest = (std::int64_t{1} << Bits) - 1;
  if constexpr (is_value<E, greatest>) {
    return greatest;
  } else {
    return find_greatest<E, Bits - 1>();
  }
}

/// The numbers among which enumerators are looked for, as far as the enum can have them: from 64
/// before the first row to 64 behind the last.
template <class E>
struct searched_numbers {
  using limits = std::numeric_limits<std::underlying_type_t<E>>;
  static constexpr std::int64_t greatest = find_greatest<E, (std::min)(31, limits::digits)>();
  static constexpr std::int64_t least = limits::is_signed ? -greatest - 1 : 0;

  static constexpr const auto& rows = table<E>::rows;
  static constexpr std::int64_t first = (std::max)(std::int64_t{rows[0].code} - 64, least);
  static constexpr std::int64_t last =
      (std::min)(std::int64_t{rows[std::size(rows) - 1].code} + 64, greatest);
  static_assert(last - first < 65536, "errcode: is_complete searches at most 65,536 numbers");
};

/// The number of values that are spelled at once. One by one they would take a compiler five times
/// as long, and all at once a longer evaluation than compilers allow.
inline constexpr int spelled_count = 128;

/// Finds a gap in the piece that begins some numbers behind the first.
template <class E, int Distance, class Searched = searched_numbers<E>>
inline constexpr row_gap<E> gap_from =
    gap_among<E, Searched::first + Distance,
              static_cast<int>(std::min<std::int64_t>(
                  spelled_count, Searched::last - Searched::first - Distance + 1))>;

template <class E, int... Pieces>
constexpr row_gap<E> find_gap(std::integer_sequence<int, Pieces...>) noexcept {
  const row_gap<E> gaps[] = {gap_from<E, Pieces * spelled_count>...};
  for (const row_gap<E>& each : gaps) {
    if (each.exists) return each;
  }
  return {};
}

template <class E>
constexpr row_gap<E> find_gap() noexcept {
  constexpr auto last = searched_numbers<E>::last - searched_numbers<E>::first;
  return find_gap<E>(std::make_integer_sequence<int, static_cast<int>(last / spelled_count) + 1>());
}

#endif

}  // namespace errcode::detail

#endif
