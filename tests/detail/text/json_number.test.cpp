// SPDX-License-Identifier: MIT
// Also compiled with -ffast-math, where no comparison finds an infinity.
#include <errcode/detail/text/json_number.hpp>

#include <climits>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>

#include "../../catch.hpp"

using errcode::detail::longest_json_number;
using errcode::detail::print_double;
using errcode::detail::print_json_number;
using errcode::detail::to_json_point;

namespace {

template <class Number>
std::string print(Number number) {
  char text[longest_json_number];
  return {text, print_json_number(text, number)};
}

/// Prints as with a standard library that has no std::to_chars for double.
std::string print_without_to_chars(double number) {
  char text[longest_json_number];
  return {text, print_double(text, sizeof text, number)};
}

std::string mend_point(std::string text) {
  text.resize(static_cast<std::size_t>(to_json_point(text.data(), text.data() + text.size()) -
                                       text.data()));
  return text;
}

double to_double(std::uint64_t bits) {
  double number = 0;
  std::memcpy(&number, &bits, sizeof number);
  return number;
}

std::uint64_t to_bits(double number) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &number, sizeof bits);
  return bits;
}

// A type without std::to_chars, as double is in an older standard library.
struct no_number {};
static_assert(errcode::detail::has_to_chars<int> && !errcode::detail::has_to_chars<no_number>);

}  // namespace

TEST_CASE("a number is JSON, and a double remains one") {
  CHECK(print(0) == "0");
  CHECK(print(INT64_MIN) == "-9223372036854775808");
  CHECK(print(UINT64_MAX) == "18446744073709551615");
  CHECK(print(1.0) == "1.0");
  CHECK(print(-0.5) == "-0.5");
  CHECK(print(123456789012345680.0) == "123456789012345680.0");
  CHECK(print(1e23) == "1e+23");
}

TEST_CASE("an infinity and what is not a number are null") {
  for (const char* text : {"inf", "-inf", "nan", "-nan"}) {
    CHECK(print(std::strtod(text, nullptr)) == "null");
  }
}

TEST_CASE("a double reads back as it was, without std::to_chars too") {
  std::mt19937_64 random(25);
  for (int i = 0; i != 20000; ++i) {
    const std::uint64_t bits = random();
    if ((bits >> 52U & 0x7FFU) == 0x7FFU || (bits >> 52U & 0x7FFU) == 0) continue;
    const double number = to_double(bits);
    const std::string text = print_without_to_chars(number);
    if (to_bits(std::strtod(text.c_str(), nullptr)) != bits) FAIL(text);
    if (to_bits(std::strtod(print(number).c_str(), nullptr)) != bits) FAIL(print(number));
    if (text.size() + 2 > longest_json_number) FAIL(text);
  }
  CHECK(print_without_to_chars(0.1) == "0.1");
  CHECK(print_without_to_chars(0.1 + 0.2) == "0.30000000000000004");
  CHECK(print_without_to_chars(100) == "100");
  CHECK(print_without_to_chars(-1e300) == "-1e+300");
}

TEST_CASE("the point of a locale becomes that of JSON") {
  CHECK(mend_point("1,5") == "1.5");
  CHECK(mend_point("-1\u066B5e-07") == "-1.5e-07");
  CHECK(mend_point("1.5e+22") == "1.5e+22");
  CHECK(mend_point("-inf") == "-inf");
}
