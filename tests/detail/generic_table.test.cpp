// SPDX-License-Identifier: MIT
#include <errcode/detail/generic_table.hpp>

#include "../catch.hpp"

namespace {

// The hash is perfect: no two errcodes share a slot. Where a new errcode breaks this, try other
// factors in errcode_slot until it holds again.
constexpr bool slots_are_distinct() noexcept {
  for (const errcode::entry& row : errcode::detail::generic_entries) {
    for (const errcode::entry& other : errcode::detail::generic_entries) {
      if (&row != &other && errcode::detail::errcode_slot(row.errcode) ==
                                errcode::detail::errcode_slot(other.errcode)) {
        return false;
      }
    }
  }
  return true;
}
static_assert(slots_are_distinct());

}  // namespace

TEST_CASE("a slot is in the table whatever the bytes are") {
  for (int first = 0; first != 256; ++first) {
    for (int last = 0; last != 256; ++last) {
      const char errcode[] = {static_cast<char>(first), static_cast<char>(last)};
      REQUIRE(errcode::detail::errcode_slot({errcode, 2}) < errcode::detail::errcode_slots.size());
    }
  }
}
