// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_UPSTREAM_MYSQL_HPP
#define ERRCODE_TESTS_UPSTREAM_MYSQL_HPP

// A connection through the C driver of MySQL.

#include <errcode/upstream/mysql.hpp>

#include <mysql.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "failure.hpp"
#include "server.hpp"

struct login {
  const char* user = "root";
  const char* password = "";
  const char* host = "127.0.0.1";
  unsigned read_timeout = 0;  // seconds
};

class connection {
 public:
  explicit connection(const login& used = {}) {
    mysql_options(handle_.get(), MYSQL_OPT_READ_TIMEOUT, &used.read_timeout);
    mysql_real_connect(handle_.get(), used.host, used.user, used.password, nullptr,
                       static_cast<unsigned>(server::port()), nullptr, 0);
  }

  int error_number() const { return static_cast<int>(mysql_errno(handle_.get())); }
  std::string error_text() const { return mysql_error(handle_.get()); }

  /// Returns the error of the last failure.
  errcode::error error() const {
    return errcode::upstream_error<errcode::upstream::mysql>(mysql_errno(handle_.get()),
                                                             mysql_error(handle_.get()));
  }

  /// Reports the last failure.
  failure<int> failed() const {
    return report<errcode::upstream::mysql>(error_number(), error_text());
  }

  /// Runs a statement, and returns whether it succeeded.
  bool send(const std::string& statement) {
    if (mysql_real_query(handle_.get(), statement.data(), statement.size()) != 0) return false;
    result_.reset(mysql_store_result(handle_.get()));
    return error_number() == 0;
  }

  /// Runs a statement that should fail.
  failure<int> fail(const std::string& statement) {
    send(statement);
    return failed();
  }

  /// Runs statements that should succeed.
  template <class... Texts>
  void run(const Texts&... statements) {
    for (const std::string& statement : {std::string(statements)...})
      if (!send(statement)) throw std::runtime_error(statement + ": " + error_text());
  }

  /// Runs a query, and returns the first text of its result.
  std::string ask(const std::string& query) {
    run(query);
    return mysql_fetch_row(result_.get())[0];
  }

  bool is_in_transaction() { return ask("SELECT @@in_transaction") == "1"; }
  std::string id() const { return std::to_string(mysql_thread_id(handle_.get())); }

 private:
  struct closer {
    void operator()(MYSQL* handle) const { mysql_close(handle); }
    void operator()(MYSQL_RES* result) const { mysql_free_result(result); }
  };
  std::unique_ptr<MYSQL, closer> handle_{mysql_init(nullptr)};
  std::unique_ptr<MYSQL_RES, closer> result_;
};

#endif
