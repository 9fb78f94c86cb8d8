// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_CATALOGS_HPP
#define ERRCODE_TESTS_CATALOGS_HPP

#include <errcode/catalog.hpp>
#include <errcode/error_code.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <climits>
#include <system_error>

// A catalogue like that of a user, with its own success and its own HTTP status.
namespace shop {
enum class billing { settled = 7, card_declined = 900, quota_hit = 901 };
}

template <>
struct errcode::catalog<shop::billing> {
  static constexpr const char* name = "shop.billing";
  static constexpr errcode::row<shop::billing> rows[] = {
      {shop::billing::settled, "settled", errcode::generic::ok, "Settled", "已结清"},
      {shop::billing::card_declined, "card_declined", errcode::generic::constraint_violation,
       "Card declined", "银行卡被拒"},
      {shop::billing::quota_hit, "quota_hit", errcode::generic::limit_exceeded, "Quota hit",
       "额度用尽", "quota", errcode::http_status::too_many_requests},
  };
};

template <>
struct std::is_error_code_enum<shop::billing> : std::true_type {};

namespace shop {
using errcode::make_error_code;
using errcode::operator==;
using errcode::operator!=;
}  // namespace shop

// A catalogue without a success, whose numbers are as far apart as int allows.
namespace lab {
enum class extreme { lowest = INT_MIN, minus = -1, low = 129, high = 70004, highest = INT_MAX };
}

template <>
struct errcode::catalog<lab::extreme> {
  static constexpr const char* name = "lab.extreme";
  static constexpr errcode::row<lab::extreme> rows[] = {
      {lab::extreme::lowest, "lowest", errcode::generic::out_limit, "Lowest", "最低"},
      {lab::extreme::minus, "minus", errcode::generic::not_found, "Minus", "负"},
      {lab::extreme::low, "low", errcode::generic::timeout, "Low", "低"},
      {lab::extreme::high, "high", errcode::generic::blocked, "High", "高"},
      {lab::extreme::highest, "highest", errcode::generic::gone, "Highest", "最高"},
  };
};

template <>
struct std::is_error_code_enum<lab::extreme> : std::true_type {};

namespace lab {
using errcode::make_error_code;
}

// A catalogue whose texts have parameters.
namespace club {
enum class rule { full = 1, braces = 2 };
}

template <>
struct errcode::catalog<club::rule> {
  static constexpr const char* name = "club.rule";
  static constexpr errcode::row<club::rule> rows[] = {
      {club::rule::full, "full", errcode::generic::limit_exceeded, "At most {limit} members",
       "最多 {limit} 名成员"},
      {club::rule::braces, "braces", errcode::generic::malformed, "{{{a}}} {b}", "{b}{a}{{",
       "}}{a}{b}{a}"},
  };
};

template <>
struct std::is_error_code_enum<club::rule> : std::true_type {};

namespace club {
using errcode::make_error_code;
}

namespace errcode_tests {

/// Visits each row of some catalogues with its enumerator.
template <class... Es, class Visit>
void for_each_row(const Visit& visit) {
  const auto visit_rows = [&visit](auto any) {
    using enum_type = decltype(any);
    for (const errcode::entry& row : errcode::entries<enum_type>()) {
      if constexpr (std::is_same_v<enum_type, errcode::generic>) {
        visit(row, row.type);
      } else {
        visit(row, static_cast<enum_type>(row.code));
      }
    }
  };
  (visit_rows(Es{}), ...);
}

}  // namespace errcode_tests

#endif
