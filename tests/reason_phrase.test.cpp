// SPDX-License-Identifier: MIT
#include <errcode/reason_phrase.hpp>

#include <climits>
#include <cstddef>
#include <iterator>

#include "catch.hpp"

using errcode::http_status;
using errcode::reason_phrase;

static_assert(errcode::reason_phrase(errcode::http_status::im_used) == "IM Used");
static_assert(std::size(errcode::data::http_statuses) == 62);

TEST_CASE("the registry's 62 assigned numbers have a phrase, and no other number has one") {
  std::size_t phrases = 0;
  for (int number = -100000; number <= 100000; ++number) {
    if (!reason_phrase(http_status{number}).empty()) ++phrases;
  }
  CHECK(phrases == 62);
  CHECK(reason_phrase(http_status{306}).empty());
  CHECK(reason_phrase(http_status{418}).empty());
  CHECK(reason_phrase(http_status{INT_MIN}).empty());
  CHECK(reason_phrase(http_status{INT_MAX}).empty());
}
