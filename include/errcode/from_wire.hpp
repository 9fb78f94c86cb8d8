// SPDX-License-Identifier: MIT
#ifndef ERRCODE_FROM_WIRE_HPP
#define ERRCODE_FROM_WIRE_HPP

// Makes an error code from the number and the errcode of a response.

#include <errcode/business.hpp>
#include <errcode/catalog.hpp>
#include <errcode/category.hpp>
#include <errcode/data/business.hpp>
#include <errcode/detail/category/resolve.hpp>
#include <errcode/detail/table/errcode_hash.hpp>
#include <errcode/detail/table/name_index.hpp>
#include <errcode/detail/table/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/error_code.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <string_view>
#include <system_error>
#include <type_traits>

namespace errcode {

namespace detail {

/// Tests whether two catalogues share no number, in one pass over both. The numbers of a named
/// catalogue do not travel.
template <class E, class Other>
constexpr bool shares_no_number() noexcept {
  if (is_named<E> || is_named<Other>) return true;
  const auto& rows = table<E>::rows;
  const auto& others = table<Other>::rows;
  std::size_t other = 0;
  for (const entry& row : rows) {
    while (other != std::size(others) && others[other].code < row.code) ++other;
    if (other != std::size(others) && others[other].code == row.code) return false;
  }
  return true;
}

/// Tests whether two catalogues share no name of a code of one type, if both are named.
template <class E, class Other>
constexpr bool shares_no_name() noexcept {
  if constexpr (is_named<E> && is_named<Other>) {
    for (const entry& row : table<E>::rows) {
      const std::size_t position = name_index<table<Other>>::find(row.name);
      if (position != 0 && table<Other>::rows[position - 1].type == row.type) return false;
    }
  }
  return true;
}

template <class... Es>
inline constexpr bool have_distinct_names = true;

template <class E, class... Es>
inline constexpr bool have_distinct_names<E, Es...> =
    (shares_no_name<E, Es>() && ...) && have_distinct_names<Es...>;

}  // namespace detail

/// True if no number stands in two of these catalogues. Named ones have no numbers on the wire.
///
///     static_assert(!errcode::are_disjoint<errcode::business, errcode::http_status>);  // 404
template <class... Es>
inline constexpr bool are_disjoint = true;

/// The same of two catalogues and more.
template <class E, class... Es>
inline constexpr bool are_disjoint<E, Es...> =
    (detail::shares_no_number<E, Es>() && ...) && are_disjoint<Es...>;

namespace detail {

/// The code of a number on the wire, and its entry; nullptr if no row has the number.
struct known_code {
  const entry* found = nullptr;
  std::error_code code;
};

/// Finds the row of a number on the wire. The codes of a named catalogue have none there.
template <class E>
[[nodiscard]] constexpr const entry* find_wire_number(int number) noexcept {
  return is_named<E> ? nullptr : table<E>::find_number(number);
}

template <class E>
[[nodiscard]] bool find_code(int code, bool is_beside_errcode, known_code& known) noexcept {
  constexpr int first_specific = catalog<business>::first_specific;
  if (std::is_same_v<E, business> && is_beside_errcode && code < first_specific) return false;
  const entry* found = find_wire_number<E>(code);
  if (found == nullptr) return false;
  known = {found, make_error_code(static_cast<E>(code))};
  return true;
}

/// Finds the code of a named catalogue by the type of a qualified errcode and its last qualifier.
template <class E>
[[nodiscard]] bool find_named_code(std::string_view errcode, generic type,
                                   known_code& known) noexcept {
  if constexpr (is_named<E>) {
    const std::size_t dot = errcode.rfind('.');
    if (dot == std::string_view::npos) return false;
    const entry* found = find_name<E>(errcode.substr(dot + 1));
    if (found == nullptr || found->type != type) return false;
    known = {found, make_error_code(static_cast<E>(found->code))};
    return true;
  }
  return false;
}

/// Makes a code of a number without a row: a value of the first catalogue that is not named.
template <class E, class... Es>
[[nodiscard]] std::error_code make_unknown_code(int code) noexcept {
  if constexpr (!is_named<E>) {
    return {code, category<E>()};
  } else if constexpr (sizeof...(Es) != 0) {
    return make_unknown_code<Es...>(code);
  } else {
    return generic::unknown_error;
  }
}

}  // namespace detail

/// Makes an error code from the number and the errcode of a response. The errcode may be qualified.
/// Pass 0 for a missing number and "" for a missing errcode. Both are looked up in these
/// catalogues, no two of which may share a number, or a name within a type if they are named.
///
/// The code of a named catalogue is found by the errcode's type and last qualifier.
///
/// On real servers the number and the errcode may disagree. A known errcode wins, unless the number
/// is more precise: a code of the errcode's type, or an HTTP status of that type other than the
/// type's own. Beside an errcode, known or not, a business code below 600 is ignored, because
/// servers send generic numbers there. Without a known errcode the number decides: it is a code
/// with a row, else an HTTP status (1xx and 2xx are successes), else an unknown value of the first
/// catalogue that is not named. With neither, the result is generic::unknown_error.
///
///     assert(errcode::from_wire(609, "NotFound.Project") ==
///            errcode::business::project_uuid_not_found);
///     assert(errcode::from_wire(500, "AlreadyExists.User.EmailExists") ==
///            errcode::generic::already_exists);
///     assert(errcode::from_wire(429, "LimitExceeded") == errcode::http_status::too_many_requests);
template <class E = business, class... Es>
[[nodiscard]] std::error_code from_wire(int code, std::string_view errcode) noexcept {
  static_assert(are_disjoint<E, Es...>,
                "errcode: from_wire cannot tell catalogues apart that share a number");
  static_assert(
      detail::have_distinct_names<E, Es...>,
      "errcode: from_wire cannot tell named catalogues apart that share a name of a type");
  const bool has_errcode = !errcode.empty();
  detail::known_code known;
  if (code != 0) {
    static_cast<void>((detail::find_code<E>(code, has_errcode, known) || ... ||
                       detail::find_code<Es>(code, has_errcode, known)));
  }
  const bool is_status = 100 <= code && code <= 599;
  if (const entry* spelled = find(detail::type_part(errcode))) {
    if ((detail::find_named_code<E>(errcode, spelled->type, known) || ... ||
         detail::find_named_code<Es>(errcode, spelled->type, known))) {
      return known.code;
    }
    if (known.found != nullptr && known.found->type == spelled->type) return known.code;
    const detail::probe_result status = detail::result_of<http_status>(code);
    const bool is_finer = is_status && status.meaning->type == spelled->type &&
                          is_error_status(status.http) && status.http != spelled->http;
    return is_finer ? make_error_code(status.http) : std::error_code(spelled->type);
  }
  if (known.found != nullptr) return known.code;
  if (is_status) return make_error_code(static_cast<http_status>(code));
  if (code != 0) return detail::make_unknown_code<E, Es...>(code);
  return generic::unknown_error;
}

}  // namespace errcode

#endif
