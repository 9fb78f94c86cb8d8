// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXAMPLES_CSV_HPP
#define ERRCODE_EXAMPLES_CSV_HPP

#include <cstddef>
#include <string>
#include <vector>

namespace csv {

/// Splits a line of RFC 4180 without line breaks in its fields.
inline std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i != line.size(); ++i) {
    if (line[i] == '"') {
      if (quoted && i + 1 != line.size() && line[i + 1] == '"') fields.back() += line[i++];
      quoted = !quoted;
    } else if (line[i] == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back() += line[i];
    }
  }
  return fields;
}

}  // namespace csv

#endif
