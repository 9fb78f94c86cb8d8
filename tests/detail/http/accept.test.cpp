// SPDX-License-Identifier: MIT
#include <errcode/detail/http/accept.hpp>

#include <string>
#include <string_view>

#include "../../catch.hpp"

using errcode::detail::prefers_problem;

namespace {

constexpr struct {
  bool expected;
  std::string_view accept;
} cases[] = {
    // By weight.
    {true, "application/problem+json"},
    {true, "application/problem+json, application/json;q=0.9"},
    {false, "application/problem+json;q=0.9, application/json"},
    {true, "application/json;q=0.5, application/problem+json;q=0.501"},
    {true, "Application/Problem+JSON"},
    {false, "application/problem+json;q=0"},
    {false, "application/problem+json;q=0, */*;q=0.1"},
    // A range that matches both formats states no preference, nor does one that matches neither.
    {false, ""},
    {false, "*/*"},
    {false, "application/*"},
    {false, "text/html, application/xhtml+xml;q=0.9"},
    {false, "application/json"},
    // The most specific range decides.
    {true, "*/*;q=0.5, application/problem+json"},
    {true, "*/*, application/json;q=0.5"},
    {true, "*/*, APPLICATION/JSON;q=0.5"},
    {false, "text/*, application/xhtml+xml, */*;q=0.8"},
    {true, "application/*, application/json;q=0.5"},
    {false, "*/*, application/problem+json;q=0.5"},
    {false, "application/problem+json;q=0.5, application/*;q=0.6, */*;q=0.1"},
    {true, "application/problem+json;q=0.1, application/json;q=0.5, application/problem+json"},
    {true, "application/problem+json, application/json;q=0.5, application/problem+json;q=0.1"},
    // Of equal weights problem details win where they are named, whatever the order.
    {true, "*/*, application/problem+json"},
    {false, "*/*, application/json"},
    {true, "application/problem+json, application/json"},
    {true, "application/json, application/problem+json"},
    {true, "application/json;q=.9, application/problem+json;q=0.9009"},
    {true, "application/problem+json;, application/json"},
    // Other parameters are ignored, even quoted strings with commas.
    {true, "application/problem+json;charset=utf-8;q=0.9, application/json;q=0.8"},
    {true, R"(text/html;title="a, b;q=0", application/problem+json)"},
    {true, R"(text/html;title="\", application/json", application/problem+json)"},
    {false, R"(text/html;title="application/problem+json, application/problem+json)"},
    // A malformed element is ignored.
    {false, "application/problem+json;q"},
    {false, "application/problem+json; Q , application/json;q=0.1"},
    {false, "application/problem+json;q=, application/json;q=0.1"},
    {false, "application/problem+json;q =1, application/json;q=0.1"},
    {true, "application/json;q, application/problem+json;q=0.1"},
    {true, "application/json;charset=utf-8;q, application/problem+json;q=0.1"},
    {true, "application/problem+json;quality, application/json;q=0.9"},
    {false, "application/problem+json;q=2"},
    {false, "application/problem+json;q=1.5, application/json;q=0.1"},
    {false, "application/problem+jsonx, problem+json, /, ;, ,"},
    {false, R"(")"},
    {false, R"("\)"},
};

static_assert(prefers_problem(cases[0].accept));

}  // namespace

TEST_CASE("problem details are chosen by weight, and of equal weights where they are named") {
  for (const auto& each : cases) {
    CAPTURE(each.accept);
    CHECK(prefers_problem(each.accept) == each.expected);
  }
}

TEST_CASE("a long header is read in one pass", "[.long]") {
  std::string header;
  for (int i = 0; i != 100000; ++i) header += "text/html;q=0.5,";
  CHECK(!prefers_problem(header));
  CHECK(prefers_problem(header + "application/problem+json"));
  CHECK(!prefers_problem(std::string(1000000, '"')));
}
