// SPDX-License-Identifier: MIT
#include <errcode/detail/table/name_index.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "../../catch.hpp"

using errcode::detail::name_index;

namespace {

struct named_row {
  std::string_view name;
};

struct few {
  static constexpr named_row rows[] = {{"a"}, {""}, {"eight888"}, {"eight889"}, {"a\x80"}, {"b"}};
};
static_assert(name_index<few>::repetition == 0);
static_assert(name_index<few>::find("a") == 1 && name_index<few>::find("") == 2);
static_assert(name_index<few>::find("eight889") == 4 && name_index<few>::find("a\x80") == 5);
static_assert(name_index<few>::find("c") == 0 && name_index<few>::find("eight88") == 0);
static_assert(name_index<few>::find({}) == 2);

struct repeated {
  static constexpr named_row rows[] = {{"first"}, {"second"}, {"second"}, {"third"}};
};
static_assert(name_index<repeated>::repetition == 3);

/// Numbers in a text, of which all names are parts: 0, 1, … 9, 00, 01, … 99, 000, …
template <std::size_t Before, std::size_t Behind>
struct numbered {
  static constexpr std::size_t size = 700;

  static constexpr auto texts = [] {
    std::array<char, size*(Before + 3 + Behind)> made{};
    for (std::size_t i = 0; i != made.size(); ++i) made[i] = 'x';
    for (std::size_t i = 0; i != size; ++i) {
      char* const digits = made.data() + i * (Before + 3 + Behind) + Before;
      digits[0] = static_cast<char>('0' + i / 100);
      digits[1] = static_cast<char>('0' + i / 10 % 10);
      digits[2] = static_cast<char>('0' + i % 10);
    }
    return made;
  }();

  static constexpr auto rows = [] {
    std::array<named_row, size> made{};
    for (std::size_t i = 0; i != size; ++i) {
      made[i].name = {&texts[i * (Before + 3 + Behind)], Before + 3 + Behind};
    }
    return made;
  }();
};

template <class List>
void check() {
  using index = name_index<List>;
  STATIC_REQUIRE(index::repetition == 0);
  for (std::size_t i = 0; i != List::size; ++i) {
    const std::string name(List::rows[i].name);
    if (index::find(name) != i + 1) FAIL(name);
    for (std::size_t at = 0; at != name.size(); ++at) {
      std::string other = name;
      other[at] = '?';
      if (index::find(other) != 0) FAIL(other);
    }
    if (index::find(name + "x") != 0 || index::find(name.substr(1)) != 0) FAIL(name);
  }
}

}  // namespace

TEST_CASE("every name is found and no other, wherever names differ") {
  check<numbered<0, 0>>();
  check<numbered<5, 0>>();
  check<numbered<6, 0>>();
  check<numbered<0, 40>>();
  check<numbered<37, 1>>();
  check<numbered<61, 16>>();
}
