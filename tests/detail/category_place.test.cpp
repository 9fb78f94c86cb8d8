// SPDX-License-Identifier: MIT
#include <errcode/detail/category_place.hpp>

#include <errcode/errcode.hpp>

#include "../catalogs.hpp"
#include "../catch.hpp"

namespace {

using errcode::detail::category_key;

// The name counts, and the enum.
static_assert(category_key<shop::billing>("a") == category_key<shop::billing>("a"));
static_assert(category_key<shop::billing>("a") != category_key<shop::billing>("b"));
static_assert(category_key<shop::billing>("a") != category_key<lab::extreme>("a"));

}  // namespace

TEST_CASE("a place holds its category and no other") {
  using errcode::detail::place_of;
  CHECK(place_of<errcode::business>::holds(errcode::category<errcode::business>()));
  CHECK(place_of<shop::billing>::holds(errcode::category<shop::billing>()));
  CHECK(!place_of<shop::billing>::holds(errcode::category<lab::extreme>()));
  CHECK(!place_of<errcode::generic>::holds(std::generic_category()));
}
