// SPDX-License-Identifier: MIT
#include <errcode/find.hpp>

#include <climits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "catalogs.hpp"
#include "catch.hpp"

using errcode::business;
using errcode::entries;
using errcode::entry;
using errcode::find;
using errcode::generic;

static_assert(errcode::find("AuthFailure")->http == errcode::http_status::unauthorized);
static_assert(errcode::find(errcode::generic::gone)->errcode == "gone");
static_assert(errcode::find(errcode::business::ip_banned)->code == 804);
static_assert(errcode::find<errcode::business>(601) == nullptr);
static_assert(errcode::find(804)->type == errcode::generic::blocked);
static_assert(errcode::find<errcode::http_status>(405)->en == "Method Not Allowed");
static_assert(errcode::find(errcode::http_status::conflict)->type == generic::already_exists);
static_assert(errcode::find(errcode::http_status{418}) == nullptr);
static_assert(errcode::find_name<errcode::business>("ip_banned")->code == 804);
static_assert(errcode::find_name<errcode::business>("blocked") == nullptr);
static_assert(errcode::entries<errcode::business>()[0].code == 200);

// A number must fit into int: a conversion could make another code of it.
template <class Number, class = void>
constexpr bool is_searchable = false;
template <class Number>
constexpr bool is_searchable<Number, std::void_t<decltype(find(std::declval<Number>()))>> = true;
static_assert(is_searchable<int> && is_searchable<short> && is_searchable<unsigned short>);
static_assert(is_searchable<const char*> && is_searchable<generic>);
static_assert(!is_searchable<double> && !is_searchable<float> && !is_searchable<long long> &&
              !is_searchable<unsigned> && !is_searchable<std::nullptr_t>);
template <class Number, class = void>
constexpr bool is_searchable_in_business = false;
template <class Number>
constexpr bool is_searchable_in_business<
    Number, std::void_t<decltype(find<business>(std::declval<Number>()))>> = true;
static_assert(is_searchable_in_business<int> && !is_searchable_in_business<double>);
static_assert(errcode::find(804)->message(errcode::language::zh) == "IP 被封禁");

static_assert(noexcept(find(std::string_view())) && noexcept(find(0)));
static_assert(noexcept(find(generic::ok)) && noexcept(find(business::ok)));
static_assert(std::is_same_v<decltype(find<shop::billing>(900)), const entry*>);

TEST_CASE("every generic errcode is found by its spelling, its enumerator and nothing else") {
  for (const entry& row : entries<generic>()) {
    CHECK(find(row.errcode) == &row);
    CHECK(find(row.type) == &row);
  }
  CHECK(find(static_cast<generic>(-1)) == nullptr);
  CHECK(find(static_cast<generic>(entries<generic>().size())) == nullptr);
  CHECK(find(static_cast<generic>(INT_MIN)) == nullptr);
  CHECK(find(static_cast<generic>(INT_MAX)) == nullptr);
}

TEST_CASE("every one-byte change of every errcode is unknown") {
  for (const entry& row : entries<generic>()) {
    const std::string errcode(row.errcode);
    for (std::size_t i = 0; i <= errcode.size(); ++i) {
      for (int octet = 0; octet != 256; ++octet) {
        std::string inserted = errcode;
        inserted.insert(i, 1, static_cast<char>(octet));
        if (find(inserted) != nullptr) FAIL(inserted);
        if (i == errcode.size() || errcode[i] == static_cast<char>(octet)) continue;
        std::string replaced = errcode;
        replaced[i] = static_cast<char>(octet);
        if (find(replaced) != nullptr) FAIL(replaced);
      }
      if (i == errcode.size()) continue;
      std::string erased = errcode;
      erased.erase(i, 1);
      if (find(erased) != nullptr) FAIL(erased);
    }
  }
  SUCCEED("none was found");
}

TEST_CASE("texts of one and two bytes, the empty text and a qualified errcode are unknown") {
  CHECK(find("") == nullptr);
  CHECK(find(std::string_view()) == nullptr);
  CHECK(find("NotFound.Task") == nullptr);
  CHECK(find(std::string(100000, 'N')) == nullptr);
  for (int first = 0; first != 256; ++first) {
    const char one = static_cast<char>(first);
    if (find(std::string_view(&one, 1)) != nullptr) FAIL(first);
    for (int last = 0; last != 256; ++last) {
      const char two[] = {one, static_cast<char>(last)};
      const std::string_view errcode(two, 2);
      if ((find(errcode) != nullptr) != (errcode == "OK")) FAIL(first << ' ' << last);
    }
  }
}

TEST_CASE("a business code is found by its number and its enumerator, and no other number is") {
  std::size_t found = 0;
  for (int number = -100000; number <= 100000; ++number) {
    const entry* row = find(number);
    if (row != find<business>(number) || row != find(static_cast<business>(number))) FAIL(number);
    if (row == nullptr) continue;
    CHECK(row->code == number);
    CHECK(row == &entries<business>()[found]);
    ++found;
  }
  CHECK(found == entries<business>().size());
  CHECK(find(INT_MIN) == nullptr);
  CHECK(find(INT_MAX) == nullptr);
}

TEST_CASE("every row is found by the name of its enumerator") {
  errcode_tests::for_each_row<generic, business, errcode::http_status>(
      [](const entry& row, auto enumerator) {
        CHECK(errcode::find_name<decltype(enumerator)>(row.name) == &row);
      });
  CHECK(errcode::find_name<business>("") == nullptr);
  CHECK(errcode::find_name<business>(std::string_view()) == nullptr);
}

TEST_CASE("a catalogue with -1, 129, 70004 and the limits of int is found whole") {
  using lab::extreme;
  static_assert(entries<extreme>().size() == 5);
  for (const entry& row : entries<extreme>()) {
    CHECK(find<extreme>(row.code) == &row);
    CHECK(find(static_cast<extreme>(row.code)) == &row);
    if (row.code != INT_MIN) CHECK(find<extreme>(row.code - 1) == nullptr);
    if (row.code != INT_MAX) CHECK(find<extreme>(row.code + 1) == nullptr);
  }
  CHECK(find<extreme>(0) == nullptr);
}
