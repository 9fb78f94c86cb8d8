// SPDX-License-Identifier: MIT
#include <errcode/language.hpp>

#include <errcode/negotiate.hpp>

#include "catch.hpp"

static_assert(errcode::tag(errcode::language::en) == "en");
static_assert(errcode::tag(errcode::language::zh) == "zh");

TEST_CASE("negotiate picks a language by its tag") {
  using errcode::language;
  for (const language lang : {language::en, language::zh}) {
    CHECK(errcode::negotiate(errcode::tag(lang), language::en) == lang);
    CHECK(errcode::negotiate(errcode::tag(lang), language::zh) == lang);
  }
}
