// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_CATALOGS_HPP
#define ERRCODE_TESTS_CATALOGS_HPP

#include <errcode/catalog.hpp>
#include <errcode/error_code.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <climits>
#include <string>
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

// A named catalogue, whose numbers mean something else in other catalogues. Names are like types,
// and of several types.
namespace shop {
enum class cause {
  nothing_left = 200,
  email_exists = 404,
  phone_exists = 409,
  malformed = 429,
  too_long = 500,
  too_many = 609,
  too_large = 804,
  expired_token = 824,
  no_such_team = 900,
  busy = 901,
  old_client = 70004,
};
}  // namespace shop

template <>
struct errcode::catalog<shop::cause> {
  static constexpr const char* name = "shop.cause";
  static constexpr bool is_named = true;
  static constexpr errcode::row<shop::cause> rows[] = {
      {shop::cause::nothing_left, "NothingLeft", errcode::generic::ok, "Nothing is left to do",
       "无需处理"},
      {shop::cause::email_exists, "EmailExists", errcode::generic::already_exists,
       "The email address is taken", "邮箱已被占用"},
      {shop::cause::phone_exists, "PhoneExists", errcode::generic::already_exists,
       "The phone number is taken", "手机号已被占用", "Phone exist"},
      {shop::cause::malformed, "Malformed", errcode::generic::invalid_parameter,
       "The form is not valid", "格式无效"},
      {shop::cause::too_long, "TooLong", errcode::generic::invalid_parameter,
       "At most {limit} characters", "最多 {limit} 个字符"},
      {shop::cause::too_many, "too_many", errcode::generic::limit_exceeded, "Too many requests",
       "请求过多", errcode::http_status::too_many_requests},
      {shop::cause::too_large, "TooLarge", errcode::generic::limit_exceeded,
       "The file is too large", "文件过大", "Too large", errcode::http_status::content_too_large},
      {shop::cause::expired_token, "ExpiredToken", errcode::generic::auth_failure,
       "The token has expired", "令牌已过期"},
      {shop::cause::no_such_team, "Team", errcode::generic::not_found, "No such team",
       "没有这个团队"},
      {shop::cause::busy, "Busy", errcode::generic::server_error, "The shop is busy", "商店繁忙",
       errcode::http_status::service_unavailable},
      {shop::cause::old_client, "Client-2:beta", errcode::generic::gone, "The client is too old",
       "客户端版本过旧"},
  };
};

template <>
struct errcode::help<shop::cause> {
  static constexpr errcode::help_row<shop::cause> rows[] = {
      {shop::cause::email_exists, "Log in, or take another address.", "请登录，或换一个邮箱。",
       "https://shop.example/help#email"},
      {shop::cause::too_long, "Shorten the text.", "请缩短内容。"},
      {shop::cause::busy, "Come back later.", "请稍后再来。", "https://shop.example/status"},
  };
};

template <>
struct std::is_error_code_enum<shop::cause> : std::true_type {};

namespace errcode_tests {

/// The number and the errcode with which a code of a row goes out.
template <class E>
int wire_number(const errcode::entry& row) {
  return errcode::is_named<E> ? static_cast<int>(row.http) : row.code;
}

template <class E>
std::string wire_errcode(const errcode::entry& row) {
  const std::string type(row.errcode);
  return errcode::is_named<E> ? type + '.' + std::string(row.name) : type;
}

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
