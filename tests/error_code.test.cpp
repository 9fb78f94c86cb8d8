// SPDX-License-Identifier: MIT
#include <errcode/error_code.hpp>

#include <errcode/find.hpp>
#include <errcode/resolve.hpp>

#include <cassert>
#include <climits>
#include <set>
#include <system_error>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include "catalogs.hpp"
#include "catch.hpp"
#include "foreign.hpp"

using errcode::business;
using errcode::generic;

static_assert(std::is_convertible_v<generic, std::error_code>);
static_assert(std::is_convertible_v<business, std::error_code>);
static_assert(std::is_convertible_v<shop::billing, std::error_code>);
static_assert(!std::is_convertible_v<errcode::http_status, std::error_code>);
static_assert(std::is_convertible_v<errcode::http_status, std::error_condition>);
static_assert(!std::is_convertible_v<generic, std::error_condition>);
static_assert(noexcept(make_error_code(generic::ok)) && noexcept(make_error_code(business::ok)));
static_assert(noexcept(std::error_code() == generic::ok && std::error_code() == business::ok));

namespace {

/// Every code with a row in the catalogues of these tests, and some codes without one.
const std::vector<std::error_code>& all_codes() {
  static const std::vector<std::error_code> codes = [] {
    std::vector<std::error_code> all;
    errcode_tests::for_each_row<generic, business, shop::billing, lab::extreme>(
        [&all](const errcode::entry&, auto enumerator) { all.emplace_back(enumerator); });
    for (int number = 0; number != 140; ++number) {
      all.emplace_back(number, std::generic_category());
      all.emplace_back(number, std::system_category());
    }
    all.emplace_back(12345, errcode::category<business>());
    all.emplace_back(404, errcode::category<errcode::http_status>());
    return all;
  }();
  return codes;
}

}  // namespace

TEST_CASE("an error code has an enumerator for a switch, or another one stands for it") {
  using errcode::to_enum;
  constexpr auto no_business = business{-1};
  errcode_tests::for_each_row<business, shop::billing, shop::cause>(
      [](const errcode::entry& row, auto enumerator) {
        using enum_type = decltype(enumerator);
        const std::error_code code = enumerator;
        CHECK(to_enum(code, enum_type{-1}) == enumerator);
        CHECK(to_enum<generic>(code, generic::gone) == row.type);
        CHECK(to_enum(code, errcode::http_status::ok) == row.http);
        CHECK(to_enum(code, lab::extreme{3}) == lab::extreme{3});
      });
  CHECK(to_enum(std::error_code(), no_business) == business::ok);
  CHECK(to_enum(generic::ok, no_business) == business::ok);
  CHECK(to_enum(std::error_code(), lab::extreme::low) == lab::extreme::low);
  CHECK(to_enum(make_error_code(business{601}), no_business) == no_business);
  CHECK(to_enum(std::error_code(804, std::generic_category()), no_business) == no_business);
  CHECK(to_enum(std::error_code(200, errcode::category<business>()), no_business) == no_business);
  const auto what_to_do = [](const std::error_code& code) {
    switch (errcode::to_enum(code, shop::billing::settled)) {
      case shop::billing::settled:
        return "nothing";
      case shop::billing::card_declined:
        return "ask for another card";
      case shop::billing::quota_hit:
        return "wait";
    }
    return "";
  };
  CHECK(what_to_do(shop::billing::quota_hit) == std::string_view("wait"));
  CHECK(what_to_do(business::ip_banned) == std::string_view("nothing"));
}

TEST_CASE("an enumerator becomes a code with its number as value, and a success becomes value 0") {
  assert(make_error_code(errcode::business::team_full).value() == 824);
  const auto check = [](const errcode::entry& row, auto enumerator) {
    const std::error_code code = enumerator;
    CHECK(code.value() == (row.type == generic::ok ? 0 : static_cast<int>(enumerator)));
    CHECK(&code.category() == &errcode::category<decltype(enumerator)>());
  };
  errcode_tests::for_each_row<generic, business, shop::billing, lab::extreme>(check);
  CHECK(std::error_code(static_cast<business>(12345)).value() == 12345);
}

TEST_CASE("a code equals an enumerator of generic if and only if that is its type") {
  const int past_the_last = static_cast<int>(errcode::entries<generic>().size());
  for (const std::error_code& code : all_codes()) {
    for (int value = -1; value <= past_the_last; ++value) {
      const auto type = static_cast<generic>(value);
      const bool equal = errcode::type_of(code) == type;
      if ((code == type) != equal || (type == code) != equal) FAIL(code << ' ' << value);
      if ((code != type) == equal || (type != code) == equal) FAIL(code << ' ' << value);
      if ((code == make_error_condition(type)) != equal) FAIL(code << ' ' << value);
    }
  }
  const std::error_code code = errcode::business::ip_banned;
  assert(code == errcode::business::ip_banned && code == errcode::generic::blocked);
  assert(errcode::make_error_code(errcode::business::ip_banned) ==
         errcode::make_error_condition(errcode::generic::blocked));
}

TEST_CASE("a code equals an enumerator of a catalogue if and only if it is that code") {
  errcode_tests::for_each_row<business, shop::billing>([](const errcode::entry& row, auto wanted) {
    for (const std::error_code& code : all_codes()) {
      const bool equal = row.type == generic::ok ? !code : code == make_error_code(wanted);
      if ((code == wanted) != equal || (wanted == code) != equal) FAIL(code << ' ' << row.code);
      if ((code != wanted) == equal || (wanted != code) == equal) FAIL(code << ' ' << row.code);
    }
  });
  CHECK(std::error_code(static_cast<business>(12345)) == static_cast<business>(12345));
  CHECK(std::error_code(static_cast<business>(12345)) != static_cast<business>(12346));
  const errcode_tests::impostor_category impostor;
  CHECK(std::error_code(804, impostor) != business::ip_banned);
}

TEST_CASE("a code is false if and only if its type is ok") {
  for (const std::error_code& code : all_codes()) {
    if (static_cast<bool>(code) != (errcode::type_of(code) != generic::ok)) FAIL(code);
    if (static_cast<bool>(code) == (code == generic::ok)) FAIL(code);
    if (static_cast<bool>(code) == (code == business::ok)) FAIL(code);
  }
  SUCCEED("none differs");
}

TEST_CASE("codes can be keys of ordered and unordered sets") {
  const std::set<std::error_code> ordered(all_codes().begin(), all_codes().end());
  const std::unordered_set<std::error_code> hashed(all_codes().begin(), all_codes().end());
  CHECK(ordered.size() == all_codes().size());
  CHECK(hashed.size() == all_codes().size());
  CHECK(ordered.count(business::team_full) == 1);
  CHECK(hashed.count(business::team_full) == 1);
  CHECK(hashed.count(std::error_code(12346, errcode::category<business>())) == 0);
}

TEST_CASE("a code equals the HTTP status that it goes out with, and no other") {
  for (const std::error_code& code : all_codes()) {
    for (int number = -1; number != 700; ++number) {
      const bool equal = code == errcode::http_status{number};
      if (equal != (errcode::to_http_status(code) == errcode::http_status{number})) FAIL(code);
    }
  }
  assert(std::error_code(errcode::business::ip_banned) == errcode::http_status::forbidden);
  CHECK(errcode::http_status::forbidden == std::error_code(errcode::business::ip_banned));
  CHECK(std::error_code(errcode::business::ip_banned) != errcode::http_status::not_found);
}

TEST_CASE("an HTTP status converts only by make_error_code, and 1xx and 2xx are successes") {
  static_assert(!std::is_convertible_v<errcode::http_status, std::error_code>);
  for (int number = 100; number != 600; ++number) {
    const std::error_code code = make_error_code(errcode::http_status{number});
    CAPTURE(number);
    CHECK(code.category() == errcode::category<errcode::http_status>());
    CHECK(code.value() == (number < 300 ? 0 : number));
  }
  assert(make_error_code(errcode::http_status::conflict) == errcode::generic::already_exists);
}
