// SPDX-License-Identifier: MIT
#include <errcode/upstream.hpp>

#include <errcode/exception.hpp>
#include <errcode/find.hpp>
#include <errcode/response.hpp>
#include <errcode/upstream/curl.hpp>
#include <errcode/upstream/mysql.hpp>
#include <errcode/upstream/postgresql.hpp>
#include <errcode/upstream/redis.hpp>
#include <errcode/upstream/sqlite.hpp>

#include <cassert>
#include <string>
#include <system_error>

#include "catch.hpp"

using errcode::effect;
using errcode::error;
using errcode::generic;
using errcode::http_status;
using errcode::upstream_code;
using errcode::upstream_error;

namespace upstream = errcode::upstream;

namespace {

struct store {
  static constexpr const char* name = "store";
  static constexpr errcode::generic otherwise = errcode::generic::server_error;
  static constexpr errcode::upstream_row rows[] = {
      {7, errcode::generic::not_found},
      {9, errcode::http_status::service_unavailable, errcode::effect::none},
  };
};

struct own_mysql {
  using base = upstream::mysql;
  static constexpr const char* name = "own_mysql";
  static constexpr errcode::upstream_row rows[] = {
      {1062, generic::key_conflict},
      {1644, generic::constraint_violation},
  };
};

struct words {
  static constexpr const char* name = "words";
  static constexpr generic otherwise = generic::redis_error;
  static constexpr errcode::upstream_row rows[] = {
      {"BUSY", http_status::service_unavailable, effect::none},
      {"BUSYKEY", generic::already_exists},
  };
};

struct own_words {
  using base = words;
  static constexpr const char* name = "own_words";
  static constexpr errcode::upstream_row rows[] = {{"BUSY", generic::in_use},
                                                   {"WRONG", generic::type_mismatch}};
};

std::string line_of(const error& source) { return errcode::exception(source).what(); }

/// Checks each row of a table, as an error and on its way to a client.
template <class U>
void check_rows() {
  for (const errcode::upstream_row& row : U::rows) {
    CAPTURE(U::name, row.number, row.word);
    std::error_code code;
    if constexpr (errcode::detail::upstream_table<U>::has_words) {
      code = upstream_code<U>(row.word);
    } else {
      code = upstream_code<U>(row.number);
    }
    CHECK(&errcode::resolve(code) == row.meaning);
    CHECK(code == row.meaning->type);
    CHECK(code == row.meaning->http);
    CHECK(code == code.default_error_condition());
    CHECK(errcode::find(code) == nullptr);
    CHECK(errcode::had_no_effect(code) == (row.effect == effect::none));
    CHECK(code.category().name() == std::string(U::name));
    const bool is_type = row.meaning == errcode::find(row.meaning->type);
    const error plain = is_type ? error(row.meaning->type) : error(row.meaning->http);
    CHECK(errcode::make_response(code).body == errcode::make_response(plain).body);
  }
}

}  // namespace

TEST_CASE("an upstream's numbers are codes") {
  assert(errcode::upstream_code<store>(7) == errcode::generic::not_found);
  assert(errcode::upstream_code<store>(8) == errcode::generic::server_error);
  const errcode::error lost = errcode::upstream_error<store>(9, "no route to store-3");
  assert(lost == errcode::http_status::service_unavailable && had_no_effect(lost));
  assert(is_transient(lost));
  CHECK(!upstream_code<store>(0));
  CHECK(upstream_code<store>(9U) == upstream_code<store>(9));
  CHECK(upstream_code<store>(-1) == generic::server_error);
  CHECK(upstream_code<store>(9) != upstream_code<own_mysql>(9));
  CHECK(upstream_code<store>(9).message() == "store:9: Service Unavailable");
}

TEST_CASE("every row of every table means what it says, and goes out so") {
  check_rows<upstream::mysql>();
  check_rows<upstream::postgresql>();
  check_rows<upstream::redis>();
  check_rows<upstream::hiredis>();
  check_rows<upstream::sqlite>();
  check_rows<upstream::curl>();
  check_rows<store>();
  check_rows<own_mysql>();
  check_rows<own_words>();
}

TEST_CASE("a table replaces and adds rows of its base") {
  CHECK(upstream_code<own_mysql>(1062) == generic::key_conflict);
  CHECK(upstream_code<upstream::mysql>(1062) == generic::already_exists);
  CHECK(upstream_code<own_mysql>(1644) == generic::constraint_violation);
  CHECK(upstream_code<own_mysql>(1213) == http_status::service_unavailable);
  CHECK(upstream_code<own_mysql>(1) == generic::sql_error);
  CHECK(upstream_code<own_words>("BUSY x") == generic::in_use);
  CHECK(upstream_code<own_words>("BUSYKEY x") == generic::already_exists);
  CHECK(upstream_code<own_words>("WRONGTYPE") == generic::type_mismatch);
  CHECK(upstream_code<own_words>("?") == generic::redis_error);
  CHECK(upstream_code<own_words>("?").value() == 1'000'000'004);  // behind the rows of both
}

TEST_CASE("the longest word with which a text begins counts") {
  CHECK(upstream_code<words>("BUSY script") == http_status::service_unavailable);
  CHECK(upstream_code<words>("BUSYKEY Target") == generic::already_exists);
  CHECK(upstream_code<words>("BUS") == generic::redis_error);
  CHECK(upstream_code<words>("busy") == generic::redis_error);
  CHECK(upstream_code<words>("") == generic::redis_error);
  CHECK(upstream_code<words>("BUSY").value() == 1'000'000'000);
  CHECK(upstream_code<words>("?").value() == 1'000'000'002);
  CHECK(upstream_code<words>("?").message() ==
        "words:?: " + std::string(errcode::find(generic::redis_error)->en));
}

TEST_CASE("a SQLSTATE keeps its letters, and its class counts where it has no row") {
  const std::error_code code = upstream_code<upstream::postgresql>("08ZZZ");
  CHECK(code == http_status::service_unavailable);
  CHECK(code.message() == "postgresql:08ZZZ: Service Unavailable");
  CHECK(!upstream_code<upstream::postgresql>("00000"));
  CHECK(upstream_code<upstream::postgresql>("ZZZZZ") == generic::sql_error);
  CHECK(upstream_code<upstream::postgresql>("ZZZZZ").value() == 36 * 36 * 36 * 36 * 36 - 1);
}

TEST_CASE("what an upstream says is for the log alone") {
  const error lost = upstream_error<upstream::mysql>(2013, "Lost connection to db-3");
  CHECK(line_of(lost).find("ServerError (503) mysql:2013: Service Unavailable; because Lost "
                           "connection to db-3; at upstream.test.cpp:") == 0);
  CHECK(make_response(lost).body == make_response(error(http_status::service_unavailable)).body);
  CHECK(upstream_error<upstream::redis>("OOM used memory").causes()[0].received_message() ==
        "OOM used memory");
  CHECK(upstream_error<upstream::postgresql>("40001").causes().empty());
  CHECK(upstream_error<upstream::mysql>(0, "x") == generic::unknown_error);
}

TEST_CASE("a service's own failure is no longer the upstream's") {
  const error refused = upstream_error<upstream::mysql>(1040, "Too many connections");
  CHECK(had_no_effect(refused));
  const error ours = errcode::internal_error(refused);
  CHECK(ours == http_status::service_unavailable);
  CHECK(!had_no_effect(ours));
  CHECK(errcode::internal_error(upstream_error<upstream::mysql>(1969, "x")) ==
        http_status::gateway_timeout);
  CHECK(errcode::internal_error(upstream_error<upstream::mysql>(1062, "x")) ==
        generic::server_error);
#if defined(__cpp_exceptions)
  try {
    throw std::system_error(upstream_code<upstream::mysql>(1213), "COMMIT");
  } catch (...) {
    const error caught = errcode::from_exception();
    CHECK(caught.code() == upstream_code<upstream::mysql>(1213));
    CHECK(had_no_effect(caught));
  }
#endif
}
