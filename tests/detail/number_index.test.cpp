// SPDX-License-Identifier: MIT
#include <errcode/detail/number_index.hpp>

#include <climits>
#include <cstddef>
#include <cstdint>

#include "../catch.hpp"

using errcode::detail::number_index;

namespace {

template <int... Numbers>
struct list {
  static constexpr std::size_t size = sizeof...(Numbers);
  static constexpr int numbers[] = {Numbers...};
  static constexpr int number(std::size_t position) noexcept { return numbers[position]; }
};

/// Whether every number of a list is found at its position and every neighbour of one that is not
/// in the list is not.
template <class List>
constexpr bool is_found_whole() noexcept {
  for (std::size_t i = 0; i != List::size; ++i) {
    const std::int64_t number = List::number(i);
    if (number_index<List>::find(List::number(i)) != i) return false;
    for (const std::int64_t neighbour : {number - 1, number + 1}) {
      if (neighbour < INT_MIN || neighbour > INT_MAX) continue;
      std::size_t expected = List::size;
      for (std::size_t j = 0; j != List::size; ++j) {
        if (List::number(j) == neighbour) expected = j;
      }
      if (number_index<List>::find(static_cast<int>(neighbour)) != expected) return false;
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
static_assert(is_found_whole<list<1, 16>>());  // the last span of 2 rows that is dense
static_assert(is_found_whole<list<1, 32>>());
static_assert(is_found_whole<list<1, 33>>());  // the first that is not
static_assert(is_found_whole<list<2, 3, 5, 7, 11, 13, 1000, 1000000>>());

/// As many rows as do not fit into a slot of one byte.
template <std::size_t Size, int Step>
struct progression {
  static constexpr std::size_t size = Size;
  static constexpr int number(std::size_t position) noexcept {
    return static_cast<int>(position) * Step - 7;
  }
};

template <class List>
bool finds_as_a_search_does(int first, int last) {
  for (int number = first; number <= last; ++number) {
    std::size_t expected = 0;
    while (expected != List::size && List::number(expected) != number) ++expected;
    if (number_index<List>::find(number) != expected) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a direct table finds every number where a position takes one byte, or more") {
  CHECK(finds_as_a_search_does<progression<254, 1>>(-20, 300));
  CHECK(finds_as_a_search_does<progression<255, 2>>(-20, 600));
  CHECK(finds_as_a_search_does<progression<256, 3>>(-20, 900));
  CHECK(finds_as_a_search_does<progression<257, 16>>(-20, 4200));
}

TEST_CASE("a binary search finds every number of a sparse list") {
  CHECK(finds_as_a_search_does<progression<1, 1>>(-20, 20));
  CHECK(finds_as_a_search_does<progression<2, 100>>(-20, 300));
  CHECK(finds_as_a_search_does<progression<63, 17>>(-20, 1200));
  CHECK(finds_as_a_search_does<progression<64, 18>>(-20, 1300));
}
