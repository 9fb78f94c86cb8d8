// SPDX-License-Identifier: MIT
#include <errcode/detail/generic_table.hpp>

#include <errcode/find.hpp>

#include "../catch.hpp"

TEST_CASE("every text leads to a row, and to its own where it is an errcode") {
  using hash = errcode::detail::errcode_hash<errcode::catalog<errcode::generic>>;
  for (const errcode::entry& row : errcode::entries<errcode::generic>()) {
    CHECK(&hash::candidate(row.errcode) == &row);
  }
  const auto& rows = errcode::catalog<errcode::generic>::rows;
  CHECK(&hash::candidate("") == std::begin(rows));
  for (int first = 0; first != 256; ++first) {
    for (int last = 0; last != 256; ++last) {
      const char errcode[] = {static_cast<char>(first), static_cast<char>(last)};
      const errcode::entry* found = &hash::candidate({errcode, 2});
      if (found < std::begin(rows) || found >= std::end(rows)) FAIL(first << ' ' << last);
    }
  }
}
