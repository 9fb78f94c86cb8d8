// SPDX-License-Identifier: MIT
// Writes the pages of all codes from the table, and from the file that says why each business code
// is of its type; the target errcode_pages runs it for both:
//   errcode_codes tests/data/codes.csv > docs/codes.md
//   errcode_codes tests/data/codes.csv docs/site/src > docs/site/index.html
#include "codes.hpp"
#include "csv.hpp"
#include "html.hpp"

#include <errcode/errcode.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <sstream>
#include <stdexcept>
#include <string>

namespace codes {

rationales read_rationales(const std::string& path) {
  rationales read;
  std::istringstream file(html::read(path));
  for (std::string line; std::getline(file, line);) {
    const auto fields = csv::split(line);  // table, value, enumerator, code, ..., rationale
    if (fields.front() == "business") read[std::stoi(fields.at(3))] = fields.back();
  }
  for (const errcode::entry& entry : errcode::entries<errcode::business>()) {
    if (read[entry.code].empty()) {
      throw std::runtime_error(fmt::format("{} has no rationale for {}", path, entry.code));
    }
  }
  return read;
}

}  // namespace codes

int main(int argc, char* argv[]) {
  try {
    const codes::rationales why = codes::read_rationales(argc > 1 ? argv[1] : "");
    if (argc > 2) {
      codes::write_site(argv[2], why);
    } else {
      codes::write_markdown(why);
    }
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "errcode_codes: {}\n", error.what());
    return 1;
  }
}
