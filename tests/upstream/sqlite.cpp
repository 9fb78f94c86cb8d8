// SPDX-License-Identifier: MIT
#include <errcode/upstream/sqlite.hpp>

#include <sqlite3.h>

#include <catch.hpp>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

#include <unistd.h>

#include "failure.hpp"

namespace {

using fails = failure<int>;
constexpr outcome sql_error{500, "SQLError", again::never};

class database {
 public:
  explicit database(const std::string& path = ":memory:") {
    sqlite3* opened = nullptr;
    sqlite3_open(path.c_str(), &opened);
    handle_.reset(opened);
    run("PRAGMA foreign_keys = ON");
  }

  fails fail(const std::string& statement) {
    sqlite3_exec(handle(), statement.c_str(), nullptr, nullptr, nullptr);
    return report<errcode::upstream::sqlite>(sqlite3_extended_errcode(handle()),
                                             sqlite3_errmsg(handle()));
  }
  void run(const std::string& statements) {
    if (sqlite3_exec(handle(), statements.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      throw std::runtime_error(statements + ": " + sqlite3_errmsg(handle()));
  }
  sqlite3* handle() const { return handle_.get(); }

 private:
  struct closer {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
  };
  std::unique_ptr<sqlite3, closer> handle_;
};

/// A file of its own, with two connections.
class shared_file {
 public:
  shared_file() {
    char name[] = "/tmp/errcode-upstream-XXXXXX";
    close(mkstemp(name));
    path = name;
    first = std::make_unique<database>(path);
    second = std::make_unique<database>(path);
    first->run("CREATE TABLE teams (id INTEGER PRIMARY KEY)");
  }
  ~shared_file() {
    for (const char* suffix : {"", "-wal", "-shm"}) std::remove((path + suffix).c_str());
  }

 protected:
  std::string path;
  std::unique_ptr<database> first, second;
};

}  // namespace

TEST_CASE("SQLite: a constraint says which it is") {
  database shop;
  shop.run(
      "CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (name <> ''));"
      "CREATE TABLE members (id TEXT PRIMARY KEY, team INT REFERENCES teams (id));"
      "CREATE TABLE guests (team INT REFERENCES teams (id) ON DELETE RESTRICT);"
      "CREATE TABLE sizes (size INT) STRICT;"
      "INSERT INTO teams VALUES (1, 'Red'), (2, 'Blue'); INSERT INTO members VALUES ('Ada', 1);"
      "INSERT INTO guests VALUES (2)");
  CHECK(shop.fail("INSERT INTO teams VALUES (3, 'Red')") ==
        fails{SQLITE_CONSTRAINT_UNIQUE, already_exists});
  CHECK(shop.fail("INSERT INTO teams VALUES (1, 'Green')") ==
        fails{SQLITE_CONSTRAINT_PRIMARYKEY, already_exists});
  CHECK(shop.fail("INSERT INTO members VALUES ('Ada', 2)") ==
        fails{SQLITE_CONSTRAINT_PRIMARYKEY, already_exists});
  CHECK(shop.fail("INSERT INTO sizes (rowid, size) VALUES (1, 1), (1, 2)") ==
        fails{SQLITE_CONSTRAINT_ROWID, already_exists});
  CHECK(shop.fail("INSERT INTO members VALUES ('Eve', 9)") ==
        fails{SQLITE_CONSTRAINT_FOREIGNKEY, constraint_violation});
  CHECK(shop.fail("DELETE FROM teams WHERE id = 1") ==
        fails{SQLITE_CONSTRAINT_FOREIGNKEY, constraint_violation});
  CHECK(shop.fail("DELETE FROM teams WHERE id = 2") ==
        fails{SQLITE_CONSTRAINT_TRIGGER, constraint_violation});
  CHECK(shop.fail("INSERT INTO teams VALUES (3, '')") ==
        fails{SQLITE_CONSTRAINT_CHECK, constraint_violation});
  CHECK(shop.fail("INSERT INTO teams VALUES (3, NULL)") ==
        fails{SQLITE_CONSTRAINT_NOTNULL, missing_parameter});
  CHECK(shop.fail("INSERT INTO sizes VALUES ('many')") ==
        fails{SQLITE_CONSTRAINT_DATATYPE, invalid_parameter});
  CHECK(shop.fail("INSERT INTO teams VALUES ('one', 'Green')") ==
        fails{SQLITE_MISMATCH, invalid_parameter});
  sqlite3_limit(shop.handle(), SQLITE_LIMIT_LENGTH, 1000);
  CHECK(shop.fail("INSERT INTO teams VALUES (3, zeroblob(2000))") ==
        fails{SQLITE_TOOBIG, too_large});
  CHECK(shop.fail("SELEKT 1") == fails{SQLITE_ERROR, sql_error});
}

TEST_CASE("SQLite: a table that the same connection still reads is a fault of the service") {
  database shop;
  shop.run("CREATE TABLE teams (id); INSERT INTO teams VALUES (1), (2)");
  sqlite3_stmt* reading = nullptr;
  sqlite3_prepare_v2(shop.handle(), "SELECT * FROM teams", -1, &reading, nullptr);
  sqlite3_step(reading);
  CHECK(shop.fail("DROP TABLE teams") == fails{SQLITE_LOCKED, sql_error});
  sqlite3_finalize(reading);
}

TEST_CASE("SQLite: a database that is full says so") {
  database shop;
  shop.run("CREATE TABLE texts (text); PRAGMA max_page_count = 2");
  CHECK(shop.fail("INSERT INTO texts VALUES (zeroblob(100000))") == fails{SQLITE_FULL, full});
}

TEST_CASE("SQLite: a statement that is interrupted times out") {
  database shop;
  sqlite3_progress_handler(
      shop.handle(), 1000, [](void*) { return 1; }, nullptr);
  CHECK(shop.fail("WITH RECURSIVE n AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT * FROM n") ==
        fails{SQLITE_INTERRUPT, timed_out});
}

TEST_CASE_METHOD(shared_file, "SQLite: a lock that another connection has can be waited for") {
  first->run("BEGIN IMMEDIATE");
  CHECK(second->fail("INSERT INTO teams VALUES (1)") == fails{SQLITE_BUSY, unavailable});
}

TEST_CASE_METHOD(shared_file, "SQLite: a transaction that has only read can be repeated") {
  first->run("PRAGMA journal_mode = WAL; BEGIN; SELECT * FROM teams");
  second->run("INSERT INTO teams VALUES (1)");
  CHECK(first->fail("INSERT INTO teams VALUES (2)") == fails{SQLITE_BUSY_SNAPSHOT, refused});
}

TEST_CASE_METHOD(shared_file,
                 "SQLite: a table that is locked in a shared cache can be waited for") {
  sqlite3_enable_shared_cache(1);
  database third(path);
  database fourth(path);
  sqlite3_enable_shared_cache(0);
  third.run("BEGIN; INSERT INTO teams VALUES (1)");
  CHECK(fourth.fail("SELECT * FROM teams") == fails{SQLITE_LOCKED_SHAREDCACHE, unavailable});
}

TEST_CASE_METHOD(shared_file, "SQLite: a file that is damaged is CorruptedData") {
  constexpr outcome corrupted{500, "CorruptedData", again::never};
  first->run("PRAGMA page_size = 512; VACUUM; INSERT INTO teams VALUES (1)");
  first.reset();
  second.reset();
  {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(512) << std::string(512, 'x');  // the page of the table
  }
  CHECK(database(path).fail("SELECT * FROM teams") == fails{SQLITE_CORRUPT, corrupted});
  std::ofstream(path) << std::string(1000, 'x');
  CHECK(database(path).fail("SELECT * FROM teams") == fails{SQLITE_NOTADB, corrupted});
}
