// SPDX-License-Identifier: MIT
#include <errcode/http_status.hpp>

#include <climits>

#include "catch.hpp"

using errcode::http_status;

static_assert(errcode::is_informational(errcode::http_status::early_hints));
static_assert(errcode::is_successful(errcode::http_status::no_content));
static_assert(errcode::is_redirection(errcode::http_status::found));
static_assert(errcode::is_client_error(errcode::http_status{418}));
static_assert(errcode::is_server_error(errcode::http_status::bad_gateway));
static_assert(errcode::is_error_status(errcode::http_status::conflict));

static_assert(static_cast<int>(http_status::continue_) == 100);
static_assert(static_cast<int>(http_status::network_authentication_required) == 511);

TEST_CASE("the first digit of a status is its class, and numbers outside 100 to 599 have none") {
  for (int number = -1000; number <= 1000; ++number) {
    const http_status status{number};
    CAPTURE(number);
    CHECK(errcode::is_informational(status) == (100 <= number && number <= 199));
    CHECK(errcode::is_successful(status) == (200 <= number && number <= 299));
    CHECK(errcode::is_redirection(status) == (300 <= number && number <= 399));
    CHECK(errcode::is_client_error(status) == (400 <= number && number <= 499));
    CHECK(errcode::is_server_error(status) == (500 <= number && number <= 599));
    CHECK(errcode::is_error_status(status) == (400 <= number));
  }
  CHECK(errcode::is_error_status(http_status{INT_MAX}));
  CHECK(!errcode::is_error_status(http_status{INT_MIN}));
}
