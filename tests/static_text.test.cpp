// SPDX-License-Identifier: MIT
#include <errcode/static_text.hpp>

#include <string_view>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace std::string_view_literals;

constexpr std::string_view first_three(errcode::static_text text) noexcept {
  return text.substr(0, 3);
}

static_assert(first_three("abcdef") == "abc");
static_assert(first_three("abcdef"sv) == "abc");
static_assert(errcode::static_text("").empty() && errcode::static_text("").data() != nullptr);
static_assert(errcode::static_text().data() == nullptr);
static_assert(errcode::static_text("封禁").size() == 6);
static_assert(std::is_convertible_v<errcode::static_text, std::string_view>);

}  // namespace

TEST_CASE("a text of a literal is the literal up to its end") {
  CHECK(errcode::static_text("The team is full") == "The team is full"sv);
}
