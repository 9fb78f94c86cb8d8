// SPDX-License-Identifier: MIT
#include <errcode/freeze.hpp>

#include <errcode/errcode.hpp>

#include <array>
#include <iterator>
#include <string_view>
#include <vector>

#include "catalogs.hpp"
#include "catch.hpp"
#include "data/v1.hpp"

using errcode::business;
using errcode::extends;
using errcode::frozen_row;
using errcode::generic;

namespace {

static_assert(extends<generic>(errcode_tests::generic_v1));
static_assert(extends<business>(errcode_tests::business_v1));
// The lists were not cut off.
static_assert(std::rbegin(errcode_tests::generic_v1)->type == "OutLimit");
static_assert(std::rbegin(errcode_tests::business_v1)->code == 824);

constexpr frozen_row billing_v1[] = {
    {7, "OK", 200, "Settled"},
    {900, "ConstraintViolation", 403, "Card declined"},
    {901, "LimitExceeded", 429, "quota"},
};
static_assert(errcode::extends<shop::billing>(billing_v1));

// A catalogue may have grown since, at the end and in between.
constexpr std::array<frozen_row, 1> first = {{{7, "OK", 200, "Settled"}}};
constexpr std::array<frozen_row, 1> last = {{{901, "LimitExceeded", 429, "quota"}}};
static_assert(extends<shop::billing>(first) && extends<shop::billing>(last));
static_assert(extends<shop::billing>(std::array<frozen_row, 0>{}));

}  // namespace

TEST_CASE("at run time a list that the catalogue does not extend is false") {
  const std::vector<frozen_row> released(std::begin(billing_v1), std::end(billing_v1));
  CHECK(extends<shop::billing>(released));
  for (std::size_t i = 0; i != released.size(); ++i) {
    std::vector<frozen_row> changed = released;
    changed[i].code += 1000;
    CHECK(!extends<shop::billing>(changed));
    changed = released;
    changed[i].type = "NotFound";
    CHECK(!extends<shop::billing>(changed));
    changed = released;
    changed[i].http = 404;
    CHECK(!extends<shop::billing>(changed));
    changed = released;
    changed[i].desc = "changed";
    CHECK(!extends<shop::billing>(changed));
  }
  CHECK(!extends<shop::billing>(std::vector<frozen_row>{released[1], released[0]}));
}
