// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_RULES_HPP
#define ERRCODE_DETAIL_TABLE_RULES_HPP

// Checks the rules of a catalogue at compile time.

#include <errcode/catalog.hpp>
#include <errcode/data/generic.hpp>
#include <errcode/detail/table/placeholders.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace errcode::detail {

enum class rule {
  order,
  unique,
  name,
  message,
  parameters,
  type,
  one_ok,
  zero,
  error_status,
  ok_status,
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

/// True if an int has every value of a type.
template <class Number>
inline constexpr bool fits_int = std::is_integral_v<Number> &&
                                 (sizeof(Number) < sizeof(int) ||
                                  (sizeof(Number) == sizeof(int) && std::is_signed_v<Number>));

/// Finds the first row that breaks a rule, in one pass: compilers limit the length of an
/// evaluation.
template <class E>
constexpr violation find_violation() noexcept {
  const auto& rows = catalog_of<E>::rows;
  bool has_ok = false;
  for (std::size_t i = 0; i != row_count<E>; ++i) {
    const entry& row = rows[i];
    const bool is_ok = row.type == generic::ok;
    if (i != 0 && rows[i - 1].code > row.code) return {rule::order, i};
    if (i != 0 && rows[i - 1].code == row.code) return {rule::unique, i};
    if (row.name.empty()) return {rule::name, i};
    if (row.en.empty() || row.zh.empty() || row.desc.empty()) return {rule::message, i};
    if (!agree_on_parameters(row)) return {rule::parameters, i};
    if (!data::is_type(static_cast<int>(row.type))) return {rule::type, i};
    if (is_ok && has_ok) return {rule::one_ok, i};
    if (!is_ok && row.code == 0) return {rule::zero, i};
    if (is_ok && !is_successful(row.http)) return {rule::ok_status, i};
    if (!is_ok && !is_client_error(row.http) && !is_server_error(row.http)) {
      return {rule::error_status, i};
    }
    has_ok = has_ok || is_ok;
  }
  return {rule::none, row_count<E>};
}

/// The position of a row that breaks a rule, counted from 0. It is a template argument, because
/// every compiler prints those.
template <std::size_t Row, std::size_t NoRow>
struct broken_row {
  static constexpr bool is_none = Row == NoRow;
};

/// The rules of a catalogue. Each is a compile error that shows the row which breaks it.
template <class E>
struct rules {
  static_assert(is_catalogued<E>, "errcode: specialise errcode::catalog for this enum");
  static_assert(row_count<E> != 0, "errcode: a catalogue needs a row");
  static_assert(fits_int<std::underlying_type_t<E>>,
                "errcode: the enum of a catalogue needs an underlying type whose values fit into "
                "int, as std::error_code's value does");

  static constexpr std::string_view catalog_name = catalog_of<E>::name;
  static_assert(!catalog_name.empty(), "errcode: a catalogue needs a name");
  static_assert(catalog_name.substr(0, 8) != "errcode.",
                "errcode: names that begin with \"errcode.\" belong to this library's catalogues");

  static constexpr violation found = find_violation<E>();
  static constexpr std::size_t no_row = row_count<E>;

  static constexpr std::size_t row_that_breaks(rule broken) noexcept {
    return found.broken == broken ? found.row : no_row;
  }

  static_assert(broken_row<row_that_breaks(rule::order), no_row>::is_none,
                "errcode: the rows of a catalogue must be in ascending order of their numbers");
  static_assert(broken_row<row_that_breaks(rule::unique), no_row>::is_none,
                "errcode: a catalogue must not give a number twice");
  static_assert(broken_row<row_that_breaks(rule::name), no_row>::is_none,
                "errcode: a row needs a name");
  static_assert(broken_row<row_that_breaks(rule::message), no_row>::is_none,
                "errcode: a row needs its messages: en, zh, and desc where it is given");
  static_assert(broken_row<row_that_breaks(rule::parameters), no_row>::is_none,
                "errcode: the texts of a row must name the same parameters, as {limit}; a brace "
                "that is no parameter is written twice");
  static_assert(broken_row<row_that_breaks(rule::type), no_row>::is_none,
                "errcode: the type of a row must be a generic errcode");
  static_assert(broken_row<row_that_breaks(rule::one_ok), no_row>::is_none,
                "errcode: a catalogue must not have two rows of type ok");
  static_assert(broken_row<row_that_breaks(rule::zero), no_row>::is_none,
                "errcode: the number 0 means success, so only a row of type ok may have it");
  static_assert(broken_row<row_that_breaks(rule::error_status), no_row>::is_none,
                "errcode: an error's HTTP status must be from 400 to 599");
  static_assert(broken_row<row_that_breaks(rule::ok_status), no_row>::is_none,
                "errcode: the HTTP status of a success must be from 200 to 299");
};

}  // namespace errcode::detail

#endif
