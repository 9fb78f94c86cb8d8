// SPDX-License-Identifier: MIT
// Writes the pages of all codes from the table:
//   errcode_codes > docs/codes.md
//   errcode_codes docs/site/src > docs/site/index.html
#include "codes.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <exception>

int main(int argc, char* argv[]) {
  try {
    if (argc > 1) {
      codes::write_site(argv[1]);
    } else {
      codes::write_markdown();
    }
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "errcode_codes: {}\n", error.what());
    return 1;
  }
}
