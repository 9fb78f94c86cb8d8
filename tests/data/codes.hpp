// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_DATA_CODES_HPP
#define ERRCODE_TESTS_DATA_CODES_HPP

#include <map>
#include <string>
#include <system_error>
#include <vector>

#include "../csv.hpp"

namespace errcode_tests {

/// The rows of one table of codes.csv, the contract that the library's data keep to the letter.
inline std::vector<csv_row> read_codes(const std::string& table) {
  std::vector<csv_row> rows;
  for (const csv_row& row : read_csv(ERRCODE_TESTS_CODES_CSV)) {
    if (row.at("table") == table) rows.push_back(row);
  }
  return rows;
}

/// The enumerators of std::errc that codes.csv names, by their names there.
inline std::errc to_errc(const std::string& name) {
  static const std::map<std::string, std::errc> by_name = {
      {"", std::errc{}},
      {"bad_message", std::errc::bad_message},
      {"device_or_resource_busy", std::errc::device_or_resource_busy},
      {"file_exists", std::errc::file_exists},
      {"invalid_argument", std::errc::invalid_argument},
      {"no_such_file_or_directory", std::errc::no_such_file_or_directory},
      {"not_supported", std::errc::not_supported},
      {"operation_not_permitted", std::errc::operation_not_permitted},
      {"permission_denied", std::errc::permission_denied},
      {"result_out_of_range", std::errc::result_out_of_range},
      {"timed_out", std::errc::timed_out},
  };
  return by_name.at(name);
}

}  // namespace errcode_tests

#endif
