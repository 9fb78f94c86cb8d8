// SPDX-License-Identifier: MIT
#ifndef ERRCODE_UPSTREAM_REDIS_HPP
#define ERRCODE_UPSTREAM_REDIS_HPP

// What the errors of Redis mean, and those of its C client.

#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/upstream.hpp>

namespace errcode::upstream {

/// Redis: the text of an error reply, which begins with a word that says its kind.
///
/// The words are those of shared.*err in Redis's server.c. Redis refuses such a command, script or
/// transaction before it does anything of it.
struct redis {
  /// @{
  /// What upstream_code reads of a table.
  static constexpr const char* name = "redis";
  static constexpr generic otherwise = generic::redis_error;
  static constexpr upstream_row rows[] = {
      {"BUSY", http_status::service_unavailable, effect::none},         // a script runs
      {"BUSYGROUP", generic::already_exists},                           // the consumer group exists
      {"BUSYKEY", generic::already_exists},                             // RESTORE: the key exists
      {"CLUSTERDOWN", http_status::service_unavailable, effect::none},  // a slot is not served
      {"ERR max number of clients", http_status::service_unavailable, effect::none},
      // EXEC: the server became read-only or the like after it had queued the commands.
      {"EXECABORT Transaction discarded because of:", http_status::service_unavailable,
       effect::none},
      {"LOADING", http_status::service_unavailable, effect::none},     // the server is starting up
      {"MASTERDOWN", http_status::service_unavailable, effect::none},  // a replica lost its master
      {"MISCONF", http_status::service_unavailable, effect::none},     // cannot save to disk
      {"NOREPLICAS", http_status::service_unavailable, effect::none},  // too few replicas
      {"OOM", http_status::insufficient_storage},                      // maxmemory is reached
      {"READONLY", http_status::service_unavailable, effect::none},    // a replica
      {"TRYAGAIN", http_status::service_unavailable, effect::none},    // a slot is being moved
      {"UNBLOCKED", http_status::service_unavailable, effect::none},   // a BLPOP met a failover
  };
  /// @}
};

/// hiredis: the number in redisContext::err (hiredis/read.h).
struct hiredis {
  /// @{
  /// What upstream_code reads of a table.
  static constexpr const char* name = "hiredis";
  static constexpr generic otherwise = generic::redis_error;
  static constexpr upstream_row rows[] = {
      {1, http_status::service_unavailable},  // cannot connect, reset, timed out: see errno
      {2, http_status::service_unavailable},  // unknown host
      {3, http_status::service_unavailable},  // the server closed the connection
      {6, http_status::gateway_timeout},      // timed out, from version 1.0 on
  };
  /// @}
};

}  // namespace errcode::upstream

#endif
