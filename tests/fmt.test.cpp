// SPDX-License-Identifier: MIT
// fmt_order.test.cpp includes fmt's own headers first.
#include <errcode/fmt.hpp>

#include <fmt/compile.h>
#include <fmt/os.h>  // formats std::error_code; from fmt 10 on std.h does
#include <fmt/ranges.h>
#include <fmt/std.h>

#include <errcode/error_code.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "allocations.hpp"
#include "catch.hpp"
#include "formatting.hpp"

template <>
struct fmt::formatter<shop::billing> : errcode::fmt_formatter<shop::billing> {};

template <>
struct fmt::formatter<shop::cause> : errcode::fmt_formatter<shop::cause> {};

// Only this library's types and enums that opt in have a formatter.
static_assert(fmt::is_formattable<shop::billing>::value);
static_assert(fmt::is_formattable<errcode::error>::value);
static_assert(!fmt::is_formattable<lab::extreme>::value);
static_assert(!fmt::is_formattable<errcode::language>::value);

namespace {

using errcode::business;

const auto format = [](std::string_view spec, const auto&... args) {
  return fmt::format(fmt::runtime(spec), args...);
};

}  // namespace

TEST_CASE("fmt writes each row as a line and each part by its letter") {
  errcode_tests::check_rows(format);
}

TEST_CASE("fmt writes every HTTP status") { errcode_tests::check_http_statuses(format); }

TEST_CASE("fmt names a value without a row") { errcode_tests::check_unknown(format); }

TEST_CASE("fmt writes an error as a line and each part by its letter") {
  errcode_tests::check_error(format);
}

TEST_CASE("fmt writes the same in every locale") { errcode_tests::check_locale(format); }

TEST_CASE("fmt pads a code as it pads a string") {
  errcode_tests::check_padding(format);
  CHECK(fmt::format(fmt::runtime("{:>{w}e}"), business::ip_banned, fmt::arg("w", 9)) ==
        "  Blocked");
}

TEST_CASE("fmt refuses a wrong letter and names it") {
  errcode_tests::check_refused<fmt::format_error>(format);
}

TEST_CASE("fmt checks the format of a code during compilation") {
  CHECK(fmt::format("{}", errcode::business::ip_banned) ==
        "Blocked (804): The IP address is banned");
  CHECK(fmt::format("{:>9e}", errcode::business::ip_banned) == "  Blocked");
  CHECK(fmt::format(FMT_STRING("{:银^9e}"), business::ip_banned) == "银Blocked银");
  CHECK(fmt::format(FMT_STRING("{:>{}c}"), business::ip_banned, 5) == "  804");
  CHECK(fmt::format(FMT_STRING("{0:>{1}h}"), business::ip_banned, 5) == "  403");
  CHECK(fmt::format(FMT_STRING("{:>{w}h}"), business::ip_banned, fmt::arg("w", 5)) == "  403");
  CHECK(fmt::format(FMT_STRING("{:m}"), errcode::http_status::not_found) == "Not Found");
  CHECK(fmt::format(FMT_COMPILE("{:>9e} {:z}"), business::ip_banned, shop::billing::quota_hit) ==
        "  Blocked 额度用尽");
}

TEST_CASE("fmt writes std::error_code and ranges of codes") {
  CHECK(fmt::format("{}", std::error_code(business::ip_banned)) == "errcode.business:804");
  const std::vector<business> codes = {business::ok, business::ip_banned};
  CHECK(fmt::format("{}", codes) == "[OK (200): Success, Blocked (804): The IP address is banned]");
  CHECK(fmt::format("{::>4c}", codes) == "[ 200,  804]");
}

TEST_CASE("fmt allocates for a code only if there is a width") {
  char room[100];
  const std::size_t start = errcode_tests::allocations();
  fmt::format_to_n(room, sizeof(room), "{:e} {:c} {:z} {}", business::ip_banned,
                   business::ip_banned, business::ip_banned, errcode::generic::gone);
  const std::size_t end = errcode_tests::allocations();
  CHECK(end == start);
  CHECK(fmt::format("{:>100}", business::ip_banned).size() == 100);
  CHECK(errcode_tests::allocations() > end);
}
