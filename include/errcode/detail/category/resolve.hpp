// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_CATEGORY_RESOLVE_HPP
#define ERRCODE_DETAIL_CATEGORY_RESOLVE_HPP

// What an error code of any category means. Functions that name a table are templates, so that a
// translation unit pays only for the tables that it uses.

#include <errcode/catalog.hpp>
#include <errcode/data/errc.hpp>
#include <errcode/data/generic.hpp>
#include <errcode/data/http_status.hpp>
#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/table/help_table.hpp>
#include <errcode/detail/table/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <string_view>
#include <system_error>
#include <type_traits>

namespace errcode::detail {

/// Returns the link of the help of a value of the category of E.
template <class E>
[[nodiscard]] std::string_view find_help_url(int value) noexcept {
  const std::size_t position = table<E>::position_of_value(value);
  if (position == 0) return {};
  const auto* found = help_table<E>::find(static_cast<E>(table<E>::rows[position - 1].code));
  if (found == nullptr) return {};
  return found->url;
}

/// Returns the function that finds links. Our own help has none, and not every unit includes it.
template <class E>
[[nodiscard]] constexpr help_url_finder find_url_finder() noexcept {
  if constexpr (!is_built_in<E>) {
    if constexpr (has_help<E>) return find_help_url<E>;
  }
  return nullptr;
}

template <class E>
[[nodiscard]] constexpr probe_result result_at(std::size_t position) noexcept {
  const entry& found = table<E>::rows[position - 1];
  return {table<E>::name, &found, &found, found.http, false, is_named<E>, find_url_finder<E>()};
}

/// Returns what a value of the category of E means. A status without a row keeps its number.
template <class E>
[[nodiscard]] constexpr probe_result result_of(int value) noexcept {
  if (const std::size_t position = table<E>::position_of_value(value)) {
    return result_at<E>(position);
  }
  const entry* meaning = &data::type_row(value == 0 ? generic::ok : generic::unknown_error);
  http_status http = meaning->http;
  if constexpr (std::is_same_v<E, http_status>) {
    if (100 <= value && value <= 599) http = static_cast<http_status>(value);
    if (400 <= value && value <= 599) meaning = &data::status_row(http);
  }
  return {table<E>::name, nullptr, meaning, http, false, is_named<E>, find_url_finder<E>()};
}

/// Tests whether a category is std::generic_category(), even that of another copy of the standard
/// library.
[[nodiscard]] inline bool is_std_generic(const std::error_category& category) noexcept {
  return &category == &std::generic_category() || is_equal(category.name(), "generic");
}

/// Finds the meaning of a foreign code in the table of std::errc: the row of its default condition,
/// else the first row to whose std::errc the category says the value is equivalent; nullptr if
/// there is none.
template <class Row = data::errc_row>
[[nodiscard]] const entry* find_errc(const std::error_category& category, int value,
                                     const std::error_condition& condition) noexcept {
  if (is_std_generic(condition.category())) {
    for (const Row& row : data::errcs<Row>) {
      if (static_cast<int>(row.errc) == condition.value()) return &row;
    }
  }
  if (is_std_generic(category)) return nullptr;
  // A foreign category may call back to ask what its own value means. This ends the recursion.
  static thread_local bool is_searching = false;
  if (is_searching) return nullptr;
  is_searching = true;
  const entry* found = nullptr;
  for (const Row& row : data::errcs<Row>) {
    // Not by conversion from std::errc, which costs the compiler more.
    const std::error_condition errc(static_cast<int>(row.errc), std::generic_category());
    if (found == nullptr && category.equivalent(value, errc)) found = &row;
  }
  is_searching = false;
  return found;
}

/// Returns what an error code means. A code of this library means what its category says. A foreign
/// code means what its default_error_condition means, else the std::errc to which it is equivalent,
/// else an unknown error.
template <class Code = std::error_code>
[[nodiscard]] probe_result resolve(const std::error_code& code) noexcept {
  const probe_result ours = category_probe(code.category(), code.value()).result;
  if (ours.catalog != nullptr) return ours;
  const bool is_success = code.value() == 0;
  const entry* meaning = &data::type_row(is_success ? generic::ok : generic::unknown_error);
  if (is_success) return {nullptr, nullptr, meaning, meaning->http};
  const std::error_condition condition = code.default_error_condition();
  const probe_result mapped = category_probe(condition.category(), condition.value()).result;
  // `if (code)` treats every value but 0 as an error, so no other value means success.
  if (mapped.catalog != nullptr && mapped.meaning->type != generic::ok) {
    return {nullptr, nullptr, mapped.meaning, mapped.http};
  }
  const entry* errc = find_errc(code.category(), code.value(), condition);
  if (errc != nullptr) meaning = errc;
  return {nullptr, nullptr, meaning, meaning->http};
}

/// Returns what an enumerator means, as a constant expression: the same as its error code.
template <class E, std::enable_if_t<is_catalogued<E>, int> = 0>
[[nodiscard]] constexpr probe_result resolve(E code) noexcept {
  // Most numbers have a row. Only a number without one needs its value in std::error_code.
  if (const std::size_t position = table<E>::position_of_number(table<E>::to_number(code))) {
    return result_at<E>(position);
  }
  return result_of<E>(table<E>::to_value(code));
}

}  // namespace errcode::detail

#endif
