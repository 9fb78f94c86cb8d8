// SPDX-License-Identifier: MIT
#include <errcode/detail/media_range.hpp>

#include <string>

#include "../catch.hpp"

using errcode::detail::prefers_problem;

// By weight.
static_assert(prefers_problem("application/problem+json"));
static_assert(prefers_problem("application/problem+json, application/json;q=0.9"));
static_assert(!prefers_problem("application/problem+json;q=0.9, application/json"));
static_assert(prefers_problem("application/json;q=0.5, application/problem+json;q=0.501"));
static_assert(prefers_problem("Application/Problem+JSON"));
static_assert(!prefers_problem("application/problem+json;q=0"));
static_assert(!prefers_problem("application/problem+json;q=0, */*;q=0.1"));

// What names both alike is no preference, and what names neither is none either.
static_assert(!prefers_problem(""));
static_assert(!prefers_problem("*/*"));
static_assert(!prefers_problem("application/*"));
static_assert(!prefers_problem("text/html, application/xhtml+xml;q=0.9"));
static_assert(!prefers_problem("application/json"));

// The most specific range decides.
static_assert(prefers_problem("*/*;q=0.5, application/problem+json"));
static_assert(prefers_problem("*/*, application/json;q=0.5"));
static_assert(prefers_problem("application/*, application/json;q=0.5"));
static_assert(!prefers_problem("*/*, application/problem+json;q=0.5"));
static_assert(!prefers_problem("application/problem+json;q=0.5, application/*;q=0.6, */*;q=0.1"));

// Of equal weights: named before matched, then the first in the header.
static_assert(prefers_problem("*/*, application/problem+json"));
static_assert(!prefers_problem("*/*, application/json"));
static_assert(prefers_problem("application/problem+json, application/json"));
static_assert(!prefers_problem("application/json, application/problem+json"));

// Other parameters are passed over, quoted strings with commas too.
static_assert(
    prefers_problem("application/problem+json;charset=utf-8;q=0.9, application/json;q=0.8"));
static_assert(prefers_problem(R"(text/html;title="a, b;q=0", application/problem+json)"));
static_assert(
    prefers_problem(R"(text/html;title="\", application/json", application/problem+json)"));
static_assert(
    !prefers_problem(R"(text/html;title="application/problem+json, application/problem+json)"));

// A malformed element is passed over.
static_assert(!prefers_problem("application/problem+json;q=2"));
static_assert(!prefers_problem("application/problem+json;q=1.5, application/json;q=0.1"));
static_assert(!prefers_problem("application/problem+jsonx, problem+json, /, ;, ,"));
static_assert(!prefers_problem(R"(")") && !prefers_problem(R"("\)"));

TEST_CASE("a long header is read in one pass") {
  std::string header;
  for (int i = 0; i != 100000; ++i) header += "text/html;q=0.5,";
  CHECK(!prefers_problem(header));
  CHECK(prefers_problem(header + "application/problem+json"));
  CHECK(!prefers_problem(std::string(1000000, '"')));
}
