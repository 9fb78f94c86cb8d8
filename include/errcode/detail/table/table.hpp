// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_TABLE_HPP
#define ERRCODE_DETAIL_TABLE_TABLE_HPP

// Maps numbers on the wire and values of a std::error_code to the rows of a catalogue.

#include <errcode/business.hpp>
#include <errcode/data/generic.hpp>
#include <errcode/data/http_status.hpp>
#include <errcode/detail/table/code_index.hpp>
#include <errcode/detail/table/rules.hpp>
#include <errcode/detail/table/violation.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <climits>
#include <cstddef>
#include <type_traits>

namespace errcode::detail {

/// Replaces the rules for our own catalogues: tests of this library check those.
struct checked_rules {};

template <class E>
inline constexpr bool is_built_in =
    std::is_same_v<E, generic> || std::is_same_v<E, business> || std::is_same_v<E, http_status>;

/// Maps the numbers of a catalogue, and the values of its std::error_code, to its rows.
template <class E>
struct table : private std::conditional_t<is_built_in<E>, checked_rules, rules<E>> {
  static constexpr const char* name = catalog_of<E>::name;
  static constexpr const auto& rows = catalog_of<E>::rows;

  static constexpr std::size_t ok = ok_position<E>;
  static constexpr bool has_ok = ok != row_count<E>;

  /// The number of success, whose value in a std::error_code is 0.
  static constexpr int ok_number = has_ok ? rows[has_ok ? ok : 0].code : 0;

  /// The greatest number without a row. Every value beyond int, which has none, stands for it.
  static constexpr int find_free_number() noexcept {
    int number = INT_MAX;
    for (std::size_t i = row_count<E>; i != 0 && rows[i - 1].code == number; --i) --number;
    return number;
  }

  static constexpr int to_number(E code) noexcept {
    if constexpr (sizeof(E) > sizeof(int)) {
      if (!is_int(code)) return find_free_number();
    }
    return static_cast<int>(code);
  }

  static constexpr int to_value(E code) noexcept {
    const int number = to_number(code);
    return number == ok_number ? 0 : number;
  }

  // Positions count from 1; 0 means none. Not pointers: with g++ -fsanitize=undefined a comparison
  // with nullptr is no constant.
  static constexpr std::size_t position_of_number(int number) noexcept {
    return code_index<table>::find(number);
  }

  static constexpr std::size_t position_of_value(int value) noexcept {
    if (value == 0) return has_ok ? ok + 1 : 0;
    return value == ok_number ? 0 : position_of_number(value);
  }

  static constexpr const entry* find_number(int number) noexcept {
    const std::size_t position = code_index<table>::find(number);
    return position == 0 ? nullptr : &rows[position - 1];
  }
};

template <>
struct table<generic> {
  static constexpr const char* name = catalog<generic>::name;
  static constexpr const auto& rows = catalog<generic>::rows;

  static constexpr int to_number(generic type) noexcept { return static_cast<int>(type); }

  static constexpr int to_value(generic type) noexcept { return to_number(type); }

  static constexpr std::size_t position_of_number(int value) noexcept {
    return data::is_type(value) ? static_cast<std::size_t>(value) + 1 : 0;
  }

  static constexpr std::size_t position_of_value(int value) noexcept {
    return position_of_number(value);
  }

  static constexpr const entry* find_number(int value) noexcept {
    return data::is_type(value) ? &rows[value] : nullptr;
  }
};

}  // namespace errcode::detail

#endif
