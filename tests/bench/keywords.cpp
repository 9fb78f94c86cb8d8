// SPDX-License-Identifier: MIT
#include <errcode/find.hpp>

#include <cstdio>

/// Prints the generic errcodes as gperf reads them.
int main() {
  std::puts(
      "%language=C++\n%define class-name gperf_errcodes\n%define lookup-function-name find\n"
      "%struct-type\n%readonly-tables\n%compare-lengths\n%enum\nstruct keyword { const char* name; "
      "int position; };\n%%");
  int position = 0;
  for (const errcode::entry& row : errcode::entries<errcode::generic>()) {
    std::printf("%.*s,%d\n", static_cast<int>(row.errcode.size()), row.errcode.data(), position++);
  }
}
