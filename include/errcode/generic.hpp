// SPDX-License-Identifier: MIT
#ifndef ERRCODE_GENERIC_HPP
#define ERRCODE_GENERIC_HPP

namespace errcode {

/// The generic errcodes, a closed list of types. Every code has exactly one type.
///
/// The values are positions in the table, not numbers on the wire. They are never renumbered: a new
/// type is added at the end.
enum class generic : int {
  ok = 0,
  verification_failure = 1,
  timeout = 2,
  missing_parameter = 3,
  in_use = 4,
  invalid_parameter = 5,
  malformed = 6,
  invalid_file_ext = 7,
  auth_failure = 8,
  constraint_violation = 9,
  permission_denied = 10,
  limit_exceeded = 11,
  access_denied = 12,
  blocked = 13,
  not_found = 14,
  already_exists = 15,
  gone = 16,
  deleted = 17,
  corrupted_data = 18,
  unexpected_arguments = 19,
  source_deleted = 20,
  sql_error = 21,
  unknown_error = 22,
  app_store_bot_error = 23,
  elastic_search_error = 24,
  lean_cloud_error = 25,
  wechat_error = 26,
  bad_config = 27,
  telesign_error = 28,
  redis_error = 29,
  server_error = 30,
  type_mismatch = 31,
  ding_ding_error = 32,
  invalid_enum = 33,
  key_conflict = 34,
  out_limit = 35,
};

}  // namespace errcode

#endif
