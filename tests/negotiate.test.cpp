// SPDX-License-Identifier: MIT
#include <errcode/negotiate.hpp>

#include <cstddef>
#include <string_view>

#include "allocations.hpp"
#include "catch.hpp"

using errcode::language;
using errcode::negotiate;

namespace {

constexpr language en = language::en;
constexpr language zh = language::zh;

static_assert(errcode::negotiate("zh-CN,zh;q=0.9,en;q=0.8") == errcode::language::zh);
static_assert(errcode::negotiate("fr, de;q=0.5") == errcode::language::en);
static_assert(noexcept(negotiate({})));

// The tag of a language asks for it.
static_assert(negotiate(errcode::tag(en), zh) == en && negotiate(errcode::tag(zh)) == zh);

// Nothing said, nothing known: the fallback.
static_assert(negotiate("") == en && negotiate("", zh) == zh);
static_assert(negotiate("fr") == en && negotiate("fr", zh) == zh);
static_assert(negotiate(" , ,,") == en && negotiate(" , ,,", zh) == zh);

// Subtags from the end are left off, case is ignored.
static_assert(negotiate("zh") == zh && negotiate("en", zh) == en);
static_assert(negotiate("zh-Hans-CN") == zh && negotiate("ZH-hans-cn") == zh);
static_assert(negotiate("en-US", zh) == en && negotiate("EN-us", zh) == en);
// An underscore is a hyphen.
static_assert(negotiate("zh_CN") == zh && negotiate("en_GB", zh) == en);
static_assert(negotiate("zh_Hant-TW") == zh && negotiate("zh-Hant_TW, en;q=0.9") == zh);
static_assert(negotiate("zh;q=0, zh_CN, en;q=0.1") == en);
// A reader of traditional characters gets simplified ones.
static_assert(negotiate("zh-Hant") == zh && negotiate("zh-Hant-TW, en;q=0.9") == zh);
// Neither a longer word nor a later subtag is the language.
static_assert(negotiate("zhx") == en && negotiate("z") == en && negotiate("x-zh") == en);
static_assert(negotiate("cmn-Hans") == en);

// Weights.
static_assert(negotiate("en;q=0.8, zh;q=0.9") == zh && negotiate("en, zh;q=0.999", zh) == en);
static_assert(negotiate("en;q=0.001, zh;q=0.002") == zh);
static_assert(negotiate("en;q=0., zh;q=0.001") == zh && negotiate("en;q=1.000, zh;q=1.") == en);
static_assert(negotiate("en;Q=0.1 , zh ; q=0.2") == zh &&
              negotiate("en;q=0.1\t,\tzh\t;\tq=0.2") == zh);

// Equal weights: the first in the header. A range given twice: its highest weight.
static_assert(negotiate("en, zh", zh) == en && negotiate("zh, en") == zh);
static_assert(negotiate("en;q=0.5, zh-TW;q=0.5, zh;q=0.5", zh) == en);
static_assert(negotiate("zh;q=0.1, en;q=0.5, zh;q=0.9") == zh);
static_assert(negotiate("zh;q=0.9, en;q=0.5, zh;q=0.1") == zh);
static_assert(negotiate("zh;q=0.1, en;q=0.5, zh;q=0.5", zh) == en);

// 0 excludes; what is excluded alone leaves nothing.
static_assert(negotiate("zh;q=0, *") == en && negotiate("en;q=0, *", en) == zh);
static_assert(negotiate("zh;q=0.0, *", zh) == en && negotiate("en;q=0.000, zh;q=0.001") == zh);
static_assert(negotiate("en;q=0") == zh && negotiate("zh;q=0", zh) == en);
static_assert(negotiate("en;q=0", zh) == zh && negotiate("zh;q=0", en) == en);
static_assert(negotiate("en;q=0, en-GB") == zh && negotiate("en;q=0, fr") == zh);
static_assert(negotiate("en-GB;q=0") == en && negotiate("zh-TW;q=0", zh) == zh);
static_assert(negotiate("en;q=0, zh;q=0") == en && negotiate("en;q=0, zh;q=0", zh) == zh);
static_assert(negotiate("en;q=0, *;q=0") == en && negotiate("zh;q=0, *;q=0", zh) == zh);
static_assert(negotiate("zh;q=0, zh") == zh);
static_assert(negotiate("zh;q=0, zh-TW, en;q=0.1") == en);
static_assert(negotiate("zh-TW;q=0, zh, en;q=0.1") == zh);
static_assert(negotiate("zh-TW;q=0, *;q=0.1", zh) == zh);

// `*` is skipped where a language is named, and stands for the fallback elsewhere.
static_assert(negotiate("*, zh") == zh && negotiate("*, en", zh) == en);
static_assert(negotiate("*, zh;q=0.001") == zh && negotiate("*, zh-TW;q=0.1, fr") == zh);
static_assert(negotiate("*, zh;q=0") == en && negotiate("*, zh;q=0", zh) == en);
static_assert(negotiate("*") == en && negotiate("*", zh) == zh);
static_assert(negotiate("en;q=0.5, *") == en && negotiate("zh;q=0.5, *", zh) == zh);
static_assert(negotiate("*;q=0.5, en;q=0.4", zh) == en && negotiate("fr, *;q=0.5", zh) == zh);
static_assert(negotiate("*;q=0", zh) == zh && negotiate("*;q=0, en;q=0.1", zh) == en);
static_assert(negotiate("en, *", zh) == en);

// A malformed element is passed over, and the rest counts.
static_assert(negotiate("zh;q=2, en;q=0.1", zh) == en && negotiate("zh;q=1.001, en;q=0.1") == en);
static_assert(negotiate("zh;q=0.1234, en;q=0.1", zh) == en &&
              negotiate("zh;q=.5, en;q=0.1", zh) == en);
static_assert(negotiate("zh;q=, en;q=0.1", zh) == en && negotiate("zh;, en;q=0.1", zh) == en);
static_assert(negotiate("zh;q=-1, en;q=0.1", zh) == en &&
              negotiate("zh;q=1 0, en;q=0.1", zh) == en);
static_assert(negotiate("zh;q =1, en;q=0.1", zh) == en && negotiate("zh;q= 1, en;q=0.1", zh) == en);
static_assert(negotiate("zh;v=1, en;q=0.1", zh) == en &&
              negotiate("zh;q=1;q=1, en;q=0.1", zh) == en);
static_assert(negotiate("zh-, en;q=0.1", zh) == en && negotiate("zh--CN, en;q=0.1", zh) == en);
static_assert(negotiate("-zh, en;q=0.1", zh) == en && negotiate("_zh, en;q=0.1", zh) == en);
static_assert(negotiate("zh_, en;q=0.1", zh) == en && negotiate("zh_-CN, en;q=0.1", zh) == en);
static_assert(negotiate("zh;q, en;q=0.1", zh) == en);
static_assert(negotiate("zh-*, en;q=0.1", zh) == en && negotiate("zh en, en;q=0.1", zh) == en);
static_assert(negotiate("zh-toolongasub, en;q=0.1", zh) == en &&
              negotiate("zh1, en;q=0.1", zh) == en);
static_assert(negotiate("\"zh\", en;q=0.1", zh) == en && negotiate("**, en;q=0.1", zh) == en);
static_assert(negotiate(std::string_view("zh\0, en;q=0.1", 13), zh) == en);
static_assert(negotiate("zh-CN-x-12345678", en) == zh && negotiate("zh-1", en) == zh);

}  // namespace

TEST_CASE("a fallback that is no language is English") {
  CHECK(negotiate("", static_cast<language>(7)) == en);
  CHECK(negotiate("zh", static_cast<language>(-1)) == zh);
}

TEST_CASE("negotiating allocates nothing") {
  const std::size_t before = errcode_tests::allocations();
  const language chosen = negotiate("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", zh);
  const std::size_t after = errcode_tests::allocations();
  CHECK(chosen == en);
  CHECK(after == before);
}
