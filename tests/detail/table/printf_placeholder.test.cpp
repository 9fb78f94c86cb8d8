// SPDX-License-Identifier: MIT
#include <errcode/detail/table/printf_placeholder.hpp>

#include <string_view>

#include "../../catch.hpp"

namespace {

using namespace std::string_view_literals;

constexpr bool has(std::string_view text) noexcept {
  return errcode::detail::has_printf_placeholder(text);
}

// Flags, width and precision, length and conversion; the end, a space, a sign or Chinese behind.
static_assert(has("%d") && has("At most %d members") && has("(%s)") && has("最多 %d名成员"));
static_assert(has("%-5d") && has("%+.2f") && has("%#x") && has("%05i") && has("%'d") && has("%*d"));
static_assert(has("%hhd") && has("%ld") && has("%llu") && has("%zu") && has("%jd") && has("%Lf"));
static_assert(has("%2$s") && has("50% and %c") && has("%%d") && has("%p") && has("%s%s"));

// A percent sign of a text: a space, a letter or nothing of printf behind it.
static_assert(!has("") && !has("%") && !has("%%") && !has("100%") && !has("100% sure"));
static_assert(!has("50%的") && !has("5% discount") && !has("%salt") && !has("%dB") && !has("%5"));
static_assert(!has("% d") && !has("%l") && !has("%y") && !has("d%") && !has("%-"));

// Ends with the text, not at a NUL.
static_assert(has("a\0%d"sv) && !has("%\0d"sv) && !has("%d"sv.substr(0, 1)));

}  // namespace

TEST_CASE("each conversion of printf is one, and no other letter") {
  constexpr std::string_view conversions = "diouxXfFeEgGaAcspn";
  for (char c = '!'; c <= '~'; ++c) {
    const char text[] = {'%', c};
    const bool is_conversion = conversions.find(c) != std::string_view::npos;
    CAPTURE(c);
    CHECK(has({text, 2}) == is_conversion);
  }
}
