// SPDX-License-Identifier: MIT
// The names of enumerators that are not in the table: of std::errc and of grpc_status.
#ifndef ERRCODE_EXAMPLES_CODES_NAMES_HPP
#define ERRCODE_EXAMPLES_CODES_NAMES_HPP

#include <errcode/errcode.hpp>

#include <string>
#include <string_view>
#include <system_error>

namespace codes {

template <class E>
struct named {
  E value;
  std::string_view name;
};

/// Every enumerator of std::errc ([system.error.syn] of C++17), in the order of the alphabet.
#define ERRC(name) \
  named<std::errc> { std::errc::name, #name }
inline constexpr named<std::errc> errcs[] = {
    ERRC(address_family_not_supported),
    ERRC(address_in_use),
    ERRC(address_not_available),
    ERRC(already_connected),
    ERRC(argument_list_too_long),
    ERRC(argument_out_of_domain),
    ERRC(bad_address),
    ERRC(bad_file_descriptor),
    ERRC(bad_message),
    ERRC(broken_pipe),
    ERRC(connection_aborted),
    ERRC(connection_already_in_progress),
    ERRC(connection_refused),
    ERRC(connection_reset),
    ERRC(cross_device_link),
    ERRC(destination_address_required),
    ERRC(device_or_resource_busy),
    ERRC(directory_not_empty),
    ERRC(executable_format_error),
    ERRC(file_exists),
    ERRC(file_too_large),
    ERRC(filename_too_long),
    ERRC(function_not_supported),
    ERRC(host_unreachable),
    ERRC(identifier_removed),
    ERRC(illegal_byte_sequence),
    ERRC(inappropriate_io_control_operation),
    ERRC(interrupted),
    ERRC(invalid_argument),
    ERRC(invalid_seek),
    ERRC(io_error),
    ERRC(is_a_directory),
    ERRC(message_size),
    ERRC(network_down),
    ERRC(network_reset),
    ERRC(network_unreachable),
    ERRC(no_buffer_space),
    ERRC(no_child_process),
    ERRC(no_link),
    ERRC(no_lock_available),
    ERRC(no_message),
    ERRC(no_protocol_option),
    ERRC(no_space_on_device),
    ERRC(no_such_device),
    ERRC(no_such_device_or_address),
    ERRC(no_such_file_or_directory),
    ERRC(no_such_process),
    ERRC(not_a_directory),
    ERRC(not_a_socket),
    ERRC(not_connected),
    ERRC(not_enough_memory),
    ERRC(not_supported),
    ERRC(operation_canceled),
    ERRC(operation_in_progress),
    ERRC(operation_not_permitted),
    ERRC(operation_not_supported),
    ERRC(operation_would_block),
    ERRC(owner_dead),
    ERRC(permission_denied),
    ERRC(protocol_error),
    ERRC(protocol_not_supported),
    ERRC(read_only_file_system),
    ERRC(resource_deadlock_would_occur),
    ERRC(resource_unavailable_try_again),
    ERRC(result_out_of_range),
    ERRC(state_not_recoverable),
    ERRC(text_file_busy),
    ERRC(timed_out),
    ERRC(too_many_files_open),
    ERRC(too_many_files_open_in_system),
    ERRC(too_many_links),
    ERRC(too_many_symbolic_link_levels),
    ERRC(value_too_large),
    ERRC(wrong_protocol_type),
};
#undef ERRC

#define GRPC(name) \
  named<errcode::grpc_status> { errcode::grpc_status::name, #name }
inline constexpr named<errcode::grpc_status> grpc_statuses[] = {
    GRPC(ok),
    GRPC(cancelled),
    GRPC(unknown),
    GRPC(invalid_argument),
    GRPC(deadline_exceeded),
    GRPC(not_found),
    GRPC(already_exists),
    GRPC(permission_denied),
    GRPC(resource_exhausted),
    GRPC(failed_precondition),
    GRPC(aborted),
    GRPC(out_of_range),
    GRPC(unimplemented),
    GRPC(internal),
    GRPC(unavailable),
    GRPC(data_loss),
    GRPC(unauthenticated),
};
#undef GRPC

/// The std::errc that a code stands for; "" where the standard has none.
inline std::string_view errc_of(const std::error_code& code) {
  for (const named<std::errc>& errc : errcs) {
    if (code == errc.value) return errc.name;
  }
  return "";
}

/// The gRPC status of a code as google.rpc.Code spells it, NOT_FOUND.
inline std::string grpc_of(const std::error_code& code) {
  std::string spelled;
  for (const named<errcode::grpc_status>& status : grpc_statuses) {
    if (status.value != errcode::to_grpc_status(code)) continue;
    for (const char c : status.name) {
      spelled += 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
  }
  return spelled;
}

}  // namespace codes

#endif
