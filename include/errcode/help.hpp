// SPDX-License-Identifier: MIT
#ifndef ERRCODE_HELP_HPP
#define ERRCODE_HELP_HPP

// Finds what a caller can do about a code.

#include <errcode/catalog.hpp>
#include <errcode/data/help.hpp>
#include <errcode/detail/table/help_table.hpp>

#include <type_traits>

namespace errcode {

/// Finds the help of an enumerator: what a caller can do, in both languages, and a link. Every type
/// has help; of a code without it, ask for its type's. nullptr if there is none.
///
///     static_assert(errcode::find_help(errcode::generic::blocked)->url.empty());
///     static_assert(errcode::find_help(errcode::business::ip_banned) == nullptr);
template <class E, std::enable_if_t<is_catalogued<E>, int> = 0>
[[nodiscard]] constexpr const help_row<E>* find_help(E code) noexcept {
  if constexpr (detail::has_help<E>) {
    return detail::help_table<E>::find(code);
  } else {
    return nullptr;
  }
}

}  // namespace errcode

#endif
