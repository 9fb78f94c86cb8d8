// SPDX-License-Identifier: MIT
#include <errcode/category.hpp>

#include <errcode/errcode.hpp>

#include <cassert>
#include <climits>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "catalogs.hpp"
#include "catch.hpp"

using errcode::business;
using errcode::category;
using errcode::generic;
using namespace std::string_view_literals;

TEST_CASE("a category has its catalogue's name") {
  assert(errcode::category<errcode::business>().name() == "errcode.business"sv);
  CHECK(category<generic>().name() == "errcode.generic"sv);
  CHECK(category<business>().name() == "errcode.business"sv);
  CHECK(category<shop::billing>().name() == "shop.billing"sv);
  CHECK(category<business>() != category<generic>());
  CHECK(category<business>() == category<business>());
}

TEST_CASE("a category's message is the row's in English") {
  for (const errcode::entry& row : errcode::entries<generic>()) {
    CHECK(category<generic>().message(static_cast<int>(row.type)) == row.en);
  }
  for (const errcode::entry& row : errcode::entries<business>()) {
    if (row.code != 200) CHECK(category<business>().message(row.code) == row.en);
  }
  CHECK(category<business>().message(0) == "Success");
  CHECK(category<shop::billing>().message(0) == "Settled");
  CHECK(category<lab::extreme>().message(0) == "Operation succeeded");
}

TEST_CASE("a code of a catalogue that is a condition is equivalent to itself alone") {
  const std::error_condition banned(804, category<business>());
  CHECK(category<business>().equivalent({804, category<business>()}, 804));
  CHECK(std::error_code(804, category<business>()) == banned);
  CHECK(std::error_code(805, category<business>()) != banned);
  CHECK(std::error_code(804, category<shop::billing>()) != banned);
  CHECK(std::error_code(804, std::generic_category()) != banned);
}

TEST_CASE("a category's message names a value without a row") {
  CHECK(category<business>().message(12345) == "Unknown error errcode.business:12345");
  CHECK(category<business>().message(200) == "Unknown error errcode.business:200");
  CHECK(category<generic>().message(-1) == "Unknown error errcode.generic:-1");
  CHECK(category<shop::billing>().message(INT_MIN) == "Unknown error shop.billing:-2147483648");
}

TEST_CASE("every row is equal to its default condition, and to no std::errc where it has none") {
  const auto check = [](const std::error_code& code) {
    CAPTURE(code.message());
    CHECK(code == code.default_error_condition());
    CHECK(static_cast<bool>(code) == (errcode::type_of(code) != generic::ok));
    const std::errc errc = errcode::data::generics[static_cast<int>(errcode::type_of(code))].errc;
    if (code && errc == std::errc{}) {
      for (int number = 0; number != 200; ++number) {
        if (code == std::errc{number}) FAIL(number);
      }
    } else {
      CHECK(code == errc);
    }
  };
  for (const errcode::entry& row : errcode::entries<generic>()) check(row.type);
  for (const errcode::entry& row : errcode::entries<business>()) {
    check(static_cast<business>(row.code));
  }
  for (const errcode::entry& row : errcode::entries<shop::billing>()) {
    check(static_cast<shop::billing>(row.code));
  }
  for (const errcode::entry& row : errcode::entries<lab::extreme>()) {
    check(static_cast<lab::extreme>(row.code));
  }
  check({12345, category<business>()});
  check({-1, category<generic>()});
}

TEST_CASE("threads that use a category for the first time get the same one") {
  std::vector<const std::error_category*> seen(8);
  std::vector<std::thread> threads;
  threads.reserve(seen.size());
  for (const std::error_category*& mine : seen) {
    threads.emplace_back([&mine] {
      const std::error_code code = lab::extreme::low;
      if (code == generic::timeout && code == errcode::http_status::bad_request) {
        mine = &code.category();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::error_category* category_of_thread : seen) {
    CHECK(category_of_thread == &category<lab::extreme>());
  }
}
