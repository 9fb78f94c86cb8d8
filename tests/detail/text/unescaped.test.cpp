// SPDX-License-Identifier: MIT
#include <errcode/detail/text/unescaped.hpp>

#include <cstddef>
#include <string>

#include "../../catch.hpp"

using errcode::detail::is_unescaped;
using errcode::detail::unescaped_size;

TEST_CASE("the first character to escape is found, whatever it is and wherever it stands") {
  for (int octet = 0; octet != 256; ++octet) {
    const char c = static_cast<char>(octet);
    const bool is_kept = 0x20 <= octet && octet <= 0x7E && c != '"' && c != '\\';
    CHECK(is_unescaped(c) == is_kept);
    for (std::size_t size = 0; size != 20; ++size) {
      for (std::size_t position = 0; position != size; ++position) {
        for (const char other : {' ', '~', '!', '#', '[', ']', '\xFF', '"'}) {
          std::string text(size, 'x');
          text[position] = c;
          if (position + 1 != size) text[position + 1] = other;  // a carry or borrow could hide it
          std::size_t expected = 0;
          while (expected != size && is_unescaped(text[expected])) ++expected;
          if (unescaped_size(text) != expected) FAIL(octet << ' ' << size << ' ' << position);
        }
      }
    }
  }
}
