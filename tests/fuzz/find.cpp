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
  require(found == expected, "find gives the one row whose errcode is the text");
  require(found == nullptr || errcode::find(found->type) == found, "a row is its type's");

  // What differs in one bit is another text.
  std::string changed(input);
  for (char& c : changed) {
    const char before = c;
    c = static_cast<char>(c ^ 0x20);
    const errcode::entry* other = errcode::find(changed);
    require(other == nullptr || other != found, "no two texts have one row");
    require(other == nullptr || other->errcode == changed, "a row is found by its errcode alone");
    c = before;
  }
}

}  // namespace errcode_tests
