// SPDX-License-Identifier: MIT
#include <errcode/upstream/postgresql.hpp>

#include <libpq-fe.h>

#include <catch.hpp>

#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "failure.hpp"
#include "server.hpp"

namespace {

using fails = failure<std::string>;
constexpr outcome sql_error{500, "SQLError", again::never};
constexpr outcome cancelled{504, "Timeout", again::always};

class connection {
 public:
  explicit connection(const std::string& options = "user=root")
      : handle_(PQconnectdb(("host=127.0.0.1 dbname=postgres port=" +
                             std::to_string(server::port()) + " " + options)
                                .c_str())) {}

  bool is_open() const { return PQstatus(handle_.get()) == CONNECTION_OK; }

  /// Reports that it could not connect, for which libpq has no SQLSTATE.
  fails failed() const {
    return report<errcode::upstream::postgresql>(std::string(is_open() ? "" : "08001"),
                                                 PQerrorMessage(handle_.get()));
  }

  /// Runs a statement, and reports its first error, or "00000". PQexec would report the last one.
  fails result_of(const std::string& statement) {
    PQsendQuery(handle_.get(), statement.c_str());
    result first;
    while (result each{PQgetResult(handle_.get())}) {
      text_ = PQntuples(each.get()) > 0 ? PQgetvalue(each.get(), 0, 0) : PQcmdStatus(each.get());
      if (first == nullptr && PQresultStatus(each.get()) == PGRES_FATAL_ERROR)
        first = std::move(each);
    }
    if (first == nullptr && is_open()) return {"00000", {}};
    const char* state = PQresultErrorField(first.get(), PG_DIAG_SQLSTATE);
    return report<errcode::upstream::postgresql>(
        std::string(state != nullptr ? state : "08006"),
        first != nullptr ? PQresultErrorMessage(first.get()) : PQerrorMessage(handle_.get()));
  }

  /// Runs statements that should succeed, and returns the last one's first text or its tag.
  template <class... Texts>
  std::string run(const Texts&... statements) {
    for (const std::string& statement : {std::string(statements)...})
      if (const fails failed = result_of(statement); failed.key != "00000")
        throw std::runtime_error(statement + ": " + failed.says);
    return text_;
  }

  std::string id() const { return std::to_string(PQbackendPID(handle_.get())); }
  PGconn* handle() { return handle_.get(); }

 private:
  struct closer {
    void operator()(PGconn* handle) const { PQfinish(handle); }
    void operator()(PGresult* result) const { PQclear(result); }
  };
  using result = std::unique_ptr<PGresult, closer>;
  std::unique_ptr<PGconn, closer> handle_;
  std::string text_;
};

/// A statement that runs in a thread until something else happens.
class running {
 public:
  running(connection& runner, const std::string& statement)
      : failed_(std::async(std::launch::async,
                           [&runner, statement] { return runner.result_of(statement); })) {
    connection observer;
    wait_until([&] {
      return observer.run(
                 "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active' AND pid = " +
                 runner.id() + " AND now() - query_start > interval '50 ms'") == "1";
    });
  }
  fails failed() { return failed_.get(); }

 private:
  std::future<fails> failed_;
};

/// Fresh tables, and connections of a user who may do everything.
struct database {
  database() {
    root.run("SET client_min_messages = error", "DROP SCHEMA IF EXISTS shop CASCADE",
             "CREATE SCHEMA shop", "SET search_path = shop, public",
             "CREATE TYPE colour AS ENUM ('red', 'blue')",
             "CREATE TABLE teams (id INT PRIMARY KEY, name VARCHAR(8) NOT NULL UNIQUE,"
             " size SMALLINT NOT NULL DEFAULT 0 CHECK (size <= 50), founded DATE, colour colour,"
             " facts JSONB)",
             "CREATE TABLE members (id INT PRIMARY KEY, team INT REFERENCES teams (id))",
             "INSERT INTO teams (id, name) VALUES (1, 'Red'), (2, 'Blue')",
             "INSERT INTO members VALUES (1, 1)");
    other.run("SET search_path = shop, public");
  }

  fails insert(const std::string& columns, const std::string& values) {
    return root.result_of("INSERT INTO teams (id, " + columns + ") VALUES (3, " + values + ")");
  }

  connection root;
  connection other;
};

}  // namespace

TEST_CASE("PostgreSQL starts") {
  server::ask("start -c deadlock_timeout=100ms -c max_connections=10");
  connection().run("CREATE ROLE guest LOGIN", "CREATE ROLE guarded LOGIN PASSWORD 'secret'",
                   "CREATE ROLE single LOGIN CONNECTION LIMIT 0");
}

TEST_CASE_METHOD(database, "PostgreSQL: a duplicate key is AlreadyExists") {
  CHECK(insert("name", "'Red'") == fails{"23505", already_exists});
  root.run("CREATE TABLE rooms (time TSRANGE, EXCLUDE USING gist (time WITH &&))",
           "INSERT INTO rooms VALUES ('[2026-01-01, 2026-01-03)')");
  CHECK(root.result_of("INSERT INTO rooms VALUES ('[2026-01-02, 2026-01-04)')") ==
        fails{"23P01", already_exists});
}

TEST_CASE_METHOD(database, "PostgreSQL: a foreign key does not say which side is wrong") {
  CHECK(root.result_of("INSERT INTO members VALUES (2, 9)") ==
        fails{"23503", constraint_violation});
  CHECK(root.result_of("DELETE FROM teams WHERE id = 1") == fails{"23503", constraint_violation});
}

TEST_CASE_METHOD(database,
                 "PostgreSQL: a value that a column does not take is the client's fault") {
  CHECK(insert("name, size", "'Green', 51") == fails{"23514", constraint_violation});
  CHECK(insert("name", "'Ultramarine'") == fails{"22001", invalid_parameter});
  CHECK(insert("name, size", "'Green', 40000") == fails{"22003", invalid_parameter});
  CHECK(insert("name, size", "'Green', 'many'") == fails{"22P02", invalid_parameter});
  CHECK(insert("name, colour", "'Green', 'pink'") == fails{"22P02", invalid_parameter});
  CHECK(insert("name, facts", "'Green', '{'") == fails{"22P02", invalid_parameter});
  CHECK(insert("name, facts", R"('Green', '"\u0000"')") == fails{"22P05", invalid_parameter});
  CHECK(insert("name, founded", "'Green', 'soon'") == fails{"22007", invalid_parameter});
  CHECK(insert("name, founded", "'Green', '2026-02-30'") == fails{"22008", invalid_parameter});
  CHECK(insert("name", "'a\xff'") == fails{"22021", invalid_parameter});
  CHECK(insert("name", "NULL") == fails{"23502", missing_parameter});
}

TEST_CASE_METHOD(database, "PostgreSQL: a fault of the service stays SQLError") {
  CHECK(root.result_of("SELEKT 1") == fails{"42601", sql_error});
  CHECK(root.result_of("SELECT * FROM nowhere") == fails{"42P01", sql_error});
  CHECK(root.result_of("SELECT nothing FROM teams") == fails{"42703", sql_error});
  CHECK(root.result_of("SELECT 1 / 0") == fails{"22012", sql_error});
  connection guest("user=guest");
  CHECK(guest.result_of("DELETE FROM shop.teams") == fails{"42501", sql_error});
}

TEST_CASE_METHOD(database, "PostgreSQL: libpq does not say why it could not connect") {
  CHECK(connection("user=guarded password=wrong").failed() == fails{"08001", refused});
  CHECK(connection("user=root dbname=nowhere").failed() == fails{"08001", refused});
  CHECK(connection("user=root host=no-such-host.invalid").failed() == fails{"08001", refused});
  CHECK(connection("user=single").failed() == fails{"08001", refused});
  std::vector<connection> many(10);
  CHECK(many.back().failed() == fails{"08001", refused});
}

TEST_CASE_METHOD(database, "PostgreSQL: an error undoes the transaction") {
  root.run("BEGIN", "UPDATE teams SET size = 1 WHERE id = 1");
  other.run("SET lock_timeout = 100", "BEGIN", "UPDATE teams SET size = 2 WHERE id = 2");
  CHECK(other.result_of("UPDATE teams SET size = 2 WHERE id = 1") == fails{"55P03", refused});
  CHECK(other.result_of("SELECT 1") == fails{"25P02", sql_error});
  CHECK(other.run("COMMIT") == "ROLLBACK");
  CHECK(other.result_of("SELECT * FROM teams WHERE id = 1 FOR UPDATE NOWAIT") ==
        fails{"55P03", refused});
  other.run("SET statement_timeout = 100", "BEGIN", "UPDATE teams SET size = 2 WHERE id = 2");
  CHECK(other.result_of("SELECT pg_sleep(9)") == fails{"57014", cancelled});
  CHECK(other.run("COMMIT") == "ROLLBACK");
}

TEST_CASE_METHOD(database, "PostgreSQL: a deadlock undoes the transaction") {
  root.run("BEGIN", "SET deadlock_timeout = '10s'", "UPDATE teams SET size = 1 WHERE id = 1");
  other.run("BEGIN", "UPDATE teams SET size = 2 WHERE id = 2");
  running waits(root, "UPDATE teams SET size = 1 WHERE id = 2");
  CHECK(other.result_of("UPDATE teams SET size = 2 WHERE id = 1") == fails{"40P01", refused});
  CHECK(waits.failed().key == "00000");
}

TEST_CASE_METHOD(database, "PostgreSQL: a transaction that cannot be serialized is undone") {
  other.run("BEGIN ISOLATION LEVEL REPEATABLE READ", "SELECT * FROM teams");
  root.run("UPDATE teams SET size = 1 WHERE id = 1");
  CHECK(other.result_of("UPDATE teams SET size = 2 WHERE id = 1") == fails{"40001", refused});
  other.run("ROLLBACK", "BEGIN ISOLATION LEVEL SERIALIZABLE", "SELECT SUM(size) FROM teams");
  root.run("BEGIN ISOLATION LEVEL SERIALIZABLE", "SELECT SUM(size) FROM teams");
  root.run("UPDATE teams SET size = 3 WHERE id = 1");
  other.run("UPDATE teams SET size = 3 WHERE id = 2");
  root.run("COMMIT");
  CHECK(other.result_of("COMMIT") == fails{"40001", refused});
  CHECK(root.run("SELECT size FROM teams WHERE id = 2") == "0");
}

TEST_CASE_METHOD(database, "PostgreSQL: a server that is read-only refuses") {
  other.run("SET default_transaction_read_only = on");
  CHECK(other.result_of("UPDATE teams SET size = 2") == fails{"25006", refused});
}

TEST_CASE_METHOD(database, "PostgreSQL: a statement that is cancelled can be repeated") {
  running sleeps(other, "SELECT pg_sleep(9)");
  root.run("SELECT pg_cancel_backend(" + other.id() + ")");
  CHECK(sleeps.failed() == fails{"57014", cancelled});
}

TEST_CASE_METHOD(database, "PostgreSQL: a connection that is terminated can be opened again") {
  running sleeps(other, "SELECT pg_sleep(9)");
  root.run("SELECT pg_terminate_backend(" + other.id() + ")");
  CHECK(sleeps.failed() == fails{"57P01", unavailable});
  CHECK(other.result_of("SELECT 1") == fails{"08006", unavailable});
}

TEST_CASE_METHOD(database,
                 "PostgreSQL: PQexec reports a lost connection for one that is terminated") {
  root.run("SELECT pg_terminate_backend(" + other.id() + ")");
  PGresult* result = PQexec(other.handle(), "SELECT 1");
  CHECK(PQresultErrorField(result, PG_DIAG_SQLSTATE) == nullptr);
  CHECK_FALSE(other.is_open());
  PQclear(result);
}

TEST_CASE_METHOD(database, "PostgreSQL: a connection that is idle for too long has done nothing") {
  connection idle;
  idle.run("SET idle_session_timeout = 50");
  other.run("SET idle_in_transaction_session_timeout = 50", "BEGIN",
            "UPDATE teams SET size = 2 WHERE id = 2");
  sleep_ms(500);
  CHECK(idle.result_of("SELECT 1") == fails{"57P05", refused});
  CHECK(other.result_of("COMMIT") == fails{"25P03", refused});
  CHECK(root.run("SELECT size FROM teams WHERE id = 2") == "0");
}

TEST_CASE_METHOD(database, "PostgreSQL: a server that is killed can be asked again") {
  running sleeps(other, "SELECT pg_sleep(9)");
  server::ask("kill");
  CHECK(sleeps.failed() == fails{"08006", unavailable});
  CHECK(root.result_of("SELECT 1") == fails{"08006", unavailable});
  CHECK(root.result_of("SELECT 1") == fails{"08006", unavailable});
  CHECK(connection().failed() == fails{"08001", refused});
  server::ask("start");
}

TEST_CASE_METHOD(database, "PostgreSQL: a server that stops can be asked again") {
  running sleeps(other, "SELECT pg_sleep(9)");
  server::ask("stop");
  CHECK(sleeps.failed() == fails{"57P01", unavailable});
  CHECK(root.result_of("SELECT 1") == fails{"57P01", unavailable});
}
