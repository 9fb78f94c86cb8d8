// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_DATA_CODES_HPP
#define ERRCODE_TESTS_DATA_CODES_HPP

#include <errcode/grpc_status.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include "../csv.hpp"

namespace errcode_tests {

/// The lines of one table of codes.csv, with which the library's data must agree to the letter.
inline std::vector<csv_row> read_codes(const std::string& table) {
  std::vector<csv_row> rows;
  for (const csv_row& row : read_data("codes")) {
    if (row.at("table") == table) rows.push_back(row);
  }
  return rows;
}

/// The enumerators of std::errc that the CSV files name.
inline std::errc to_errc(const std::string& name) {
  static const std::map<std::string, std::errc> by_name = {
      {"", std::errc{}},
      {"bad_message", std::errc::bad_message},
      {"broken_pipe", std::errc::broken_pipe},
      {"connection_aborted", std::errc::connection_aborted},
      {"connection_refused", std::errc::connection_refused},
      {"connection_reset", std::errc::connection_reset},
      {"device_or_resource_busy", std::errc::device_or_resource_busy},
      {"file_exists", std::errc::file_exists},
      {"function_not_supported", std::errc::function_not_supported},
      {"host_unreachable", std::errc::host_unreachable},
      {"interrupted", std::errc::interrupted},
      {"invalid_argument", std::errc::invalid_argument},
      {"io_error", std::errc::io_error},
      {"network_down", std::errc::network_down},
      {"network_reset", std::errc::network_reset},
      {"network_unreachable", std::errc::network_unreachable},
      {"no_buffer_space", std::errc::no_buffer_space},
      {"no_space_on_device", std::errc::no_space_on_device},
      {"no_such_file_or_directory", std::errc::no_such_file_or_directory},
      {"not_connected", std::errc::not_connected},
      {"not_enough_memory", std::errc::not_enough_memory},
      {"not_supported", std::errc::not_supported},
      {"operation_canceled", std::errc::operation_canceled},
      {"operation_not_permitted", std::errc::operation_not_permitted},
      {"operation_not_supported", std::errc::operation_not_supported},
      {"operation_would_block", std::errc::operation_would_block},
      {"permission_denied", std::errc::permission_denied},
      {"read_only_file_system", std::errc::read_only_file_system},
      {"resource_deadlock_would_occur", std::errc::resource_deadlock_would_occur},
      {"resource_unavailable_try_again", std::errc::resource_unavailable_try_again},
      {"result_out_of_range", std::errc::result_out_of_range},
      {"timed_out", std::errc::timed_out},
      {"too_many_files_open", std::errc::too_many_files_open},
      {"too_many_files_open_in_system", std::errc::too_many_files_open_in_system},
  };
  return by_name.at(name);
}

/// A gRPC status by its name in google.rpc.Code.
inline errcode::grpc_status to_grpc(const std::string& name) {
  std::istringstream names(
      "OK CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS "
      "PERMISSION_DENIED RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE "
      "UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS UNAUTHENTICATED");
  const std::istream_iterator<std::string> first(names);
  const std::vector<std::string> list(first, {});
  const auto found = std::find(list.begin(), list.end(), name);
  REQUIRE(found != list.end());
  return static_cast<errcode::grpc_status>(found - list.begin());
}

}  // namespace errcode_tests

#endif
