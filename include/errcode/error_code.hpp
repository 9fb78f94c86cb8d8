// SPDX-License-Identifier: MIT
#ifndef ERRCODE_ERROR_CODE_HPP
#define ERRCODE_ERROR_CODE_HPP

#include <errcode/business.hpp>
#include <errcode/catalog.hpp>
#include <errcode/category.hpp>
#include <errcode/detail/category_probe.hpp>
#include <errcode/detail/category_storage.hpp>
#include <errcode/detail/table.hpp>
#include <errcode/generic.hpp>
#include <errcode/meaning.hpp>

#include <string_view>
#include <system_error>
#include <type_traits>

namespace errcode {

namespace detail {

template <class E>
inline constexpr bool is_code = is_catalogued<E> || std::is_same_v<E, generic>;

[[nodiscard]] inline bool equals(const std::error_code& code, generic type) noexcept {
  return type_of(code) == type;
}

template <class E>
[[nodiscard]] bool equals(const std::error_code& code, E wanted) noexcept {
  const int value = table<E>::to_value(wanted);
  if (code.value() != value) return false;
  if (value == 0 || storage_of<E>::holds(code.category())) return true;
  // Another copy of the category, in a plugin, has its name and answers as one of ours.
  return code.category().name() == std::string_view(table<E>::name) &&
         category_probe(code.category(), value).is_answered();
}

}  // namespace detail

/// Makes the error code of an enumerator of `generic`, `business` or another catalogue. Its value
/// is the enumerator's number, 0 for the row of type ok.
///
/// An enum of your own needs `using errcode::make_error_code;` in its namespace.
///
///     assert(make_error_code(errcode::business::team_full).value() == 824);
template <class E, std::enable_if_t<detail::is_code<E>, int> = 0>
[[nodiscard]] std::error_code make_error_code(E code) noexcept {
  return {detail::table<E>::to_value(code), category<E>()};
}

/// Makes the condition that holds for every error code of this type, as `code == type` does.
///
///     assert(errcode::make_error_code(errcode::business::ip_banned) ==
///            errcode::make_error_condition(errcode::generic::blocked));
[[nodiscard]] inline std::error_condition make_error_condition(generic type) noexcept {
  return {static_cast<int>(type), category<generic>()};
}

/// Tests whether an error code is of a type (`generic`) or is exactly this code (`business` and
/// every other catalogue). Every success equals every enumerator of success, whatever its category.
///
///     const std::error_code code = errcode::business::ip_banned;
///     assert(code == errcode::business::ip_banned && code == errcode::generic::blocked);
template <class E, std::enable_if_t<detail::is_code<E>, int> = 0>
[[nodiscard]] bool operator==(const std::error_code& code, E wanted) noexcept {
  return detail::equals(code, wanted);
}

/// Two enumerators of different enums have no common question: ask `find(code)->type`.
template <class E, class Other,
          std::enable_if_t<
              detail::is_code<E> && detail::is_code<Other> && !std::is_same_v<E, Other>, int> = 0>
bool operator==(E, Other) = delete;

#if !defined(__cpp_impl_three_way_comparison) || __cpp_impl_three_way_comparison < 201907L
template <class E, std::enable_if_t<detail::is_code<E>, int> = 0>
[[nodiscard]] bool operator==(E wanted, const std::error_code& code) noexcept {
  return detail::equals(code, wanted);
}

template <class E, std::enable_if_t<detail::is_code<E>, int> = 0>
[[nodiscard]] bool operator!=(const std::error_code& code, E other) noexcept {
  return !detail::equals(code, other);
}

template <class E, std::enable_if_t<detail::is_code<E>, int> = 0>
[[nodiscard]] bool operator!=(E other, const std::error_code& code) noexcept {
  return !detail::equals(code, other);
}
#endif

}  // namespace errcode

#endif
