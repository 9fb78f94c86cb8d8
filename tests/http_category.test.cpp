// SPDX-License-Identifier: MIT
#include <errcode/http_category.hpp>

#include <errcode/errcode.hpp>

#include <cassert>
#include <map>
#include <string_view>
#include <system_error>

#include "catalogs.hpp"
#include "catch.hpp"

using errcode::generic;
using errcode::http_status;
using namespace std::string_view_literals;

TEST_CASE("the HTTP category has a name, and the registry's phrases for messages") {
  CHECK(errcode::http_category().name() == "errcode.http"sv);
  assert(errcode::http_category().message(404) == "Not Found");
  CHECK(errcode::http_category().message(226) == "IM Used");
  CHECK(errcode::http_category().message(299) == "Unknown HTTP status 299");
  CHECK(errcode::http_category().message(-1) == "Unknown HTTP status -1");
}

TEST_CASE("every HTTP status as a code has the nearest type, and goes out as itself") {
  assert(errcode::type_of({503, errcode::http_category()}) == errcode::generic::server_error);
  const std::map<int, generic> nearest = {
      {401, generic::auth_failure},   {403, generic::permission_denied}, {404, generic::not_found},
      {408, generic::timeout},        {409, generic::already_exists},    {410, generic::gone},
      {429, generic::limit_exceeded}, {504, generic::timeout},
  };
  for (int number = -1000; number != 1000; ++number) {
    if (number == 0) continue;  // success, as in every category
    const std::error_code code(number, errcode::http_category());
    const bool is_status = 100 <= number && number <= 599;
    generic type = number >= 400 ? generic::invalid_parameter : generic::unknown_error;
    if (number >= 500) type = generic::server_error;
    if (number >= 600) type = generic::unknown_error;
    if (nearest.count(number) != 0) type = nearest.at(number);
    CAPTURE(number);
    CHECK(errcode::type_of(code) == type);
    CHECK(code == type);
    CHECK(static_cast<int>(errcode::to_http_status(code)) == (is_status ? number : 500));
    CHECK((code == http_status{number}) == is_status);
    CHECK(code == code.default_error_condition());
    CHECK(errcode::find(code) == nullptr);
    CHECK(errcode::message(code, errcode::language::zh) == errcode::find(type)->zh);
    CHECK(code != errcode::business::invalid_url);
  }
}

TEST_CASE("0 is success among the HTTP statuses too") {
  const std::error_code code(0, errcode::http_category());
  CHECK(code == errcode::generic::ok);
  CHECK(code == http_status::ok);
  CHECK(code.message() == "OK");
}

TEST_CASE("a code equals the HTTP status that it goes out with, and no other") {
  const std::error_code codes[] = {
      errcode::generic::not_found,
      errcode::business::ip_banned,
      shop::billing::quota_hit,
      make_error_code(std::errc::file_exists),
      std::error_code(),
      errcode::business::ok,
      {1, errcode::category<errcode::business>()},
  };
  for (const std::error_code& code : codes) {
    CAPTURE(code.message());
    for (int number = -1; number != 700; ++number) {
      const bool equal = code == http_status{number};
      if (equal != (errcode::to_http_status(code) == http_status{number})) FAIL(number);
    }
  }
  assert(std::error_code(errcode::business::ip_banned) == errcode::http_status::forbidden);
  CHECK(http_status::forbidden == std::error_code(errcode::business::ip_banned));
  CHECK(std::error_code(errcode::business::ip_banned) != http_status::not_found);
}
