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

// An empty header and unknown languages lead to the fallback.
static_assert(negotiate("") == en && negotiate("", zh) == zh);
static_assert(negotiate("fr") == en && negotiate("fr", zh) == zh);
static_assert(negotiate(" , ,,") == en && negotiate(" , ,,", zh) == zh);

// Later subtags and case are ignored.
static_assert(negotiate("zh") == zh && negotiate("en", zh) == en);
static_assert(negotiate("zh-Hans-CN") == zh && negotiate("ZH-hans-cn") == zh);
static_assert(negotiate("en-US", zh) == en && negotiate("EN-us", zh) == en);
// An underscore counts as a hyphen.
static_assert(negotiate("zh_CN") == zh && negotiate("en_GB", zh) == en);
static_assert(negotiate("zh_Hant-TW") == zh && negotiate("zh-Hant_TW, en;q=0.9") == zh);
static_assert(negotiate("zh;q=0, zh_CN, en;q=0.1") == en);
// A reader of traditional characters gets simplified ones.
static_assert(negotiate("zh-Hant") == zh && negotiate("zh-Hant-TW, en;q=0.9") == zh);
// Only the whole first subtag names a language.
static_assert(negotiate("zhx") == en && negotiate("z") == en && negotiate("x-zh") == en);
static_assert(negotiate("cmn-Hans") == en);

// The highest weight wins.
static_assert(negotiate("en;q=0.8, zh;q=0.9") == zh && negotiate("en, zh;q=0.999", zh) == en);
static_assert(negotiate("en;q=0.001, zh;q=0.002") == zh);
static_assert(negotiate("en;q=0., zh;q=0.001") == zh && negotiate("en;q=1.000, zh;q=1.") == en);
static_assert(negotiate("en;Q=0.1 , zh ; q=0.2") == zh &&
              negotiate("en;q=0.1\t,\tzh\t;\tq=0.2") == zh);

// Of equal weights the first in the header wins. A range that stands twice has its highest weight.
static_assert(negotiate("en, zh", zh) == en && negotiate("zh, en") == zh);
static_assert(negotiate("en;q=.8, zh;q=.9") == zh && negotiate("en;q=., zh;q=0.1") == zh);
static_assert(negotiate("en;q=0.5001, zh;q=0.5") == en && negotiate("zh;q=0.5001, en;q=0.5") == zh);
static_assert(negotiate("en;q=1.0009, zh") == en && negotiate("en;q=1.001, zh;q=0.1") == zh);
static_assert(negotiate("en;q=0.9, zh;") == zh && negotiate("en;q=0.9, zh; ") == zh);
static_assert(negotiate("en;q=0.5, zh-TW;q=0.5, zh;q=0.5", zh) == en);
static_assert(negotiate("zh;q=0.1, en;q=0.5, zh;q=0.9") == zh);
static_assert(negotiate("zh;q=0.9, en;q=0.5, zh;q=0.1") == zh);
static_assert(negotiate("zh;q=0.1, en;q=0.5, zh;q=0.5", zh) == en);

// Weight 0 excludes a language. If the header excludes only the fallback, the other language wins.
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

// A language of full weight wins over what follows, unless it is excluded there.
static_assert(negotiate("zh-CN, zh;q=0.9, en, en;q=0") == zh && negotiate("zh, en, zh;q=0") == zh);
static_assert(negotiate("zh-CN, en;q=0.1, zh;q=0") == en && negotiate("en-US, zh, en;q=0") == zh);
static_assert(negotiate("en-US, zh", zh) == en && negotiate("en-US;q=0.9, zh, en") == zh);

// `*` never outweighs a named language; alone it stands for the fallback.
static_assert(negotiate("*, zh") == zh && negotiate("*, en", zh) == en);
static_assert(negotiate("*, zh;q=0.001") == zh && negotiate("*, zh-TW;q=0.1, fr") == zh);
static_assert(negotiate("*, zh;q=0") == en && negotiate("*, zh;q=0", zh) == en);
static_assert(negotiate("*") == en && negotiate("*", zh) == zh);
static_assert(negotiate("en;q=0.5, *") == en && negotiate("zh;q=0.5, *", zh) == zh);
static_assert(negotiate("*;q=0.5, en;q=0.4", zh) == en && negotiate("fr, *;q=0.5", zh) == zh);
static_assert(negotiate("*;q=0", zh) == zh && negotiate("*;q=0, en;q=0.1", zh) == en);
static_assert(negotiate("en, *", zh) == en);

// A malformed element is ignored, and the others count.
static_assert(negotiate("zh;q=2, en;q=0.1", zh) == en && negotiate("zh;q=1.001, en;q=0.1") == en);
static_assert(negotiate("zh;q=0.1x, en;q=0.1", zh) == en);
static_assert(negotiate("zh;q=, en;q=0.1", zh) == en);
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

TEST_CASE("an invalid fallback counts as English") {
  CHECK(negotiate("", static_cast<language>(7)) == en);
  CHECK(negotiate("zh", static_cast<language>(-1)) == zh);
}

TEST_CASE("negotiate does not allocate") {
  const std::size_t start = errcode_tests::allocations();
  const language chosen = negotiate("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", zh);
  const std::size_t end = errcode_tests::allocations();
  CHECK(chosen == en);
  CHECK(end == start);
}
