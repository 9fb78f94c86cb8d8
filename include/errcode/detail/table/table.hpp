// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_TABLE_HPP
#define ERRCODE_DETAIL_TABLE_TABLE_HPP

// Maps numbers on the wire and values of a std::error_code to the rows of a catalogue.

#include <errcode/business.hpp>
#include <errcode/data/generic.hpp>
#include <errcode/data/http_status.hpp>
#include <errcode/detail/table/code_index.hpp>
#include <errcode/detail/table/rules.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

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

  static constexpr std::size_t find_ok() noexcept {
    std::size_t at = 0;
    while (at != row_count<E> && rows[at].type != generic::ok) ++at;
    return at;
  }

  /// The position of the row of success, or the end where there is none.
  static constexpr std::size_t ok = find_ok();
  static constexpr bool has_ok = ok != row_count<E>;

  /// The number of success, whose value in a std::error_code is 0.
  static constexpr int ok_number = has_ok ? rows[has_ok ? ok : 0].code : 0;

  static constexpr int to_value(E code) noexcept {
    const int number = static_cast<int>(code);
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

  static constexpr int to_value(generic type) noexcept { return static_cast<int>(type); }

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
