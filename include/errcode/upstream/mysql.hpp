// SPDX-License-Identifier: MIT
#ifndef ERRCODE_UPSTREAM_MYSQL_HPP
#define ERRCODE_UPSTREAM_MYSQL_HPP

// What the numbers of mysql_errno() mean, for MySQL and MariaDB.

#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/upstream.hpp>

namespace errcode::upstream {

/// MySQL and MariaDB: mysql_errno(), or mysql_stmt_errno().
///
/// The numbers are those of mysqld_error.h (1000 to 1999, 3000 to 4999) and errmsg.h (2000 to
/// 2999). Where the servers differ, both numbers stand here. effect::none means that InnoDB has
/// undone the transaction, or that the statement has not reached the server.
struct mysql {
  /// @{
  /// What upstream_code reads of a table.
  static constexpr const char* name = "mysql";
  static constexpr generic otherwise = generic::sql_error;
  static constexpr upstream_row rows[] = {
      {1020, http_status::service_unavailable, effect::none},  // changed since the snapshot
      {1021, http_status::insufficient_storage},               // disk full
      {1040, http_status::service_unavailable, effect::none},  // too many connections
      {1047, http_status::service_unavailable},                // Galera: the node is not ready
      {1048, generic::missing_parameter},                      // NULL in a column that is NOT NULL
      {1053, http_status::service_unavailable},                // the server is shutting down
      {1062, generic::already_exists},                         // duplicate key
      {1114, http_status::insufficient_storage},               // table full
      {1153, http_status::content_too_large},                  // longer than max_allowed_packet
      {1203, http_status::service_unavailable, effect::none},  // too many connections of a user
      {1205, http_status::service_unavailable},                // lock wait, undoes one statement
      {1213, http_status::service_unavailable, effect::none},  // deadlock
      {1216, generic::constraint_violation},                   // like 1452, without the names
      {1217, generic::in_use},                                 // like 1451, without the names
      {1226, http_status::service_unavailable},                // the user's limit an hour
      {1264, generic::invalid_parameter},                      // number out of range
      {1265, generic::invalid_parameter},                      // not a value of the ENUM
      {1290, http_status::service_unavailable},                // the server is read-only
      {1292, generic::invalid_parameter},                      // not a date or a number
      {1317, http_status::service_unavailable},                // KILL QUERY
      {1366, generic::invalid_parameter},                      // wrong for the column, bad UTF-8
      {1406, generic::invalid_parameter},                      // text too long
      {1412, http_status::service_unavailable},                // table altered since the snapshot
      {1451, generic::in_use},                                 // foreign key: the row is referenced
      {1452, generic::constraint_violation},                   // foreign key: no such parent
      {1690, generic::invalid_parameter},                      // result out of range
      {1927, http_status::service_unavailable},                // KILL
      {1969, http_status::gateway_timeout},                    // max_statement_time, MariaDB
      {2002, http_status::service_unavailable, effect::none},  // cannot connect
      {2003, http_status::service_unavailable, effect::none},  // cannot connect
      {2005, http_status::service_unavailable, effect::none},  // unknown host
      {2006, http_status::service_unavailable, effect::none},  // gone before the statement was sent
      {2013, http_status::service_unavailable},                // lost while the statement ran
      {2020, http_status::content_too_large},                  // longer than the client may send
      {2055, http_status::service_unavailable},                // like 2013
      {3024, http_status::gateway_timeout},                    // max_execution_time, MySQL
      {3572, http_status::service_unavailable},                // NOWAIT, MySQL
      {3819, generic::constraint_violation},                   // CHECK, MySQL
      {4025, generic::constraint_violation},                   // CHECK, MariaDB
      {4031, http_status::service_unavailable, effect::none},  // idle for too long, MySQL
  };
  /// @}
};

}  // namespace errcode::upstream

#endif
