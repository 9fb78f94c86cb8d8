// SPDX-License-Identifier: MIT
#ifndef ERRCODE_CHECK_HPP
#define ERRCODE_CHECK_HPP

// What a test asserts about a catalogue: that no row is missing, and that nothing has changed that
// was released.

#include <errcode/catalog.hpp>
#include <errcode/detail/table/enumerators.hpp>
#include <errcode/detail/table/name_index.hpp>
#include <errcode/detail/table/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/static_text.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace errcode {

namespace detail {

/// Stops a constant evaluation with a call that is not constexpr, whose arguments the compiler
/// prints. Returns false at run time.
template <class Text>
constexpr bool report(Text sentence, int code, Text name) noexcept {
  if (__builtin_is_constant_evaluated()) __builtin_printf("%s: %d %s", sentence, code, name);
  return false;
}

}  // namespace detail

/// Tests that every enumerator of a catalogue has a row: every one from 64 before the first row to
/// 64 behind the last, which may be 65,536 numbers apart. With C++26's reflection it is every one.
///
/// A missing row is a compile error, which names the enumerator.
///
///     static_assert(errcode::is_complete<shop::billing>());
template <class E>
[[nodiscard]] constexpr bool is_complete() noexcept {
  constexpr detail::row_gap<E> gap = detail::find_gap<E>();
  return detail::checked_enumerator<gap.enumerator, !gap.exists>::has_row;
}

/// The part of a row that others rely on and that never changes after a release. `errcode
/// --released` prints a catalogue as a list of these.
struct released_row {
  int code;          ///< The number on the wire.
  static_text name;  ///< The enumerator: "ip_banned".
  static_text type;  ///< The errcode: "Blocked".
  int http;          ///< The HTTP status.
  int grpc;          ///< The gRPC status.
  bool transient;    ///< Whether the same request may succeed later.
  static_text desc;  ///< The wording that servers send which know no languages.
};

/// Tests that a catalogue still has every row of a released one, in the same order, and that
/// nothing has changed in it but its messages. New rows are allowed. Rows of a named catalogue are
/// matched by name; their order and their numbers do not count.
///
/// In a static_assert a difference is a compile error, which says what is wrong with which row. A
/// row with another number, or another name in a named catalogue, is reported as missing.
///
///     constexpr errcode::released_row billing_v1[] = {
///         {900, "card_declined", "ConstraintViolation", 403, 9, false, "Card declined"},
///         {901, "quota_hit", "LimitExceeded", 429, 8, true, "quota"},
///     };
///     static_assert(errcode::is_compatible<shop::billing>(billing_v1));
template <class E, std::size_t Size>
[[nodiscard]] constexpr bool is_compatible(const released_row (&released)[Size]) noexcept {
  using detail::is_equal;
  using detail::report;
  const auto& rows = detail::table<E>::rows;
  std::size_t position = 0;
  for (const released_row& old : released) {
    const char* const name = old.name.data();
    if constexpr (is_named<E>) {
      position = detail::name_index<detail::table<E>>::find(old.name) - 1;
      if (position > std::size(rows)) {
        return report("errcode: a released row is missing", old.code, name);
      }
    } else {
      // Several types share a number, but not an errcode.
      while (position != std::size(rows) &&
             (rows[position].code < old.code ||
              (std::is_same_v<E, generic> && !is_equal(rows[position].errcode, old.type)))) {
        ++position;
      }
      if (position == std::size(rows) || rows[position].code != old.code) {
        return report("errcode: a released row is missing", old.code, name);
      }
    }
    const entry& row = rows[position];
    if (!is_named<E> && !is_equal(row.name, old.name)) {
      return report("errcode: the name of a released row has changed", old.code, name);
    }
    if (!is_equal(row.errcode, old.type)) {
      return report("errcode: the type of a released row has changed", old.code, name);
    }
    if (static_cast<int>(row.http) != old.http) {
      return report("errcode: the HTTP status of a released row has changed", old.code, name);
    }
    if (static_cast<int>(row.grpc) != old.grpc) {
      return report("errcode: the gRPC status of a released row has changed", old.code, name);
    }
    if (row.transient != old.transient) {
      return report("errcode: a released row has changed in being transient", old.code, name);
    }
    if (!is_equal(row.desc, old.desc)) {
      return report("errcode: the desc of a released row has changed", old.code, name);
    }
  }
  return true;
}

}  // namespace errcode

#endif
