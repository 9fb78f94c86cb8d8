// SPDX-License-Identifier: MIT
#include <errcode/http_category.hpp>

#include <errcode/errcode.hpp>

#include <cassert>
#include <string_view>
#include <system_error>

#include "catalogs.hpp"
#include "catch.hpp"

using errcode::http_status;
using namespace std::string_view_literals;

TEST_CASE("the HTTP category has a name, and the registry's phrases for messages") {
  CHECK(errcode::http_category().name() == "errcode.http"sv);
  assert(errcode::http_category().message(404) == "Not Found");
  CHECK(errcode::http_category().message(226) == "IM Used");
  CHECK(errcode::http_category().message(299) == "Unknown HTTP status 299");
  CHECK(errcode::http_category().message(-1) == "Unknown HTTP status -1");
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
