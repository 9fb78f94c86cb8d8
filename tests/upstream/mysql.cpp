// SPDX-License-Identifier: MIT
#include "mysql.hpp"

#include <errmsg.h>
#include <mysqld_error.h>

#include <catch.hpp>

#include <future>
#include <string>
#include <vector>

namespace {

using fails = failure<int>;
constexpr outcome sql_error{500, "SQLError", again::never};

/// A statement that runs in a thread until something else happens.
class running {
 public:
  running(connection& runner, const std::string& statement)
      : runner_(runner), succeeds_(std::async(std::launch::async, [&runner, statement] {
          return runner.send(statement);
        })) {
    connection observer;
    wait_until([&] {
      return observer.ask("SELECT COUNT(*) FROM information_schema.processlist WHERE id = " +
                          runner.id() + " AND command = 'Query' AND time_ms > 50") == "1";
    });
  }

  bool succeeds() { return succeeds_.get(); }
  fails failed() {
    succeeds_.wait();
    return runner_.failed();
  }

 private:
  connection& runner_;
  std::future<bool> succeeds_;
};

/// Fresh tables, and connections of a user who may do everything and of one who may not.
struct database {
  database() {
    root.run("CREATE OR REPLACE DATABASE shop", "USE shop",
             "CREATE TABLE teams (id INT PRIMARY KEY, name VARCHAR(8) NOT NULL UNIQUE,"
             " size TINYINT UNSIGNED NOT NULL DEFAULT 0 CHECK (size <= 50), founded DATE,"
             " colour ENUM('red', 'blue'))",
             "CREATE TABLE members (id INT PRIMARY KEY, team INT REFERENCES teams (id))",
             "INSERT INTO teams (id, name) VALUES (1, 'Red'), (2, 'Blue')",
             "INSERT INTO members VALUES (1, 1)", "CREATE OR REPLACE USER guest",
             "GRANT SELECT, INSERT, UPDATE ON shop.teams TO guest");
    other.run("USE shop");
  }

  fails insert(const std::string& columns, const std::string& values) {
    return root.fail("INSERT INTO teams (id, " + columns + ") VALUES (3, " + values + ")");
  }
  std::string size_of(int team) {
    return other.ask("SELECT size FROM teams WHERE id = " + std::to_string(team));
  }

  connection root;
  connection other;
};

}  // namespace

TEST_CASE("MySQL starts") {
  REQUIRE(mysql_library_init(0, nullptr, nullptr) == 0);
  server::ask("start --max-user-connections=100");
}

TEST_CASE_METHOD(database, "MySQL: a duplicate key is AlreadyExists") {
  CHECK(insert("name", "'Red'") == fails{ER_DUP_ENTRY, already_exists});
}

TEST_CASE_METHOD(database, "MySQL: a foreign key says which side is wrong") {
  CHECK(root.fail("INSERT INTO members VALUES (2, 9)") ==
        fails{ER_NO_REFERENCED_ROW_2, constraint_violation});
  CHECK(root.fail("DELETE FROM teams WHERE id = 1") == fails{ER_ROW_IS_REFERENCED_2, in_use});
}

TEST_CASE_METHOD(database, "MySQL: a value that a column does not take is the client's fault") {
  CHECK(insert("name, size", "'Green', 51") == fails{ER_CONSTRAINT_FAILED, constraint_violation});
  CHECK(insert("name", "'Ultramarine'") == fails{ER_DATA_TOO_LONG, invalid_parameter});
  CHECK(insert("name, size", "'Green', 256") ==
        fails{ER_WARN_DATA_OUT_OF_RANGE, invalid_parameter});
  CHECK(insert("name, size", "'Green', 'many'") ==
        fails{ER_TRUNCATED_WRONG_VALUE_FOR_FIELD, invalid_parameter});
  CHECK(insert("name", "'a\xff'") == fails{ER_TRUNCATED_WRONG_VALUE_FOR_FIELD, invalid_parameter});
  CHECK(insert("name, founded", "'Green', '2026-02-30'") ==
        fails{ER_TRUNCATED_WRONG_VALUE, invalid_parameter});
  CHECK(insert("name, colour", "'Green', 'pink'") == fails{WARN_DATA_TRUNCATED, invalid_parameter});
  CHECK(insert("name", "NULL") == fails{ER_BAD_NULL_ERROR, missing_parameter});
  CHECK(root.fail("UPDATE teams SET size = size - 1") ==
        fails{ER_DATA_OUT_OF_RANGE, invalid_parameter});
}

TEST_CASE_METHOD(database, "MySQL: a statement that is too large cannot always be told") {
  CHECK(root.fail("SELECT '" + std::string(16 << 20, 'a') + "'") ==
        fails{ER_NET_PACKET_TOO_LARGE, too_large});
  // Far beyond max_allowed_packet the server closes the connection while the client still writes.
  CHECK(other.fail("SELECT '" + std::string(40 << 20, 'a') + "'") ==
        fails{CR_SERVER_GONE_ERROR, refused});
}

TEST_CASE_METHOD(database, "MySQL: a fault of the service stays SQLError") {
  CHECK(root.fail("SELEKT 1") == fails{ER_PARSE_ERROR, sql_error});
  CHECK(root.fail("SELECT * FROM nowhere") == fails{ER_NO_SUCH_TABLE, sql_error});
  CHECK(root.fail("SELECT nothing FROM teams") == fails{ER_BAD_FIELD_ERROR, sql_error});
  CHECK(root.fail("USE nowhere") == fails{ER_BAD_DB_ERROR, sql_error});
  CHECK(root.fail("INSERT INTO teams (id) VALUES (3)") ==
        fails{ER_NO_DEFAULT_FOR_FIELD, sql_error});
  CHECK(connection({"guest", "wrong"}).failed() == fails{ER_ACCESS_DENIED_ERROR, sql_error});
  connection guest({"guest"});
  CHECK(guest.fail("USE mysql") == fails{ER_DBACCESS_DENIED_ERROR, sql_error});
  CHECK(guest.fail("DELETE FROM shop.teams") == fails{ER_TABLEACCESS_DENIED_ERROR, sql_error});
  root.run("START TRANSACTION READ ONLY");
  CHECK(root.fail("DELETE FROM teams") ==
        fails{ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION, sql_error});
}

TEST_CASE_METHOD(database, "MySQL: a deadlock undoes the transaction") {
  root.run("BEGIN", "UPDATE teams SET size = 1 WHERE id = 1");
  other.run("BEGIN", "UPDATE teams SET size = 2 WHERE id = 2",
            "UPDATE members SET team = 2 WHERE id = 1");  // the deadlock's victim wrote less
  running waits(other, "UPDATE teams SET size = 2 WHERE id = 1");
  CHECK(root.fail("UPDATE teams SET size = 1 WHERE id = 2") == fails{ER_LOCK_DEADLOCK, refused});
  CHECK_FALSE(root.is_in_transaction());
  CHECK(waits.succeeds());
  CHECK(size_of(1) == "2");
}

TEST_CASE_METHOD(database, "MySQL: a deadlock of GET_LOCK has the same number and undoes nothing") {
  root.run("SELECT GET_LOCK('a', 1)", "BEGIN", "UPDATE teams SET size = 1 WHERE id = 1");
  other.run("SELECT GET_LOCK('b', 1)");
  running waits(other, "SELECT GET_LOCK('a', 9)");
  CHECK(root.fail("SELECT GET_LOCK('b', 9)").key == ER_LOCK_DEADLOCK);
  CHECK(root.is_in_transaction());
  root.run("SELECT RELEASE_ALL_LOCKS()");
  CHECK(waits.succeeds());
}

TEST_CASE_METHOD(database, "MySQL: a lock wait that times out undoes one statement") {
  root.run("BEGIN", "UPDATE teams SET size = 1 WHERE id = 1");
  other.run("SET innodb_lock_wait_timeout = 1", "BEGIN", "UPDATE teams SET size = 2 WHERE id = 2");
  CHECK(other.fail("UPDATE teams SET size = 2 WHERE id = 1") ==
        fails{ER_LOCK_WAIT_TIMEOUT, unavailable});
  CHECK(other.fail("SELECT * FROM teams WHERE id = 1 FOR UPDATE NOWAIT") ==
        fails{ER_LOCK_WAIT_TIMEOUT, unavailable});
  CHECK(other.is_in_transaction());
  CHECK(size_of(2) == "2");
}

TEST_CASE_METHOD(database, "MySQL: a row that changed since the snapshot undoes the transaction") {
  other.run("SET innodb_snapshot_isolation = ON", "BEGIN", "UPDATE teams SET size = 2 WHERE id = 2",
            "SELECT * FROM teams");
  root.run("UPDATE teams SET size = 1 WHERE id = 1");
  CHECK(other.fail("UPDATE teams SET size = 2 WHERE id = 1") == fails{ER_CHECKREAD, refused});
  CHECK_FALSE(other.is_in_transaction());
  CHECK(size_of(2) == "0");
}

TEST_CASE_METHOD(database, "MySQL: a table that was altered since the snapshot can be read again") {
  other.run("START TRANSACTION WITH CONSISTENT SNAPSHOT");
  root.run("ALTER TABLE members ADD COLUMN name TEXT, ALGORITHM = COPY");
  CHECK(other.fail("SELECT * FROM members") == fails{ER_TABLE_DEF_CHANGED, unavailable});
}

TEST_CASE_METHOD(database, "MySQL: a statement that takes too long times out") {
  other.run("BEGIN", "UPDATE teams SET size = 2 WHERE id = 2", "SET max_statement_time = 0.1");
  CHECK(other.fail("UPDATE teams SET founded = SLEEP(9)") ==
        fails{ER_STATEMENT_TIMEOUT, timed_out});
  CHECK(other.is_in_transaction());
}

TEST_CASE_METHOD(database, "MySQL: a limit refuses") {
  root.run("SET GLOBAL max_connections = 10");
  const std::vector<connection> many(12);
  CHECK(many.back().failed() == fails{ER_CON_COUNT_ERROR, refused});
  root.run("SET GLOBAL max_connections = 100", "SET GLOBAL max_user_connections = 1");
  const connection first({"guest"});
  CHECK(connection({"guest"}).failed() == fails{ER_TOO_MANY_USER_CONNECTIONS, refused});
  root.run("SET GLOBAL max_user_connections = 100",
           "CREATE USER frequent WITH MAX_QUERIES_PER_HOUR 1");
  connection frequent({"frequent"});
  frequent.run("SELECT 1");
  CHECK(frequent.fail("SELECT 1") == fails{ER_USER_LIMIT_REACHED, unavailable});
  root.run("SET max_heap_table_size = 16384", "CREATE TABLE small (a CHAR(200)) ENGINE = MEMORY",
           "INSERT INTO small VALUES ('a')");
  while (root.send("INSERT INTO small SELECT * FROM small")) continue;
  CHECK(root.failed() == fails{ER_RECORD_FILE_FULL, full});
}

TEST_CASE_METHOD(database, "MySQL: a server that is read-only refuses one statement") {
  connection guest({"guest"});
  guest.run("USE shop", "BEGIN", "UPDATE teams SET size = 1");
  root.run("SET GLOBAL read_only = ON");
  CHECK(guest.fail("UPDATE teams SET size = 2") ==
        fails{ER_OPTION_PREVENTS_STATEMENT, unavailable});
  CHECK(guest.is_in_transaction());
  root.run("SET GLOBAL read_only = OFF");
}

TEST_CASE_METHOD(database, "MySQL: KILL can be repeated") {
  running sleeps(other, "SELECT SLEEP(9)");
  root.run("KILL QUERY " + other.id());
  CHECK(sleeps.failed() == fails{ER_QUERY_INTERRUPTED, unavailable});
  running sleeps_again(other, "SELECT SLEEP(9)");
  root.run("KILL " + other.id());
  CHECK(sleeps_again.failed() == fails{CR_SERVER_LOST, unavailable});
  connection idle;
  root.run("KILL " + idle.id());
  CHECK(idle.fail("SELECT 1") == fails{CR_SERVER_LOST, unavailable});
  CHECK(idle.fail("SELECT 1") == fails{CR_SERVER_GONE_ERROR, refused});
}

TEST_CASE_METHOD(database, "MySQL: a connection that was idle for too long has not sent anything") {
  other.run("SET wait_timeout = 1");
  sleep_ms(1500);
  CHECK(other.fail("UPDATE teams SET size = 1") == fails{CR_SERVER_GONE_ERROR, refused});
  CHECK(root.ask("SELECT SUM(size) FROM teams") == "0");
}

TEST_CASE_METHOD(database, "MySQL: the driver's own timeout is a lost connection") {
  connection patient({"root", "", "127.0.0.1", 1});
  CHECK(patient.fail("SELECT SLEEP(3)") == fails{CR_SERVER_LOST, unavailable});
}

TEST_CASE_METHOD(database, "MySQL: a server that is killed can be asked again") {
  running sleeps(other, "SELECT SLEEP(9)");
  server::ask("kill");
  CHECK(sleeps.failed() == fails{CR_SERVER_LOST, unavailable});
  CHECK(root.fail("SELECT 1") == fails{CR_SERVER_LOST, unavailable});
  CHECK(root.fail("SELECT 1") == fails{CR_SERVER_GONE_ERROR, refused});
  CHECK(connection().failed() == fails{CR_CONNECTION_ERROR, refused});
  CHECK(connection({"root", "", "no-such-host.invalid"}).failed() ==
        fails{CR_UNKNOWN_HOST, refused});
  server::ask("start");
}

TEST_CASE_METHOD(database, "MySQL: a server that stops can be asked again") {
  running sleeps(other, "SELECT SLEEP(9)");
  server::ask("stop");
  CHECK(sleeps.failed() == fails{CR_SERVER_LOST, unavailable});
  CHECK(root.fail("SELECT 1") == fails{CR_SERVER_LOST, unavailable});
}

TEST_CASE("MySQL: a node of a cluster that is not ready can be asked again") {
  server::ask(
      "start --wsrep-on=ON --wsrep-provider=/usr/lib/galera/libgalera_smm.so "
      "--wsrep-cluster-address=gcomm:// --binlog-format=ROW "
      "--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:0");
  connection root;
  root.run("SET GLOBAL wsrep_reject_queries = ALL");
  CHECK(root.fail("SELECT * FROM mysql.user") == fails{ER_UNKNOWN_COM_ERROR, unavailable});
}
