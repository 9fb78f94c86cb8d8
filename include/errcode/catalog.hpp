// SPDX-License-Identifier: MIT
#ifndef ERRCODE_CATALOG_HPP
#define ERRCODE_CATALOG_HPP

#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/text.hpp>

#include <type_traits>

namespace errcode {

/// One row of a catalogue, as its author writes it; the rest of an `entry` follows from the type.
template <class E>
struct row {
  E value;                           ///< Its number is the code on the wire.
  text name;                         ///< The enumerator's spelling, for logs.
  generic type;                      ///< The generic errcode that it specialises.
  text en;                           ///< The message in English.
  text zh;                           ///< The message in Chinese.
  text desc = en;                    ///< What goes out in a body's `desc`.
  http_status http = http_status{};  ///< Left out: the type's. Given: this one.
};

/// The catalogue of an enum: specialise it with a `name`, which is the std::error_category's and
/// unique in the process, and `rows` in ascending order of their numbers.
///
/// A broken rule is a compile error that names it.
///
///     template <>
///     struct errcode::catalog<shop::billing> {
///       static constexpr const char* name = "shop.billing";
///       static constexpr errcode::row<shop::billing> rows[] = {
///           {shop::billing::card_declined, "card_declined",
///           errcode::generic::constraint_violation,
///            "Card declined", "银行卡被拒"},
///       };
///     };
template <class E>
struct catalog;

/// Whether an enum has a catalogue; `business` has one, `generic` is the vocabulary of all of them.
template <class E, class = void>
inline constexpr bool is_catalogued = false;

template <class E>
inline constexpr bool is_catalogued<E, std::void_t<decltype(catalog<E>::rows)>> = true;

}  // namespace errcode

#endif
