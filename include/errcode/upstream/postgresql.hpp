// SPDX-License-Identifier: MIT
#ifndef ERRCODE_UPSTREAM_POSTGRESQL_HPP
#define ERRCODE_UPSTREAM_POSTGRESQL_HPP

// What PostgreSQL's SQLSTATEs mean.

#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/upstream.hpp>

namespace errcode::upstream {

/// PostgreSQL: the five characters of PQresultErrorField(result, PG_DIAG_SQLSTATE).
///
/// libpq has none where it could not connect and where it lost the connection: say "08001" and
/// "08006" for those. The states are those of the manual's appendix A (errcodes.txt); a row of two
/// or three characters is for the states of that class that have no row. Every error that the
/// server reports undoes the whole transaction (manual, "Transactions"), so most of the transient
/// ones have effect::none.
struct postgresql {
  /// @{
  /// What upstream_code reads of a table.
  static constexpr const char* name = "postgresql";
  static constexpr generic otherwise = generic::sql_error;
  static constexpr upstream_row rows[] = {
      {"08", http_status::service_unavailable},                   // connection lost
      {"08001", http_status::service_unavailable, effect::none},  // cannot connect
      {"08004", http_status::service_unavailable, effect::none},  // connection rejected
      {"22001", generic::invalid_parameter},                      // text too long
      {"22003", generic::invalid_parameter},                      // number out of range
      {"22007", generic::invalid_parameter},                      // not a date or a time
      {"22008", generic::invalid_parameter},                      // no such date or time
      {"22021", generic::invalid_parameter},                      // bad UTF-8, or a NUL
      {"22P02", generic::invalid_parameter},  // not a number, uuid, enum value or JSON
      {"22P05", generic::invalid_parameter},  // character that the encoding lacks
      {"23", generic::constraint_violation},  // foreign key either way, CHECK
      {"23001", generic::in_use},             // ON DELETE RESTRICT, from version 18 on
      {"23502", generic::missing_parameter},  // NULL in a column that is NOT NULL
      {"23505", generic::already_exists},     // duplicate key
      {"23P01", generic::already_exists},     // EXCLUDE
      {"25006", http_status::service_unavailable, effect::none},  // read-only, a standby
      {"25P03", http_status::service_unavailable, effect::none},  // idle in a transaction
      {"40001", http_status::service_unavailable, effect::none},  // serialization failure
      {"40003", http_status::service_unavailable},                // unknown whether it was done
      {"40P01", http_status::service_unavailable, effect::none},  // deadlock
      {"53", http_status::service_unavailable},                   // out of memory or the like
      {"53100", http_status::insufficient_storage},               // disk full
      {"53300", http_status::service_unavailable, effect::none},  // too many connections
      {"55P03", http_status::service_unavailable, effect::none},  // lock_timeout, NOWAIT
      {"57014", http_status::gateway_timeout, effect::none},      // statement_timeout, cancelled
      {"57P", http_status::service_unavailable},                  // shut down, or terminated
      {"57P03", http_status::service_unavailable, effect::none},  // the server is starting up
      {"57P05", http_status::service_unavailable, effect::none},  // idle for too long
  };
  /// @}
};

}  // namespace errcode::upstream

#endif
