// SPDX-License-Identifier: MIT
#ifndef ERRCODE_ERROR_CODE_HPP
#define ERRCODE_ERROR_CODE_HPP

// Makes error codes and error conditions from enumerators, and compares error codes with
// enumerators.

#include <errcode/business.hpp>
#include <errcode/catalog.hpp>
#include <errcode/category.hpp>
#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/category/resolve.hpp>
#include <errcode/detail/table/table.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <system_error>
#include <type_traits>

// Not beside the enums: their headers do not include <system_error>.
template <>
struct std::is_error_code_enum<errcode::generic> : std::true_type {};

template <>
struct std::is_error_code_enum<errcode::business> : std::true_type {};

template <>
struct std::is_error_condition_enum<errcode::http_status> : std::true_type {};

namespace errcode {

/// Makes the error code of an enumerator of `generic`, `business` or another catalogue. Its value
/// is the enumerator's number, or 0 for the row of type ok. The number of a type is its position in
/// the table.
///
/// The code of an HTTP status is for a response of which only the status is known; 1xx and 2xx are
/// successes. An http_status does not convert to std::error_code implicitly.
///
/// For an enum of your own, put `using errcode::make_error_code;` in its namespace.
///
///     assert(make_error_code(errcode::business::team_full).value() == 824);
///     assert(make_error_code(errcode::http_status::conflict) == errcode::generic::already_exists);
template <class E, std::enable_if_t<is_catalogued<E>, int> = 0>
[[nodiscard]] std::error_code make_error_code(E enumerator) noexcept {
  if constexpr (std::is_same_v<E, http_status>) {
    const bool is_success = is_informational(enumerator) || is_successful(enumerator);
    return {is_success ? 0 : static_cast<int>(enumerator), category<E>()};
  } else {
    return {detail::table<E>::to_value(enumerator), category<E>()};
  }
}

/// Makes the condition that equals every error code of a type (`generic`) or every one that goes
/// out with a status (`http_status`): exactly the codes that equal the enumerator itself.
///
///     assert(errcode::make_error_code(errcode::business::ip_banned) ==
///            errcode::make_error_condition(errcode::generic::blocked));
template <class E,
          std::enable_if_t<(std::is_same_v<E, generic> || std::is_same_v<E, http_status>), int> = 0>
[[nodiscard]] std::error_condition make_error_condition(E enumerator) noexcept {
  return {static_cast<int>(enumerator), category<E>()};
}

namespace detail {

struct no_operand {};

}  // namespace detail

/// Tests whether an error code is of a type (`generic`), goes out with a status (`http_status`) or
/// is exactly this code (`business` and every other catalogue). A success equals the successes of
/// all catalogues.
///
///     const std::error_code code = errcode::business::ip_banned;
///     assert(code == errcode::business::ip_banned && code == errcode::generic::blocked);
///     assert(code == errcode::http_status::forbidden);
template <class E, std::enable_if_t<is_catalogued<E>, int> = 0>
[[nodiscard]] bool operator==(const std::error_code& code, E enumerator) noexcept {
  if constexpr (std::is_same_v<E, generic>) {
    return detail::resolve(code).meaning->type == enumerator;
  } else if constexpr (std::is_same_v<E, http_status>) {
    return detail::resolve(code).http == enumerator;
  } else {
    const int value = detail::table<E>::to_value(enumerator);
    if (code.value() != value) return false;
    if (value == 0) return true;
    // By name, because a plugin may have its own copy of the category.
    const char* const catalog = detail::category_probe(code.category(), value).result.catalog;
    return catalog == detail::table<E>::name ||
           (catalog != nullptr && detail::is_equal(catalog, detail::table<E>::name));
  }
}

/// Deleted: compare `find(x)->type`. Otherwise one of the enumerators would convert to an error
/// code, and the result would depend on their order.
template <class E, class Other,
          std::enable_if_t<is_catalogued<E> && is_catalogued<Other> && !std::is_same_v<E, Other>,
                           int> = 0>
bool operator==(E, Other) = delete;

// C++20 derives these three from the first one.
#if !defined(__cpp_impl_three_way_comparison) || __cpp_impl_three_way_comparison < 201907L
template <class E, std::enable_if_t<is_catalogued<E>, int> = 0>
[[nodiscard]] bool operator==(E enumerator, const std::error_code& code) noexcept {
  return code == enumerator;
}

template <class E, std::enable_if_t<is_catalogued<E>, int> = 0>
[[nodiscard]] bool operator!=(const std::error_code& code, E enumerator) noexcept {
  return !(code == enumerator);
}

template <class E, std::enable_if_t<is_catalogued<E>, int> = 0>
[[nodiscard]] bool operator!=(E enumerator, const std::error_code& code) noexcept {
  return !(code == enumerator);
}
#else
/// Lets `using errcode::operator!=;` compile in every standard.
void operator!=(detail::no_operand, detail::no_operand) = delete;
#endif

/// Returns the enumerator that an error code equals, for a `switch`; `otherwise` if it is a code of
/// another catalogue or a value without a row. Every success is the enumerator of success, if the
/// catalogue has one. Of `generic` it is the type, and of `http_status` the status.
///
///     switch (errcode::to_enum(code, shop::billing::settled)) {
///       case shop::billing::card_declined:
template <class E, std::enable_if_t<is_catalogued<E>, int> = 0>
[[nodiscard]] E to_enum(const std::error_code& code, E otherwise) noexcept {
  if constexpr (std::is_same_v<E, generic>) {
    return detail::resolve(code).meaning->type;
  } else if constexpr (std::is_same_v<E, http_status>) {
    return detail::resolve(code).http;
  } else {
    using table = detail::table<E>;
    const std::size_t position = table::position_of_value(code.value());
    if (position == 0) return otherwise;
    const E enumerator = static_cast<E>(table::rows[position - 1].code);
    return code == enumerator ? enumerator : otherwise;
  }
}

}  // namespace errcode

#endif
