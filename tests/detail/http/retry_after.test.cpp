// SPDX-License-Identifier: MIT
#include <errcode/detail/http/retry_after.hpp>

#include <optional>
#include <string_view>

#include "../../catch.hpp"

namespace {

using errcode::detail::read_http_date;
using errcode::detail::read_retry_after;

// The examples of RFC 9110, 5.6.7.
static_assert(read_http_date("Sun, 06 Nov 1994 08:49:37 GMT") == 784111777);
static_assert(read_http_date("Sunday, 06-Nov-94 08:49:37 GMT") == 784111777);
static_assert(read_http_date("Sun Nov  6 08:49:37 1994") == 784111777);
static_assert(read_http_date("Thu, 01 Jan 1970 00:00:00 GMT") == 0);
static_assert(read_http_date("Thu, 29 Feb 2024 23:59:60 GMT") == 1709251200);
static_assert(read_http_date("Fri, 01-Jan-38 00:00:00 GMT") == 2145916800);

static_assert(read_retry_after("120", 0) == 120);
static_assert(read_retry_after(" \t0 ", 0) == 0);
static_assert(read_retry_after("2147483647", 0) == 2147483647);
static_assert(read_retry_after("1.9", 0) == 2);
static_assert(read_retry_after("64.0", 0) == 64);
static_assert(read_retry_after("Sun, 06 Nov 1994 08:49:37 GMT", 784111700) == 77);
static_assert(read_retry_after("Sun, 06 Nov 1994 08:49:37 GMT", 784111800) == 0);
static_assert(read_retry_after("Fri, 31 Dec 9999 23:59:59 GMT", 0) == 2147483647);

}  // namespace

TEST_CASE("what is neither seconds nor a date is no Retry-After") {
  for (const std::string_view none : {"",
                                      " ",
                                      "-1",
                                      "-0",
                                      "+1",
                                      "1.",
                                      ".5",
                                      "1.5.1",
                                      "1 2",
                                      "0x1",
                                      "2147483648",
                                      "2147483647.1",
                                      "99999999999999999999",
                                      "soon",
                                      "Sun, 06 Nov 1994",
                                      "Sun, 06 Nov 1994 08:49:37 CET",
                                      "Sun, 06 Nov 1994 24:49:37 GMT",
                                      "Sun, 06 Nov 1994 08:60:37 GMT",
                                      "Sun, 06 Nov 1994 08:49:61 GMT",
                                      "Sun, 32 Nov 1994 08:49:37 GMT",
                                      "Sun, 00 Nov 1994 08:49:37 GMT",
                                      "Sun, 06 Nvo 1994 08:49:37 GMT",
                                      "Sun, 06 anF 1994 08:49:37 GMT",
                                      "06 Nov 1994 08:49:37 GMT",
                                      ", 06 Nov 1994 08:49:37 GMT",
                                      "Sun, 06-Nov 94 08:49:37 GMT",
                                      "Sun Nov  6 08:49:37",
                                      "Sun Nov  6 08:49:37 1994 x"}) {
    CAPTURE(none);
    CHECK(!read_retry_after(none, 0));
  }
}

TEST_CASE("every day from 1970 to 2100 has its number") {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  long long days = 0;
  for (int year = 1970; year <= 2100; ++year) {
    const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    for (int month = 1; month <= 12; ++month) {
      const int length = lengths[month - 1] + (is_leap && month == 2 ? 1 : 0);
      for (int day = 1; day <= length; ++day, ++days) {
        if (errcode::detail::to_days(year, month, day) != days) FAIL(year << month << day);
      }
    }
  }
}
