// SPDX-License-Identifier: MIT
#include <errcode/reason_phrase.hpp>

#include <climits>

#include "catch.hpp"

using errcode::http_status;
using errcode::reason_phrase;

static_assert(errcode::reason_phrase(errcode::http_status::im_used) == "IM Used");

TEST_CASE("a number that is not in the registry has no reason phrase") {
  for (int number = -100000; number <= 100000; ++number) {
    if (100 <= number && number <= 599) continue;  // data/http_status.test.cpp tests these
    if (!reason_phrase(http_status{number}).empty()) FAIL(number);
  }
  CHECK(reason_phrase(http_status{306}).empty());
  CHECK(reason_phrase(http_status{418}).empty());
  CHECK(reason_phrase(http_status{INT_MIN}).empty());
  CHECK(reason_phrase(http_status{INT_MAX}).empty());
}
