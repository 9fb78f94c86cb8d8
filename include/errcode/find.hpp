// SPDX-License-Identifier: MIT
#ifndef ERRCODE_FIND_HPP
#define ERRCODE_FIND_HPP

#include <errcode/business.hpp>
#include <errcode/catalog.hpp>
#include <errcode/data/business.hpp>
#include <errcode/detail/generic_table.hpp>
#include <errcode/detail/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace errcode {

/// Finds the row of a string errcode, as an API's answer carries it in its `errcode` member.
///
/// The match is exact and case-sensitive; nullptr where no row has that errcode.
///
///     static_assert(errcode::find("AuthFailure")->http == errcode::http_status::unauthorized);
[[nodiscard]] constexpr const entry* find(std::string_view errcode) noexcept {
  return detail::find_generic(errcode);
}

const entry* find(std::nullptr_t) = delete;

/// Finds the row of a generic errcode; nullptr for a value that is no enumerator.
///
///     static_assert(errcode::find(errcode::generic::gone)->errcode == "gone");
[[nodiscard]] constexpr const entry* find(generic type) noexcept {
  return detail::find_generic(static_cast<int>(type));
}

/// Finds the row of a code of a catalogue; nullptr for a value that has no row.
///
///     static_assert(errcode::find(errcode::business::ip_banned)->code == 804);
template <class E, std::enable_if_t<is_catalogued<E>, int> = 0>
[[nodiscard]] constexpr const entry* find(E code) noexcept {
  return detail::table<E>::find_number(static_cast<int>(code));
}

/// Finds the row of a number on the wire among the business codes, or in another catalogue; nullptr
/// where no row has it.
///
///     static_assert(errcode::find(804)->type == errcode::generic::blocked);
///     static_assert(errcode::find<errcode::business>(601) == nullptr);
template <class E = business>
[[nodiscard]] constexpr const entry* find(int code) noexcept {
  return detail::table<E>::find_number(code);
}

/// Gives every row of `generic`, `business` or another catalogue, in the order of the table: a
/// std::array.
///
///     static_assert(errcode::entries<errcode::generic>().size() == 36);
template <class E>
[[nodiscard]] constexpr const auto& entries() noexcept {
  return detail::table<E>::rows;
}

}  // namespace errcode

#endif
