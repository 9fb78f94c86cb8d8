// SPDX-License-Identifier: MIT
#include <errcode/format.hpp>

// Without std::format the header is empty, and this test only includes it.
#if defined(__cpp_lib_format)

#include <errcode/error_code.hpp>

#include <format>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "formatting.hpp"

template <>
struct std::formatter<shop::billing> : errcode::std_formatter<shop::billing> {};

template <>
struct std::formatter<shop::cause> : errcode::std_formatter<shop::cause> {};

namespace {

using errcode::business;

const auto format = [](std::string_view spec, const auto&... args) {
  return std::vformat(spec, std::make_format_args(args...));
};

}  // namespace

// Only this library's types and enums that opt in have a formatter.
static_assert(std::is_default_constructible_v<std::formatter<shop::billing>>);
static_assert(!std::is_default_constructible_v<std::formatter<lab::extreme>>);
static_assert(!std::is_default_constructible_v<std::formatter<std::error_code>>);

TEST_CASE("std::format writes each row as a line and each part by its letter") {
  errcode_tests::check_rows(format);
}

TEST_CASE("std::format writes every HTTP status") { errcode_tests::check_http_statuses(format); }

TEST_CASE("std::format names a value without a row") { errcode_tests::check_unknown(format); }

TEST_CASE("std::format writes an error as a line and each part by its letter") {
  errcode_tests::check_error(format);
}

TEST_CASE("std::format writes the same in every locale") { errcode_tests::check_locale(format); }

TEST_CASE("std::format pads a code as it pads a string") { errcode_tests::check_padding(format); }

TEST_CASE("std::format refuses a wrong letter and names it") {
  errcode_tests::check_refused<std::format_error>(format);
  CHECK_THROWS_WITH(format("{:>{w}e}", business::ip_banned, 9),
                    "errcode: std::format takes the argument of a width by its number, not 'w'");
}

TEST_CASE("std::format checks the format of a code during compilation") {
  CHECK(std::format("{}", errcode::business::ip_banned) ==
        "Blocked (804): The IP address is banned");
  CHECK(std::format("{:>9e}", errcode::business::ip_banned) == "  Blocked");
  CHECK(std::format("{:银^9e}", business::ip_banned) == "银Blocked银");
  CHECK(std::format("{:>{}c}", business::ip_banned, 5) == "  804");
  CHECK(std::format("{0:>{1}h}", business::ip_banned, 5) == "  403");
  CHECK(std::format("{:m}", errcode::http_status::not_found) == "Not Found");
}

#if defined(__cpp_lib_format_ranges)
TEST_CASE("std::format writes ranges of codes") {
  const std::vector<business> codes = {business::ok, business::ip_banned};
  CHECK(std::format("{}", codes) == "[OK (200): Success, Blocked (804): The IP address is banned]");
  CHECK(std::format("{::>4c}", codes) == "[ 200,  804]");
}
#endif

#endif
