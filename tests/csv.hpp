// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_CSV_HPP
#define ERRCODE_TESTS_CSV_HPP

#include <cstddef>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"

namespace errcode_tests {

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

using csv_row = std::map<std::string, std::string>;

/// Reads the rows of a CSV file by the names in its first line.
inline std::vector<csv_row> read_csv(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  INFO(path);
  REQUIRE(std::getline(file, line).good());
  const std::vector<std::string> names = split(line);
  std::vector<csv_row> rows;
  while (std::getline(file, line)) {
    const std::vector<std::string> fields = split(line);
    INFO(line);
    REQUIRE(fields.size() == names.size());
    csv_row row;
    for (std::size_t i = 0; i != names.size(); ++i) row[names[i]] = fields[i];
    rows.push_back(row);
  }
  return rows;
}

/// Reads a file of tests/data, with which the library's data must agree to the letter.
inline std::vector<csv_row> read_data(const std::string& name) {
  return read_csv(ERRCODE_TESTS_DATA "/" + name + ".csv");
}

}  // namespace errcode_tests

#endif
