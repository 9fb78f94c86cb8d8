// SPDX-License-Identifier: MIT
// The names of enumerators that are not in the table: of std::errc, and as gRPC spells its own.
#ifndef ERRCODE_EXAMPLES_CODES_NAMES_HPP
#define ERRCODE_EXAMPLES_CODES_NAMES_HPP

#include <errcode/command/grpc.hpp>
#include <errcode/errcode.hpp>

#include <string_view>
#include <system_error>

namespace codes {

/// The std::errc that mean a type of ours, in the order of the alphabet.
#define ERRC(name) \
  { std::errc::name, #name }
inline constexpr struct {
  std::errc value;
  std::string_view name;
} errcs[] = {
    ERRC(bad_message),
    ERRC(broken_pipe),
    ERRC(connection_aborted),
    ERRC(connection_refused),
    ERRC(connection_reset),
    ERRC(device_or_resource_busy),
    ERRC(file_exists),
    ERRC(function_not_supported),
    ERRC(host_unreachable),
    ERRC(interrupted),
    ERRC(invalid_argument),
    ERRC(io_error),
    ERRC(network_down),
    ERRC(network_reset),
    ERRC(network_unreachable),
    ERRC(no_buffer_space),
    ERRC(no_space_on_device),
    ERRC(no_such_file_or_directory),
    ERRC(not_connected),
    ERRC(not_enough_memory),
    ERRC(not_supported),
    ERRC(operation_canceled),
    ERRC(operation_not_permitted),
    ERRC(operation_not_supported),
    ERRC(operation_would_block),
    ERRC(permission_denied),
    ERRC(read_only_file_system),
    ERRC(resource_deadlock_would_occur),
    ERRC(resource_unavailable_try_again),
    ERRC(result_out_of_range),
    ERRC(timed_out),
    ERRC(too_many_files_open),
    ERRC(too_many_files_open_in_system),
};
#undef ERRC

/// The std::errc that a code equals; "" if there is none.
inline std::string_view errc_of(const std::error_code& code) {
  for (const auto& errc : errcs) {
    if (code == errc.value) return errc.name;
  }
  return "";
}

/// The gRPC status of a code as google.rpc.Code spells it.
inline std::string_view grpc_of(const std::error_code& code) {
  return errcode::detail::cli::grpc_names[static_cast<int>(errcode::to_grpc_status(code))];
}

}  // namespace codes

#endif
