// SPDX-License-Identifier: MIT
#ifndef ERRCODE_CHECK_HPP
#define ERRCODE_CHECK_HPP

// Compares a catalogue with a list of its released rows, so that a change on the wire does not
// compile.

#include <errcode/entry.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace errcode {

/// The part of a row that is on the wire and never changes after a release. `errcode --released`
/// prints a catalogue as a list of these.
struct released_row {
  int code;               ///< The number on the wire.
  std::string_view type;  ///< The errcode: "Blocked".
  int http;               ///< The HTTP status.
  std::string_view desc;  ///< The member `desc` of a body.
};

namespace detail {

enum class released { code_is_missing, type_changed, http_status_changed, desc_changed };

/// Stops a constant evaluation at a subscript that is out of bounds. The compiler prints the
/// template argument, which says what is wrong, and the subscript, which is the code. Returns
/// false at run time.
template <released Wrong>
constexpr bool report(int code) noexcept {
  constexpr bool code_of_row[1] = {};
  return __builtin_is_constant_evaluated() && code_of_row[code];
}

}  // namespace detail

/// Tests that a catalogue still has every row of a released one, in the same order, with the same
/// code, type, HTTP status and desc. New rows and other messages are allowed.
///
/// In a static_assert a difference is a compile error, which names the code and what is wrong with
/// it. A row with another number is reported as a missing code.
///
///     constexpr errcode::released_row billing_v1[] = {
///         {900, "ConstraintViolation", 403, "Card declined"},
///         {901, "LimitExceeded", 429, "quota"},
///     };
///     static_assert(errcode::is_compatible<shop::billing>(billing_v1));
template <class E, class Rows>
[[nodiscard]] constexpr bool is_compatible(const Rows& released) noexcept {
  using wrong = detail::released;
  const auto found = entries<E>();
  std::size_t position = 0;
  for (const released_row& old : released) {
    const auto is_it = [&old](const entry& each) {
      // Several types share a number, but not an errcode.
      return each.code == old.code && (!std::is_same_v<E, generic> || each.errcode == old.type);
    };
    while (position != found.size() && !is_it(found[position])) ++position;
    if (position == found.size()) return detail::report<wrong::code_is_missing>(old.code);
    const entry& row = found[position];
    if (row.errcode != old.type) return detail::report<wrong::type_changed>(old.code);
    if (static_cast<int>(row.http) != old.http) {
      return detail::report<wrong::http_status_changed>(old.code);
    }
    if (row.desc != old.desc) return detail::report<wrong::desc_changed>(old.code);
  }
  return true;
}

}  // namespace errcode

#endif
