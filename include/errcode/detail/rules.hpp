// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_RULES_HPP
#define ERRCODE_DETAIL_RULES_HPP

#include <errcode/catalog.hpp>
#include <errcode/detail/generic_table.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <type_traits>

namespace errcode::detail {

template <class E>
inline constexpr std::size_t row_count = sizeof(catalog<E>::rows) / sizeof(row<E>);

/// Gives the position of the first row that a predicate on (rows, position) holds for, or the
/// number of rows. Each call is a constant evaluation of its own: compilers limit the length of
/// one.
template <class E, class Predicate>
constexpr std::size_t first_row(Predicate holds) noexcept {
  std::size_t i = 0;
  while (i != row_count<E> && !holds(catalog<E>::rows, i)) ++i;
  return i;
}

/// The position of the row of success, or the number of rows.
template <class E>
inline constexpr std::size_t ok_position = first_row<E>([](const auto& rows, std::size_t i) {
  return rows[i].type == generic::ok;
});

/// The rules of a catalogue as compile errors. Each compares the first row that breaks the rule
/// with the number of rows, so that the compiler prints the row's position, counted from 0.
template <class E>
struct rules {
  static_assert(std::is_enum_v<E>, "errcode: a catalogue is for an enum");
  static_assert(is_catalogued<E>, "errcode: specialise errcode::catalog for this enum");

  template <class Predicate>
  static constexpr std::size_t broken_by(Predicate broken) noexcept {
    return first_row<E>(broken);
  }

  static constexpr std::size_t none = row_count<E>;

  static_assert(none != 0, "errcode: a catalogue needs a row");

  static_assert(broken_by([](const auto& rows, std::size_t i) {
                  using number = std::underlying_type_t<E>;
                  const auto wide = static_cast<long long>(rows[i].value);
                  return wide != static_cast<int>(rows[i].value) ||
                         (std::is_unsigned_v<number> && wide < 0);
                }) == none,
                "errcode: a row's number must fit into int, as std::error_code's value does");

  static_assert(broken_by([](const auto& rows, std::size_t i) {
                  return i != 0 && rows[i - 1].value > rows[i].value;
                }) == none,
                "errcode: the rows of a catalogue must be in ascending order of their numbers");

  static_assert(broken_by([](const auto& rows, std::size_t i) {
                  return i != 0 && rows[i - 1].value == rows[i].value;
                }) == none,
                "errcode: a catalogue must not give a number twice");

  static_assert(broken_by([](const auto& rows, std::size_t i) { return rows[i].name.empty(); }) ==
                    none,
                "errcode: a row needs a name");

  static_assert(broken_by([](const auto& rows, std::size_t i) {
                  return rows[i].en.empty() || rows[i].zh.empty() || rows[i].desc.empty();
                }) == none,
                "errcode: a row needs its messages: en, zh, and desc where it is given");

  static_assert(broken_by([](const auto& rows, std::size_t i) {
                  return find_generic(static_cast<int>(rows[i].type)) == nullptr;
                }) == none,
                "errcode: the type of a row must be a generic errcode");

  static_assert(broken_by([](const auto& rows, std::size_t i) {
                  return rows[i].type == generic::ok && i != ok_position<E>;
                }) == none,
                "errcode: a catalogue must not have two rows of type ok");

  static_assert(broken_by([](const auto& rows, std::size_t i) {
                  return rows[i].type != generic::ok && rows[i].value == E{};
                }) == none,
                "errcode: the number 0 means success, so only a row of type ok may have it");

  static_assert(broken_by([](const auto& rows, std::size_t i) {
                  return rows[i].http != http_status{} &&
                         is_error(rows[i].http) != (rows[i].type != generic::ok);
                }) == none,
                "errcode: a row's HTTP status must be 400 or above, and below 400 for type ok");
};

}  // namespace errcode::detail

#endif
