// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_HELP_TABLE_HPP
#define ERRCODE_DETAIL_TABLE_HELP_TABLE_HPP

// Checks the rows of help at compile time, and finds one.

#include <errcode/catalog.hpp>
#include <errcode/detail/table/table.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace errcode::detail {

template <class E, class = void>
inline constexpr bool has_help = false;

template <class E>
inline constexpr bool has_help<E, std::void_t<decltype(help<E>::rows)>> = true;

enum class help_rule { order, row, text, none };

/// Says in a sentence which rule a row of help breaks. Every compiler prints the enumerator.
template <auto Enumerator, help_rule Broken>
struct checked_help {
  static_assert(Broken != help_rule::order,
                "errcode: the rows of help must be in ascending order of their numbers");
  static_assert(Broken != help_rule::row, "errcode: a row of help needs a code with a row");
  static_assert(Broken != help_rule::text, "errcode: a row of help needs its texts: en and zh");
};

template <class E>
struct help_violation {
  help_rule broken = help_rule::none;
  E value = {};
};

template <class E>
constexpr help_violation<E> find_help_violation() noexcept {
  const auto* before = &help<E>::rows[0];
  for (const auto& row : help<E>::rows) {
    if (&row != before && row.value <= before->value) return {help_rule::order, row.value};
    if (table<E>::position_of_number(table<E>::to_number(row.value)) == 0) {
      return {help_rule::row, row.value};
    }
    if (row.en.empty() || row.zh.empty()) return {help_rule::text, row.value};
    before = &row;
  }
  return {};
}

template <class E>
inline constexpr help_violation<E> help_violation_of = find_help_violation<E>();

/// Finds rows of help by their enumerators.
template <class E>
struct help_table : checked_help<help_violation_of<E>.value, help_violation_of<E>.broken> {
  [[nodiscard]] static constexpr const auto* find(E value) noexcept {
    const auto& rows = help<E>::rows;
    std::size_t begin = 0;
    std::size_t end = std::size(rows);
    while (begin != end) {
      const std::size_t middle = begin + (end - begin) / 2;
      if (rows[middle].value < value) {
        begin = middle + 1;
      } else {
        end = middle;
      }
    }
    return begin != std::size(rows) && rows[begin].value == value ? &rows[begin] : nullptr;
  }
};

}  // namespace errcode::detail

#endif
