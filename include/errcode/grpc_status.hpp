// SPDX-License-Identifier: MIT
#ifndef ERRCODE_GRPC_STATUS_HPP
#define ERRCODE_GRPC_STATUS_HPP

namespace errcode {

/// The status codes of gRPC, google.rpc.Code
/// (https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto). The values are
/// those of grpc::StatusCode and absl::StatusCode, so a static_cast converts between them.
enum class grpc_status : int {
  ok = 0,
  cancelled = 1,
  unknown = 2,
  invalid_argument = 3,
  deadline_exceeded = 4,
  not_found = 5,
  already_exists = 6,
  permission_denied = 7,
  resource_exhausted = 8,
  failed_precondition = 9,
  aborted = 10,
  out_of_range = 11,
  unimplemented = 12,
  internal = 13,
  unavailable = 14,
  data_loss = 15,
  unauthenticated = 16,
};

}  // namespace errcode

#endif
