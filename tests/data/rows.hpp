// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_DATA_ROWS_HPP
#define ERRCODE_TESTS_DATA_ROWS_HPP

#include <errcode/find.hpp>

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "../catch.hpp"
#include "../spelling.hpp"
#include "../utf8.hpp"

namespace errcode_tests {

/// Checks that each enumerator of E from 0 to End has a row, with its name, and no other number has
/// one.
template <class E, int End>
void check_names() {
  std::vector<std::string_view> names(static_cast<std::size_t>(End));
  for (const errcode::entry& row : errcode::entries<E>()) {
    const int number = std::is_same_v<E, errcode::generic> ? static_cast<int>(row.type) : row.code;
    names.at(static_cast<std::size_t>(number)) = row.name;
  }
  const auto expected = spellings<E>(std::make_integer_sequence<int, End>());
  REQUIRE(expected.size() == names.size());
  for (std::size_t number = 0; number != names.size(); ++number) {
    CAPTURE(number);
    CHECK(names[number] == expected[number]);
  }
}

/// Checks that every text of a table can be shown and sent.
template <class E>
void check_texts() {
  for (const errcode::entry& row : errcode::entries<E>()) {
    CAPTURE(row.name);
    CHECK(is_printable_utf8(row.en));
    CHECK(is_printable_utf8(row.zh));
    CHECK(is_printable_utf8(row.desc));
  }
}

}  // namespace errcode_tests

#endif
