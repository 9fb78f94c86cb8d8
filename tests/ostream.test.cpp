// SPDX-License-Identifier: MIT
#include <errcode/ostream.hpp>

#include <errcode/data/http_status.hpp>
#include <errcode/find.hpp>

#include <iomanip>
#include <locale>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "formatting.hpp"

namespace shop {
using errcode::operator<<;  // NOLINT(misc-unused-using-decls): found by argument-dependent lookup
}

namespace {

template <class T>
std::string write(const T& value) {
  std::ostringstream stream;
  stream << value;
  return stream.str();
}

}  // namespace

TEST_CASE("a stream writes every row as a line") {
  const auto check = [](const errcode::entry& row, auto code) {
    CHECK(write(row) == errcode_tests::line(row));
    CHECK(write(code) == errcode_tests::line(row));
  };
  errcode_tests::for_each_row<errcode::generic, errcode::business, shop::billing>(check);
  std::ostringstream stream;
  stream << errcode::business::ip_banned;
  CHECK(stream.str() == "Blocked (804): The IP address is banned");
}

TEST_CASE("a stream writes every HTTP status") {
  for (int number = 100; number != 600; ++number) {
    const std::string phrase(errcode::reason_phrase(errcode::http_status{number}));
    const std::string unknown = "errcode.http:" + std::to_string(number);
    CHECK(write(errcode::http_status{number}) ==
          (phrase.empty() ? unknown : phrase + " (" + std::to_string(number) + ")"));
  }
}

TEST_CASE("a stream names a value without a row") {
  CHECK(write(errcode::generic{-1}) == "errcode.generic:-1");
  CHECK(write(errcode::business{12345}) == "errcode.business:12345");
  CHECK(write(shop::billing{-1}) == "shop.billing:-1");
}

TEST_CASE("a stream writes an error as what() of its exception") {
  const errcode::error full = errcode::error(errcode::business::team_full).with("a", "\n");
  CHECK(write(full) == errcode::exception(full).what());
}

TEST_CASE("a stream pads a code as it pads a string") {
  std::ostringstream stream;
  stream << std::setfill('*') << std::setw(18) << errcode::http_status::forbidden << '|'
         << std::left << std::setw(18) << errcode::http_status::forbidden << '|' << std::setw(3)
         << errcode::http_status::forbidden << '|' << errcode::http_status::ok;
  CHECK(stream.str() == "***Forbidden (403)|Forbidden (403)***|Forbidden (403)|OK (200)");
}

TEST_CASE("a stream writes a code the same in every locale and base") {
  std::ostringstream stream;
  stream.imbue(std::locale(stream.getloc(), new errcode_tests::grouping));
  stream << std::hex << std::showbase << std::showpos << 804 << ' ' << errcode::business{12345};
  CHECK(stream.str() == "0x3.2.4 errcode.business:12345");
}
