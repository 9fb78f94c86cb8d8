// SPDX-License-Identifier: MIT
#include <errcode/detail/table/code_index.hpp>

#include <array>
#include <climits>
#include <cstddef>
#include <cstdint>

#include "../../catch.hpp"

using errcode::detail::code_index;

namespace {

struct numbered_row {
  int code;
};

template <int... Numbers>
struct list {
  static constexpr numbered_row rows[] = {{Numbers}...};
};

/// What a search from row to row finds.
template <class List>
constexpr std::size_t search(std::int64_t number) noexcept {
  std::size_t position = 0;
  for (const numbered_row& row : List::rows) {
    ++position;
    if (row.code == number) return position;
  }
  return 0;
}

/// Whether every number of a list is found, and every neighbour of one only where it is a row.
template <class List>
constexpr bool is_found_whole() noexcept {
  for (const numbered_row& row : List::rows) {
    const std::int64_t code = row.code;
    for (const std::int64_t number : {code - 1, code, code + 1}) {
      if (number < INT_MIN || number > INT_MAX) continue;
      if (code_index<List>::find(static_cast<int>(number)) != search<List>(number)) return false;
    }
  }
  return true;
}

static_assert(is_found_whole<list<0>>());
static_assert(is_found_whole<list<INT_MIN>>());
static_assert(is_found_whole<list<INT_MAX>>());
static_assert(is_found_whole<list<INT_MIN, INT_MAX>>());
static_assert(is_found_whole<list<INT_MIN, -1, 0, 1, INT_MAX>>());
static_assert(is_found_whole<list<INT_MIN, INT_MIN + 1, INT_MIN + 3>>());
static_assert(is_found_whole<list<INT_MAX - 3, INT_MAX - 1, INT_MAX>>());
static_assert(is_found_whole<list<-5, -3, -2, 0, 4>>());
static_assert(is_found_whole<list<1, 24>>());  // the last span of 2 rows that is dense
static_assert(is_found_whole<list<1, 25>>());  // the first that is not
static_assert(is_found_whole<list<2, 3, 5, 7, 11, 13, 1000, 1000000>>());

template <std::size_t Size, int Step>
struct progression {
  static constexpr auto rows = [] {
    std::array<numbered_row, Size> made{};
    for (std::size_t i = 0; i != Size; ++i) made[i].code = static_cast<int>(i) * Step - 7;
    return made;
  }();
};

template <class List>
bool finds_as_a_search_does(int first, int last) {
  for (int number = first; number <= last; ++number) {
    if (code_index<List>::find(number) != search<List>(number)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a direct table finds every number of a dense list") {
  CHECK(finds_as_a_search_does<progression<1, 1>>(-20, 20));
  CHECK(finds_as_a_search_does<progression<254, 1>>(-20, 300));
  CHECK(finds_as_a_search_does<progression<300, 12>>(-20, 3700));
}

TEST_CASE("a binary search finds every number of a sparse list") {
  CHECK(finds_as_a_search_does<progression<2, 100>>(-20, 300));
  CHECK(finds_as_a_search_does<progression<63, 17>>(-20, 1200));
  CHECK(finds_as_a_search_does<progression<64, 18>>(-20, 1300));
}
