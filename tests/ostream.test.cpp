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
  std::ostringstream out;
  out << value;
  return out.str();
}

template <class E>
void check_rows() {
  for (const errcode::entry& row : errcode::entries<E>()) {
    const std::string written = write(row);
    CHECK(written == errcode_tests::line(row));
    if constexpr (std::is_same_v<E, errcode::generic>) {
      CHECK(written == write(row.type));
    } else {
      CHECK(written == write(static_cast<E>(row.code)));
    }
  }
}

}  // namespace

TEST_CASE("a stream writes every row as a line") {
  check_rows<errcode::generic>();
  check_rows<errcode::business>();
  check_rows<shop::billing>();
  std::ostringstream out;
  out << errcode::business::ip_banned;
  CHECK(out.str() == "Blocked (804): The IP address is banned");
}

TEST_CASE("a stream writes every HTTP status") {
  for (int number = 100; number != 600; ++number) {
    const std::string phrase(errcode::reason_phrase(errcode::http_status{number}));
    const std::string unknown = "errcode.http:" + std::to_string(number);
    CHECK(write(errcode::http_status{number}) ==
          (phrase.empty() ? unknown : phrase + " (" + std::to_string(number) + ")"));
  }
  CHECK(write(errcode::http_status{299}) == "errcode.http:299");
}

TEST_CASE("a stream names a value without a row") {
  CHECK(write(errcode::generic{36}) == "errcode.generic:36");
  CHECK(write(errcode::business{12345}) == "errcode.business:12345");
  CHECK(write(shop::billing{-1}) == "shop.billing:-1");
}

TEST_CASE("a stream pads a code as it pads a string") {
  std::ostringstream out;
  out << std::setfill('*') << std::setw(18) << errcode::http_status::forbidden << '|' << std::left
      << std::setw(18) << errcode::http_status::forbidden << '|' << std::setw(3)
      << errcode::http_status::forbidden << '|' << errcode::http_status::ok;
  CHECK(out.str() == "***Forbidden (403)|Forbidden (403)***|Forbidden (403)|OK (200)");
}

TEST_CASE("a stream writes a code the same in every locale and base") {
  struct grouping : std::numpunct<char> {
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\1"; }
  };
  std::ostringstream out;
  out.imbue(std::locale(out.getloc(), new grouping));
  out << std::hex << std::showbase << std::showpos << 804 << ' ' << errcode::business{12345};
  CHECK(out.str() == "0x3.2.4 errcode.business:12345");
}
