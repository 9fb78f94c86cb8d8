// SPDX-License-Identifier: MIT
#include <errcode/language.hpp>

#include <errcode/negotiate.hpp>

#include "catch.hpp"

static_assert(errcode::tag(errcode::language::en) == "en");
static_assert(errcode::tag(errcode::language::zh) == "zh");

TEST_CASE("the tag of a language is a range that chooses it") {
  using errcode::language;
  for (const language each : {language::en, language::zh}) {
    CHECK(errcode::negotiate(errcode::tag(each), language::en) == each);
    CHECK(errcode::negotiate(errcode::tag(each), language::zh) == each);
  }
}
