// SPDX-License-Identifier: MIT
#include <errcode/category.hpp>

#include <errcode/data/errc.hpp>
#include <errcode/find.hpp>
#include <errcode/resolve.hpp>

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
using errcode::http_status;
using namespace std::string_view_literals;

TEST_CASE("a category has the name of its catalogue") {
  assert(errcode::category<errcode::business>().name() == "errcode.business"sv);
  CHECK(category<generic>().name() == "errcode.generic"sv);
  CHECK(category<business>().name() == "errcode.business"sv);
  CHECK(category<shop::billing>().name() == "shop.billing"sv);
  CHECK(category<business>() != category<generic>());
  CHECK(category<business>() == category<business>());
}

TEST_CASE("the message of a category is the row's English text") {
  errcode_tests::for_each_row<generic, business>([](const errcode::entry& row, auto enumerator) {
    CHECK(make_error_code(enumerator).message() == row.en);
  });
  CHECK(category<business>().message(0) == "Success");
  CHECK(category<shop::billing>().message(0) == "Settled");
  CHECK(category<lab::extreme>().message(0) == "Operation succeeded");
}

TEST_CASE("a condition of a catalogue is equivalent to the same code and to no other") {
  const std::error_condition banned(804, category<business>());
  CHECK(category<business>().equivalent({804, category<business>()}, 804));
  CHECK(std::error_code(804, category<business>()) == banned);
  CHECK(std::error_code(805, category<business>()) != banned);
  CHECK(std::error_code(804, category<shop::billing>()) != banned);
  CHECK(std::error_code(804, std::generic_category()) != banned);
}

TEST_CASE("the message of a value without a row names the category and the value") {
  CHECK(category<business>().message(12345) == "Unknown error errcode.business:12345");
  CHECK(category<business>().message(200) == "Unknown error errcode.business:200");
  CHECK(category<generic>().message(-1) == "Unknown error errcode.generic:-1");
  CHECK(category<shop::billing>().message(INT_MIN) == "Unknown error shop.billing:-2147483648");
}

TEST_CASE("every row equals its default condition, and a std::errc only if its type has one") {
  const auto check = [](const std::error_code& code) {
    CAPTURE(code.message());
    CHECK(code == code.default_error_condition());
    CHECK(static_cast<bool>(code) == (errcode::type_of(code) != generic::ok));
    std::errc errc{};
    for (const auto& row : errcode::data::conditions<>) {
      if (row.type == errcode::type_of(code)) errc = row.errc;
    }
    if (code && errc == std::errc{}) {
      for (int number = 0; number != 200; ++number) {
        if (code == std::errc{number}) FAIL(number);
      }
    } else {
      CHECK(code == errc);
    }
  };
  errcode_tests::for_each_row<generic, business, shop::billing, lab::extreme>(
      [&check](const errcode::entry&, auto enumerator) { check(enumerator); });
  check({12345, category<business>()});
  check({-1, category<generic>()});
}

TEST_CASE("threads that use a category for the first time get the same object") {
  std::vector<const std::error_category*> seen(8);
  std::vector<std::thread> threads;
  threads.reserve(seen.size());
  for (const std::error_category*& category_of_thread : seen) {
    threads.emplace_back([&category_of_thread] {
      const std::error_code code = lab::extreme::low;
      if (code == generic::timeout && code == errcode::http_status::bad_request) {
        category_of_thread = &code.category();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::error_category* category_of_thread : seen) {
    CHECK(category_of_thread == &category<lab::extreme>());
  }
}

TEST_CASE("the messages of HTTP statuses are the registry's reason phrases") {
  CHECK(errcode::category<errcode::http_status>().name() == "errcode.http"sv);
  CHECK(errcode::category<errcode::http_status>() == category<http_status>());
  assert(errcode::category<errcode::http_status>().message(404) == "Not Found");
  for (int number = 100; number != 600; ++number) {
    const std::string phrase(errcode::reason_phrase(http_status{number}));
    const std::string unknown = "Unknown error errcode.http:" + std::to_string(number);
    CAPTURE(number);
    CHECK(errcode::category<errcode::http_status>().message(number) ==
          (phrase.empty() ? unknown : phrase));
  }
  CHECK(errcode::category<errcode::http_status>().message(0) == "Operation succeeded");
  CHECK(errcode::category<errcode::http_status>().message(-1) == "Unknown error errcode.http:-1");
  CHECK(errcode::category<errcode::http_status>().message(600) == "Unknown error errcode.http:600");
}

TEST_CASE("every HTTP status as a code means its row, else 503 or the x00 of its class") {
  assert(errcode::type_of({503, errcode::category<errcode::http_status>()}) ==
         errcode::generic::server_error);
  for (int number = -1000; number != 1000; ++number) {
    if (number == 0) continue;  // success, as in every category
    const std::error_code code(number, errcode::category<errcode::http_status>());
    const errcode::entry* row = errcode::find<http_status>(number);
    const errcode::entry* meaning = row;
    if (row == nullptr && 400 <= number && number <= 499) meaning = errcode::find<http_status>(400);
    if (row == nullptr && 500 <= number && number <= 599) meaning = errcode::find<http_status>(500);
    const bool is_of_proxy = (520 <= number && number <= 524) || number == 529;
    if (is_of_proxy) meaning = errcode::find<http_status>(503);
    if (meaning == nullptr) meaning = errcode::find(generic::unknown_error);
    const bool is_status = 100 <= number && number <= 599;
    CAPTURE(number);
    CHECK(errcode::find(code) == row);
    CHECK(&errcode::resolve(code) == meaning);
    CHECK(&errcode::resolve(http_status{number}) == meaning);
    CHECK(code == meaning->type);
    CHECK(static_cast<int>(errcode::to_http_status(code)) == (is_status ? number : 500));
    CHECK((code == http_status{number}) == is_status);
    CHECK((code == make_error_condition(http_status{number})) == is_status);
    CHECK(code == code.default_error_condition());
    CHECK(code != business::invalid_url);
  }
}
