// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_RULES_HPP
#define ERRCODE_DETAIL_TABLE_RULES_HPP

// Checks the rules of a catalogue at compile time.

#include <errcode/catalog.hpp>
#include <errcode/detail/table/violation.hpp>

#include <cstddef>
#include <string_view>

namespace errcode::detail {

/// Says in a sentence which rule a row breaks. Every compiler prints the template arguments: the
/// row's enumerator, and its position counted from 0.
template <auto Enumerator, std::size_t Position, rule Broken>
struct checked_row {
  static_assert(Broken != rule::number,
                "errcode: the numbers of a catalogue's rows must fit into int, as "
                "std::error_code's value does");
  static_assert(Broken != rule::order,
                "errcode: the rows of a catalogue must be in ascending order of their numbers");
  static_assert(Broken != rule::unique_number, "errcode: a catalogue must not give a number twice");
  static_assert(Broken != rule::name, "errcode: a row needs a name");
  static_assert(Broken != rule::name_part,
                "errcode: a name of a named catalogue is a part of an errcode, visible ASCII "
                "without a dot");
  static_assert(Broken != rule::message,
                "errcode: a row needs its messages: en, zh, and desc where it is given");
  static_assert(Broken != rule::parameters,
                "errcode: the texts of a row must name the same parameters, as {limit}; a brace "
                "that is no parameter is written twice");
  static_assert(Broken != rule::printf,
                "errcode: a text of a row has a placeholder of printf, as %d; a parameter is "
                "written {limit}");
  static_assert(Broken != rule::type, "errcode: the type of a row must be a generic errcode");
  static_assert(Broken != rule::one_ok, "errcode: a catalogue must not have two rows of type ok");
  static_assert(Broken != rule::zero,
                "errcode: the number 0 means success, so only a row of type ok may have it");
  static_assert(Broken != rule::error_status,
                "errcode: an error's HTTP status must be from 400 to 599");
  static_assert(Broken != rule::ok_status,
                "errcode: the HTTP status of a success must be from 200 to 299");
  static_assert(Broken != rule::unique_name, "errcode: a catalogue must not give a name twice");
  static_assert(Broken != rule::retired,
                "errcode: a row must not have a number that its catalogue lists as retired");
};

/// The rules of a catalogue. Each is a compile error.
template <class E>
struct rules : checked_row<enumerator_of<E>(violation_of<E>.row), violation_of<E>.row,
                           violation_of<E>.broken> {
  static_assert(is_catalogued<E>, "errcode: specialise errcode::catalog for this enum");
  static_assert(row_count<E> != 0, "errcode: a catalogue needs a row");

  static constexpr std::string_view catalog_name = catalog_of<E>::name;
  static_assert(!catalog_name.empty(), "errcode: a catalogue needs a name");
  static_assert(catalog_name.substr(0, 8) != "errcode.",
                "errcode: names that begin with \"errcode.\" belong to this library's catalogues");
};

}  // namespace errcode::detail

#endif
