// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DATA_ERRC_HPP
#define ERRCODE_DATA_ERRC_HPP

// Two lists about std::errc: what a foreign one means, and which one the codes of a type equal.

#include <errcode/catalog.hpp>
#include <errcode/data/http_status.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/http_status.hpp>

#include <system_error>

namespace errcode::data {

/// What a std::errc of a foreign code means: the row of a type; or that of an HTTP status, where
/// the status says more, such as that another attempt may help. The gRPC status may differ from the
/// row.
struct errc_row : entry {
  constexpr errc_row(std::errc value, generic meaning,
                     detail::optional_column<http_status> status = {},
                     detail::optional_column<grpc_status> rpc_status = {}) noexcept
      : entry(type_row(meaning)), errc(value) {
    transient = false;
    if (status.is_given()) {
      static_cast<entry&>(*this) = status_row(status.value_or({}));
      type = meaning;
      errcode = type_row(meaning).errcode;
    }
    grpc = rpc_status.value_or(grpc);
  }

  std::errc errc;
};

/// The meanings, in the order in which a foreign category is asked. Both lists are templates, so
/// that a translation unit that uses neither does not compute them.
template <class Row = errc_row>
inline constexpr Row errcs[] = {
    {std::errc::no_such_file_or_directory, generic::not_found},
    {std::errc::file_exists, generic::already_exists},
    {std::errc::permission_denied, generic::permission_denied},
    {std::errc::operation_not_permitted, generic::permission_denied},
    {std::errc::timed_out, generic::timeout, http_status::gateway_timeout},
    {std::errc::invalid_argument, generic::invalid_parameter},
    {std::errc::bad_message, generic::malformed},
    {std::errc::device_or_resource_busy, generic::in_use},
    {std::errc::result_out_of_range, generic::out_limit},
    {std::errc::connection_refused, generic::server_error, http_status::service_unavailable},
    {std::errc::connection_reset, generic::server_error, http_status::service_unavailable},
    {std::errc::connection_aborted, generic::server_error, http_status::service_unavailable},
    {std::errc::broken_pipe, generic::server_error, http_status::service_unavailable},
    {std::errc::not_connected, generic::server_error, http_status::service_unavailable},
    {std::errc::host_unreachable, generic::server_error, http_status::service_unavailable},
    {std::errc::network_unreachable, generic::server_error, http_status::service_unavailable},
    {std::errc::network_down, generic::server_error, http_status::service_unavailable},
    {std::errc::network_reset, generic::server_error, http_status::service_unavailable},
    {std::errc::resource_unavailable_try_again, generic::server_error,
     http_status::service_unavailable},
    {std::errc::operation_would_block, generic::server_error, http_status::service_unavailable},
    {std::errc::interrupted, generic::server_error, http_status::service_unavailable},
    {std::errc::resource_deadlock_would_occur, generic::server_error,
     http_status::service_unavailable, grpc_status::aborted},
    {std::errc::operation_canceled, generic::server_error, {}, grpc_status::cancelled},
    {std::errc::no_space_on_device, generic::server_error, http_status::insufficient_storage},
    {std::errc::not_enough_memory, generic::server_error, http_status::insufficient_storage},
    {std::errc::no_buffer_space, generic::server_error, http_status::service_unavailable,
     grpc_status::resource_exhausted},
    {std::errc::too_many_files_open, generic::server_error, http_status::service_unavailable,
     grpc_status::resource_exhausted},
    {std::errc::too_many_files_open_in_system, generic::server_error,
     http_status::service_unavailable, grpc_status::resource_exhausted},
    {std::errc::not_supported, generic::server_error, {}, grpc_status::unimplemented},
    {std::errc::operation_not_supported, generic::server_error, {}, grpc_status::unimplemented},
    {std::errc::function_not_supported, generic::server_error, {}, grpc_status::unimplemented},
    {std::errc::io_error, generic::server_error},
    {std::errc::read_only_file_system, generic::server_error, {}, grpc_status::failed_precondition},
};

/// The std::errc that the codes of a type are equal to.
struct condition_row {
  generic type;
  std::errc errc;
};

template <class Row = condition_row>
inline constexpr Row conditions[] = {
    {generic::timeout, std::errc::timed_out},
    {generic::missing_parameter, std::errc::invalid_argument},
    {generic::in_use, std::errc::device_or_resource_busy},
    {generic::invalid_parameter, std::errc::invalid_argument},
    {generic::malformed, std::errc::bad_message},
    {generic::invalid_file_ext, std::errc::invalid_argument},
    {generic::auth_failure, std::errc::operation_not_permitted},
    {generic::permission_denied, std::errc::permission_denied},
    {generic::access_denied, std::errc::permission_denied},
    {generic::blocked, std::errc::permission_denied},
    {generic::not_found, std::errc::no_such_file_or_directory},
    {generic::already_exists, std::errc::file_exists},
    {generic::gone, std::errc::not_supported},
    {generic::deleted, std::errc::no_such_file_or_directory},
    {generic::source_deleted, std::errc::no_such_file_or_directory},
    {generic::out_limit, std::errc::result_out_of_range},
};

}  // namespace errcode::data

#endif
