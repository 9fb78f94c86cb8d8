// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_VIOLATION_HPP
#define ERRCODE_DETAIL_TABLE_VIOLATION_HPP

// Finds the first row of a catalogue that breaks a rule.

#include <errcode/catalog.hpp>
#include <errcode/data/generic.hpp>
#include <errcode/detail/table/code_index.hpp>
#include <errcode/detail/table/name_index.hpp>
#include <errcode/detail/table/placeholders.hpp>
#include <errcode/detail/table/printf_placeholder.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace errcode::detail {

enum class rule {
  number,
  order,
  unique_number,
  name,
  name_part,
  message,
  parameters,
  printf,
  type,
  one_ok,
  zero,
  error_status,
  ok_status,
  unique_name,
  retired,
  none
};

struct violation {
  rule broken;
  std::size_t row;
};

template <class Rows>
constexpr auto count(const Rows& rows, int) noexcept -> decltype(rows.size()) {
  return rows.size();
}

/// For an array, even an empty one: an extension of compilers that std::size does not accept.
template <class Rows>
constexpr std::size_t count(const Rows& rows, long) noexcept {
  return sizeof(rows) / sizeof(rows[0]);
}

/// Replaces a missing catalogue, so that the compiler reports only that it is missing.
template <class E>
struct missing_catalog {
  static constexpr const char* name = "missing";
  static constexpr row<E> rows[] = {{static_cast<E>(1), "-", generic::unknown_error, "-", "-"}};
};

template <class E>
using catalog_of = std::conditional_t<is_catalogued<E>, catalog<E>, missing_catalog<E>>;

template <class E>
inline constexpr std::size_t row_count = count(catalog_of<E>::rows, 0);

template <class E>
constexpr std::size_t find_ok() noexcept {
  const auto& rows = catalog_of<E>::rows;
  std::size_t position = 0;
  while (position != row_count<E> && rows[position].type != generic::ok) ++position;
  return position;
}

/// The position of the row of success, or the end where there is none.
template <class E>
inline constexpr std::size_t ok_position = find_ok<E>();

/// Tests that a name can be a part of an errcode: visible ASCII without a dot.
template <class Text>
constexpr bool is_name_part(const Text& name) noexcept {
  for (const char c : name) {
    if (c <= ' ' || c > '~' || c == '.') return false;
  }
  return true;
}

/// Finds the rule that a row breaks.
template <class E>
constexpr rule find_broken(std::size_t position) noexcept {
  const auto& rows = catalog_of<E>::rows;
  const auto& row = rows[position];
  const bool is_ok = row.type == generic::ok;
  if (row.errcode.empty()) return rule::number;
  if (position != 0 && rows[position - 1].code > row.code) return rule::order;
  if (position != 0 && rows[position - 1].code == row.code) return rule::unique_number;
  if (row.name.empty()) return rule::name;
  if (is_named<E> && !is_name_part(row.name)) return rule::name_part;
  if (row.en.empty() || row.zh.empty() || row.desc.empty()) return rule::message;
  if (!agree_on_parameters(row)) return rule::parameters;
  if (has_printf_placeholder(row.en) || has_printf_placeholder(row.zh) ||
      has_printf_placeholder(row.desc)) {
    return rule::printf;
  }
  if (!data::is_type(static_cast<int>(row.type))) return rule::type;
  if (is_ok && position != ok_position<E>) return rule::one_ok;
  if (!is_ok && row.code == 0) return rule::zero;
  if (is_ok && !is_successful(row.http)) return rule::ok_status;
  if (!is_ok && !is_client_error(row.http) && !is_server_error(row.http)) {
    return rule::error_status;
  }
  return rule::none;
}

/// The first row from a position on, among some hundred, that breaks a rule.
template <class E, std::size_t Begin>
constexpr violation find_violation_of_piece() noexcept {
  for (std::size_t i = Begin; i != row_count<E> && i != Begin + 512; ++i) {
    const rule broken = find_broken<E>(i);
    if (broken != rule::none) return {broken, i};
  }
  return {rule::none, row_count<E>};
}

/// A variable, because compilers limit the length of an evaluation, and that of a variable is one
/// of its own.
template <class E, std::size_t Begin>
inline constexpr violation violation_of_piece = find_violation_of_piece<E, Begin>();

/// @{
/// Finds a row whose number its catalogue has retired; the end where there is none.
template <class E, class Catalog = catalog_of<E>>
constexpr auto find_retired(int) noexcept -> decltype(Catalog::retired, std::size_t{}) {
  for (const int number : Catalog::retired) {
    if (const std::size_t position = code_index<Catalog>::find(number)) return position - 1;
  }
  return row_count<E>;
}

template <class E>
constexpr std::size_t find_retired(long) noexcept {
  return row_count<E>;
}
/// @}

/// Finds a row that breaks a rule of the whole catalogue, whose rows are in order.
template <class E>
constexpr violation find_common_violation() noexcept {
  constexpr std::size_t repeated = name_index<catalog_of<E>>::repetition;
  if (repeated != 0) return {rule::unique_name, repeated - 1};
  const std::size_t retired = find_retired<E>(0);
  return {retired == row_count<E> ? rule::none : rule::retired, retired};
}

/// Finds the first row that breaks a rule.
template <class E, std::size_t Begin = 0>
constexpr violation find_violation() noexcept {
  constexpr std::size_t next = Begin + 512;
  if constexpr (violation_of_piece<E, Begin>.broken != rule::none) {
    return violation_of_piece<E, Begin>;
  } else if constexpr (next < row_count<E>) {
    return find_violation<E, next>();
  } else {
    return find_common_violation<E>();
  }
}

template <class E>
inline constexpr violation violation_of = find_violation<E>();

/// Returns the enumerator of a row; E{} for the end and for a number beyond int.
template <class E>
constexpr E enumerator_of(std::size_t position) noexcept {
  const auto& rows = catalog_of<E>::rows;
  const bool is_known = position != row_count<E> && !rows[position].errcode.empty();
  return is_known ? static_cast<E>(rows[position].code) : E{};
}

}  // namespace errcode::detail

#endif
