// SPDX-License-Identifier: MIT
#ifndef ERRCODE_FIND_HPP
#define ERRCODE_FIND_HPP

// Finds the entry of an errcode, a number, an enumerator or its name, and lists those of a
// catalogue.

#include <errcode/business.hpp>
#include <errcode/catalog.hpp>
#include <errcode/data/business.hpp>
#include <errcode/data/http_status.hpp>
#include <errcode/detail/table/errcode_hash.hpp>
#include <errcode/detail/table/name_index.hpp>
#include <errcode/detail/table/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/static_text.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace errcode {

/// Finds the entry of a string errcode, as the body of a response carries it in its `errcode`
/// member.
///
/// The match is exact and case-sensitive; nullptr where no row has that errcode.
///
///     static_assert(errcode::find("AuthFailure")->http == errcode::http_status::unauthorized);
template <class Types = catalog<generic>>
[[nodiscard]] constexpr const entry* find(std::string_view errcode) noexcept {
  const entry& candidate = detail::errcode_hash<Types>::candidate(errcode);
  return detail::is_equal(candidate.errcode, errcode) ? &candidate : nullptr;
}

const entry* find(std::nullptr_t) = delete;

/// Finds the entry of a type, of a code of a catalogue or of an HTTP error status; nullptr for a
/// value without a row.
///
///     static_assert(errcode::find(errcode::generic::gone)->errcode == "gone");
///     static_assert(errcode::find(errcode::business::ip_banned)->code == 804);
template <class E, std::enable_if_t<is_catalogued<E>, int> = 0>
[[nodiscard]] constexpr const entry* find(E code) noexcept {
  using table = detail::table<E>;
  return table::find_number(table::to_number(code));
}

/// Finds the entry of a number on the wire: of a business code, an HTTP error status or a code of
/// another catalogue. nullptr where no row has the number. Deleted for types with
/// values beyond int, because a conversion could turn the number into that of another code.
///
///     static_assert(errcode::find(804)->type == errcode::generic::blocked);
///     static_assert(errcode::find<errcode::http_status>(405)->en == "Method Not Allowed");
///     static_assert(errcode::find<errcode::business>(601) == nullptr);
template <class E = business>
[[nodiscard]] constexpr const entry* find(int code) noexcept {
  static_assert(!std::is_same_v<E, generic>,
                "errcode: several types share a number; find a type by its errcode");
  static_assert(!is_named<E>,
                "errcode: a named catalogue has no numbers on the wire; find a code by its name");
  return detail::table<E>::find_number(code);
}

template <class E = business, class Number,
          std::enable_if_t<std::is_arithmetic_v<Number> && !detail::fits_int<Number>, int> = 0>
const entry* find(Number code) = delete;

/// Finds the entry of an enumerator by its name; nullptr where no row of the catalogue has it.
///
///     static_assert(errcode::find_name<errcode::business>("ip_banned")->code == 804);
template <class E>
[[nodiscard]] constexpr const entry* find_name(std::string_view enumerator) noexcept {
  using table = detail::table<E>;
  const std::size_t position = detail::name_index<table>::find(enumerator);
  return position == 0 ? nullptr : &table::rows[position - 1];
}

namespace detail {

/// The entries of a catalogue, in its order.
template <class E>
class entry_list {
  static constexpr const auto& rows = table<E>::rows;

 public:
  /// @{
  /// The usual members of a range. No catalogue is empty.
  [[nodiscard]] constexpr auto begin() const noexcept { return std::begin(rows); }
  [[nodiscard]] constexpr auto end() const noexcept { return std::end(rows); }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return std::size(rows); }

  [[nodiscard]] constexpr const entry& front() const noexcept { return rows[0]; }
  [[nodiscard]] constexpr const entry& back() const noexcept { return rows[size() - 1]; }

  [[nodiscard]] constexpr const entry& operator[](std::size_t position) const noexcept {
    return rows[position];
  }
  /// @}
};

}  // namespace detail

/// Returns every entry of `generic`, `business`, `http_status` or another catalogue, in the order
/// of the table: a range with size(), [], front() and back().
///
///     static_assert(errcode::entries<errcode::business>()[0].code == 200);
template <class E>
[[nodiscard]] constexpr detail::entry_list<E> entries() noexcept {
  return {};
}

}  // namespace errcode

#endif
