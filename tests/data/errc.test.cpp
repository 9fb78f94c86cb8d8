// SPDX-License-Identifier: MIT
#include <errcode/data/errc.hpp>

#include <errcode/error_code.hpp>
#include <errcode/find.hpp>
#include <errcode/resolve.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <system_error>

#include "../catch.hpp"

using errcode::generic;
using errcode::grpc_status;
using errcode::http_status;

namespace {

/// What each std::errc of the library's list means.
constexpr struct {
  std::errc errc;
  generic type;
  http_status http;
  grpc_status grpc;
  bool transient;
} meanings[] = {
    {std::errc::no_such_file_or_directory, generic::not_found, http_status::not_found,
     grpc_status::not_found, false},
    {std::errc::file_exists, generic::already_exists, http_status::conflict,
     grpc_status::already_exists, false},
    {std::errc::permission_denied, generic::permission_denied, http_status::forbidden,
     grpc_status::permission_denied, false},
    {std::errc::operation_not_permitted, generic::permission_denied, http_status::forbidden,
     grpc_status::permission_denied, false},
    {std::errc::timed_out, generic::timeout, http_status::gateway_timeout,
     grpc_status::deadline_exceeded, true},
    {std::errc::invalid_argument, generic::invalid_parameter, http_status::bad_request,
     grpc_status::invalid_argument, false},
    {std::errc::bad_message, generic::malformed, http_status::bad_request,
     grpc_status::invalid_argument, false},
    {std::errc::device_or_resource_busy, generic::in_use, http_status::bad_request,
     grpc_status::failed_precondition, false},
    {std::errc::result_out_of_range, generic::out_limit, http_status::internal_server_error,
     grpc_status::out_of_range, false},
    {std::errc::connection_refused, generic::server_error, http_status::service_unavailable,
     grpc_status::unavailable, true},
    {std::errc::connection_reset, generic::server_error, http_status::service_unavailable,
     grpc_status::unavailable, true},
    {std::errc::connection_aborted, generic::server_error, http_status::service_unavailable,
     grpc_status::unavailable, true},
    {std::errc::broken_pipe, generic::server_error, http_status::service_unavailable,
     grpc_status::unavailable, true},
    {std::errc::not_connected, generic::server_error, http_status::service_unavailable,
     grpc_status::unavailable, true},
    {std::errc::host_unreachable, generic::server_error, http_status::service_unavailable,
     grpc_status::unavailable, true},
    {std::errc::network_unreachable, generic::server_error, http_status::service_unavailable,
     grpc_status::unavailable, true},
    {std::errc::network_down, generic::server_error, http_status::service_unavailable,
     grpc_status::unavailable, true},
    {std::errc::network_reset, generic::server_error, http_status::service_unavailable,
     grpc_status::unavailable, true},
    {std::errc::resource_unavailable_try_again, generic::server_error,
     http_status::service_unavailable, grpc_status::unavailable, true},
    {std::errc::operation_would_block, generic::server_error, http_status::service_unavailable,
     grpc_status::unavailable, true},
    {std::errc::interrupted, generic::server_error, http_status::service_unavailable,
     grpc_status::unavailable, true},
    {std::errc::resource_deadlock_would_occur, generic::server_error,
     http_status::service_unavailable, grpc_status::aborted, true},
    {std::errc::operation_canceled, generic::server_error, http_status::internal_server_error,
     grpc_status::cancelled, false},
    {std::errc::no_space_on_device, generic::server_error, http_status::insufficient_storage,
     grpc_status::resource_exhausted, false},
    {std::errc::not_enough_memory, generic::server_error, http_status::insufficient_storage,
     grpc_status::resource_exhausted, false},
    {std::errc::no_buffer_space, generic::server_error, http_status::service_unavailable,
     grpc_status::resource_exhausted, true},
    {std::errc::too_many_files_open, generic::server_error, http_status::service_unavailable,
     grpc_status::resource_exhausted, true},
    {std::errc::too_many_files_open_in_system, generic::server_error,
     http_status::service_unavailable, grpc_status::resource_exhausted, true},
    {std::errc::not_supported, generic::server_error, http_status::internal_server_error,
     grpc_status::unimplemented, false},
    {std::errc::operation_not_supported, generic::server_error, http_status::internal_server_error,
     grpc_status::unimplemented, false},
    {std::errc::function_not_supported, generic::server_error, http_status::internal_server_error,
     grpc_status::unimplemented, false},
    {std::errc::io_error, generic::server_error, http_status::internal_server_error,
     grpc_status::internal, false},
    {std::errc::read_only_file_system, generic::server_error, http_status::internal_server_error,
     grpc_status::failed_precondition, false},
};

/// The types whose codes equal a std::errc.
constexpr errcode::data::condition_row equal_types[] = {
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

}  // namespace

TEST_CASE("a std::errc means what this table says, in its order") {
  REQUIRE(std::size(errcode::data::errcs<>) == std::size(meanings));
  for (std::size_t i = 0; i != std::size(meanings); ++i) {
    CAPTURE(i);
    const auto& expected = meanings[i];
    const errcode::data::errc_row& row = errcode::data::errcs<>[i];
    const errcode::entry& type = *errcode::find(expected.type);
    const errcode::entry& source =
        expected.http == type.http ? type : *errcode::find(expected.http);
    CHECK(row.errc == expected.errc);
    CHECK(row.type == expected.type);
    CHECK(row.http == expected.http);
    CHECK(row.grpc == expected.grpc);
    CHECK(row.transient == expected.transient);
    CHECK(row.code == source.code);
    CHECK(row.errcode == type.errcode);
    CHECK(row.en == source.en);
    CHECK(row.zh == source.zh);
    const std::error_code code = make_error_code(row.errc);
    CHECK(errcode::type_of(code) == row.type);
    CHECK(errcode::to_http_status(code) == row.http);
    CHECK(errcode::to_grpc_status(code) == row.grpc);
    CHECK(errcode::is_transient(code) == row.transient);
  }
}

TEST_CASE("a code of a type equals the std::errc that this table says, and no other") {
  for (const errcode::entry& type : errcode::entries<generic>()) {
    const auto* const listed =
        std::find_if(std::begin(equal_types), std::end(equal_types),
                     [&type](const auto& row) { return row.type == type.type; });
    for (const auto& [errc, means, http, grpc, transient] : meanings) {
      CAPTURE(type.name, static_cast<int>(errc));
      const bool is_listed = listed != std::end(equal_types) && listed->errc == errc;
      CHECK((std::error_code(type.type) == errc) == is_listed);
    }
  }
}
