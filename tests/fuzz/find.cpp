// SPDX-License-Identifier: MIT
#include <errcode/find.hpp>

#include <string>
#include <string_view>

#include "fuzz.hpp"

namespace errcode_tests {

void fuzz_find(std::string_view input) {
  const errcode::entry* found = errcode::find(input);
  const errcode::entry* expected = nullptr;
  for (const errcode::entry& row : errcode::entries<errcode::generic>()) {
    if (std::string(row.errcode) == std::string(input)) expected = &row;
  }
  require(found == expected, "find returns the row whose errcode is the text");
  require(found == nullptr || errcode::find(found->type) == found,
          "the type of a row leads back to the row");
}

}  // namespace errcode_tests
