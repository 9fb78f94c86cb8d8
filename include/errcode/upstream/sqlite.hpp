// SPDX-License-Identifier: MIT
#ifndef ERRCODE_UPSTREAM_SQLITE_HPP
#define ERRCODE_UPSTREAM_SQLITE_HPP

// What the result codes of SQLite mean.

#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/upstream.hpp>

namespace errcode::upstream {

/// SQLite: sqlite3_extended_errcode(). The plain sqlite3_errcode() works too, but does not say
/// which constraint it was.
///
/// The numbers are those of sqlite3.h. An extended code is a primary one plus 256 times a number.
struct sqlite {
  /// @{
  /// What upstream_code reads of a table.
  static constexpr const char* name = "sqlite";
  static constexpr generic otherwise = generic::sql_error;
  static constexpr upstream_row rows[] = {
      {5, http_status::service_unavailable},                  // another connection has the lock
      {9, http_status::gateway_timeout},                      // sqlite3_interrupt()
      {11, generic::corrupted_data},                          // the file is damaged
      {13, http_status::insufficient_storage},                // disk full
      {15, http_status::service_unavailable},                 // lost the race for a lock
      {18, http_status::content_too_large},                   // text or blob over the limit
      {19, generic::constraint_violation},                    // any constraint
      {20, generic::invalid_parameter},                       // rowid that is not an integer
      {26, generic::corrupted_data},                          // not a database
      {261, http_status::service_unavailable},                // 5: another process recovers
      {262, http_status::service_unavailable},                // shared cache: the table is locked
      {275, generic::constraint_violation},                   // CHECK
      {517, http_status::service_unavailable, effect::none},  // 5: changed since the first read
      {518, http_status::service_unavailable},                // virtual table: locked
      {531, generic::constraint_violation},                   // commit hook
      {773, http_status::service_unavailable},                // 5: timed out
      {787, generic::constraint_violation},                   // foreign key, either way
      {1043, generic::constraint_violation},                  // function of an extension
      {1299, generic::missing_parameter},                     // NULL in a column that is NOT NULL
      {1555, generic::already_exists},                        // duplicate primary key
      {1811, generic::constraint_violation},                  // ON DELETE RESTRICT, RAISE(ABORT)
      {2067, generic::already_exists},                        // duplicate key
      {2323, generic::constraint_violation},                  // virtual table
      {2579, generic::already_exists},                        // duplicate rowid
      {2835, generic::constraint_violation},                  // row pinned by a trigger
      {3091, generic::invalid_parameter},                     // wrong type for a STRICT table
  };
  /// @}
};

}  // namespace errcode::upstream

#endif
