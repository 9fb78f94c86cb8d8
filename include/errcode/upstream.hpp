// SPDX-License-Identifier: MIT
#ifndef ERRCODE_UPSTREAM_HPP
#define ERRCODE_UPSTREAM_HPP

// Makes errors of what another system reports, a database or a service, by a table of its numbers
// or words.

#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/error/upstream_category.hpp>
#include <errcode/detail/error/upstream_table.hpp>
#include <errcode/error.hpp>

#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

namespace errcode {

/// Returns the code of what an upstream reports: a number, or a word or a text that begins with
/// one. The number 0 and the SQLSTATE 00000 are successes. U is a table: one of those in upstream/,
/// or one of your own.
///
///     struct store {
///       static constexpr const char* name = "store";
///       static constexpr errcode::generic otherwise = errcode::generic::server_error;
///       static constexpr errcode::upstream_row rows[] = {
///           {7, errcode::generic::not_found},
///           {9, errcode::http_status::service_unavailable, errcode::effect::none},
///       };
///     };
///     assert(errcode::upstream_code<store>(7) == errcode::generic::not_found);
///     assert(errcode::upstream_code<store>(8) == errcode::generic::server_error);
///
/// A number or word without a row means `otherwise`. A table may have a `base`, whose rows it
/// replaces or adds to. The rows ascend; of words the longest that fits counts. The category has
/// the table's name, which is unique in the process.
/// @{
template <class U>
[[nodiscard]] std::error_code upstream_code(int number) noexcept {
  static_assert(!detail::upstream_table<U>::has_words, "errcode: this upstream reports words");
  return {number, detail::upstream_category_of<U>()};
}

/// Takes a number as mysql_errno() returns it.
template <class U>
[[nodiscard]] std::error_code upstream_code(unsigned number) noexcept {
  return upstream_code<U>(static_cast<int>(number));
}

template <class U>
[[nodiscard]] std::error_code upstream_code(std::string_view word) noexcept {
  static_assert(detail::upstream_table<U>::has_words, "errcode: this upstream reports numbers");
  return {detail::upstream_table<U>::to_value(word), detail::upstream_category_of<U>()};
}
/// @}

/// Makes an error of what an upstream reports. What it says is a cause, for the log alone. Without
/// that, a word that is more than a SQLSTATE is the cause.
///
///     const errcode::error lost = errcode::upstream_error<store>(9, "no route to store-3");
///     assert(lost == errcode::http_status::service_unavailable && had_no_effect(lost));
///     assert(is_transient(lost));
/// @{
template <class U, class Number, std::enable_if_t<std::is_integral_v<Number>, int> = 0>
[[nodiscard]] error upstream_error(Number number, std::string_view says,
                                   detail::call_site place = detail::call_site::here()) {
  return error(upstream_code<U>(number)).because(says, place);
}

template <class U>
[[nodiscard]] error upstream_error(std::string_view word, std::string_view says = {},
                                   detail::call_site place = detail::call_site::here()) {
  error made(upstream_code<U>(word));
  if (says.empty() && !detail::is_sqlstate(word)) says = word;
  if (says.empty()) return made;
  return std::move(made).because(says, place);
}
/// @}

/// Tests whether an upstream has certainly done nothing of a request, because it refused the
/// request or rolled it back: sending it again repeats nothing. It asks the code itself, not a
/// cause.
[[nodiscard]] inline bool had_no_effect(const error& source) noexcept {
  const std::error_code& code = source.code();
  return detail::category_probe(code.category(), code.value()).result.has_no_effect;
}

}  // namespace errcode

#endif
