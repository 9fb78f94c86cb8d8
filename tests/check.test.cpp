// SPDX-License-Identifier: MIT
#include <errcode/check.hpp>

#include <errcode/find.hpp>

#include <array>
#include <iterator>
#include <string_view>
#include <vector>

#include "catalogs.hpp"
#include "catch.hpp"
#include "data/v1.hpp"

using errcode::business;
using errcode::generic;
using errcode::is_compatible;
using errcode::released_row;

namespace {

static_assert(is_compatible<generic>(errcode_tests::generic_v1));
static_assert(is_compatible<business>(errcode_tests::business_v1));
// The lists were not cut off.
static_assert(std::rbegin(errcode_tests::generic_v1)->type == "OutLimit");
static_assert(std::rbegin(errcode_tests::business_v1)->code == 824);

constexpr released_row billing_v1[] = {
    {7, "OK", 200, "Settled"},
    {900, "ConstraintViolation", 403, "Card declined"},
    {901, "LimitExceeded", 429, "quota"},
};
static_assert(errcode::is_compatible<shop::billing>(billing_v1));

// A catalogue may have grown since, at the end and in between.
constexpr std::array<released_row, 1> first = {{{7, "OK", 200, "Settled"}}};
constexpr std::array<released_row, 1> last = {{{901, "LimitExceeded", 429, "quota"}}};
static_assert(is_compatible<shop::billing>(first) && is_compatible<shop::billing>(last));
static_assert(is_compatible<shop::billing>(std::array<released_row, 0>{}));

}  // namespace

TEST_CASE("at run time a list that the catalogue does not extend is false") {
  const std::vector<released_row> released(std::begin(billing_v1), std::end(billing_v1));
  CHECK(is_compatible<shop::billing>(released));
  for (std::size_t i = 0; i != released.size(); ++i) {
    std::vector<released_row> changed = released;
    changed[i].code += 1000;
    CHECK(!is_compatible<shop::billing>(changed));
    changed = released;
    changed[i].type = "NotFound";
    CHECK(!is_compatible<shop::billing>(changed));
    changed = released;
    changed[i].http = 404;
    CHECK(!is_compatible<shop::billing>(changed));
    changed = released;
    changed[i].desc = "changed";
    CHECK(!is_compatible<shop::billing>(changed));
  }
  CHECK(!is_compatible<shop::billing>(std::vector<released_row>{released[1], released[0]}));
}
