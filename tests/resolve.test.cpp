// SPDX-License-Identifier: MIT
#include <errcode/resolve.hpp>

#include <errcode/find.hpp>

// Overload resolution asks here whether `generic` is an error code enum, before error_code.hpp says
// so.
static_assert(errcode::find(errcode::generic::gone)->code == 410);

#include <errcode/data/errc.hpp>

#include <algorithm>
#include <cassert>
#include <climits>
#include <iterator>
#include <string>
#include <system_error>

#include "catalogs.hpp"
#include "catch.hpp"
#include "foreign.hpp"

using errcode::business;
using errcode::find;
using errcode::generic;
using errcode::http_status;
using errcode::language;
using errcode::message;
using errcode::to_http_status;
using errcode::type_of;

static_assert(errcode::detail::resolve(shop::cause::busy).is_named);
static_assert(!errcode::detail::resolve(shop::billing::quota_hit).is_named);

TEST_CASE("a category knows the links of its catalogue's help") {
  const auto find_url = [](const std::error_code& code) -> std::string_view {
    const auto result = errcode::detail::resolve(code);
    return result.find_help_url == nullptr ? "no help" : result.find_help_url(code.value());
  };
  CHECK(find_url(shop::cause::email_exists) == "https://shop.example/help#email");
  CHECK(find_url(shop::cause::busy) == "https://shop.example/status");
  CHECK(find_url(shop::cause::too_long).empty());
  CHECK(find_url(shop::cause::too_large).empty());
  CHECK(find_url(shop::cause::nothing_left).empty());
  CHECK(find_url(make_error_code(shop::cause{1})).empty());
  CHECK(find_url(shop::billing::quota_hit) == "no help");
  CHECK(find_url(generic::blocked) == "no help");
  CHECK(find_url(std::make_error_code(std::errc::io_error)) == "no help");
}

TEST_CASE("a code of a named catalogue is known as one, with and without a row") {
  CHECK(errcode::detail::resolve(std::error_code(shop::cause::busy)).is_named);
  CHECK(errcode::detail::resolve(make_error_code(shop::cause{1})).is_named);
  CHECK(!errcode::detail::resolve(std::error_code(generic::gone)).is_named);
  CHECK(!errcode::detail::resolve(std::make_error_code(std::errc::io_error)).is_named);
}

// The categories whose values are errnos.
const std::error_category* const errno_categories[] = {
    &std::generic_category(),
#if !defined(_WIN32)
    &std::system_category(),
#endif
};

TEST_CASE("an errno means the first row of its std::errc, else an unknown error") {
  const auto& rows = errcode::data::errcs<>;
  for (int number = -10; number != 5000; ++number) {
    if (number == 0) continue;
    const auto* const found =
        std::find_if(std::begin(rows), std::end(rows),
                     [number](const auto& row) { return static_cast<int>(row.errc) == number; });
    const errcode::entry* unknown = find(generic::unknown_error);
    const errcode::entry* meaning = found == std::end(rows) ? unknown : &*found;
    for (const std::error_category* category : errno_categories) {
      const std::error_code code(number, *category);
      if (&errcode::resolve(code) != meaning || find(code) != nullptr) FAIL(code);
    }
  }
  CHECK(type_of(std::make_error_code(std::errc::no_such_file_or_directory)) == generic::not_found);
}

TEST_CASE("a failed chmod is forbidden but not transient, and a refused connection is transient") {
  const std::error_code chmod_failed = make_error_code(std::errc::operation_not_permitted);
  CHECK(to_http_status(chmod_failed) == http_status::forbidden);
  const std::error_code refused = make_error_code(std::errc::connection_refused);
  CHECK(type_of(refused) == generic::server_error);
  CHECK(errcode::to_grpc_status(refused) == errcode::grpc_status::unavailable);
  CHECK(errcode::is_transient(refused));
  CHECK(!errcode::is_transient(chmod_failed));
}

TEST_CASE("an error code of a catalogue means its row") {
  const auto check = [](const errcode::entry& row, auto enumerator) {
    const std::error_code code = enumerator;
    CHECK(find(code) == &row);
    CHECK(&errcode::resolve(code) == &row);
    CHECK(type_of(code) == row.type);
    CHECK(to_http_status(code) == row.http);
    CHECK(message(code, language::en) == row.en);
    CHECK(message(code, language::zh) == row.zh);
  };
  errcode_tests::for_each_row<generic, business, shop::billing, lab::extreme>(check);
  assert(errcode::find(std::error_code(errcode::business::ip_banned))->code == 804);
}

TEST_CASE("a value without a row means unknown_error") {
  const int type_count = static_cast<int>(errcode::entries<generic>().size());
  const std::error_code codes[] = {
      {12345, errcode::category<business>()},        {-1, errcode::category<business>()},
      {200, errcode::category<business>()},          {type_count, errcode::category<generic>()},
      {INT_MIN, errcode::category<generic>()},       {7, errcode::category<shop::billing>()},
      {INT_MAX, errcode::category<shop::billing>()}, {1, errcode::category<lab::extreme>()},
  };
  for (const std::error_code& code : codes) {
    CAPTURE(code.message());
    CHECK(find(code) == nullptr);
    CHECK(type_of(code) == generic::unknown_error);
    CHECK(to_http_status(code) == http_status::internal_server_error);
    CHECK(message(code, language::zh) == find(generic::unknown_error)->zh);
  }
}

TEST_CASE("value 0 is success in every category") {
  const errcode_tests::foreign_category foreign;
  const std::error_code codes[] = {
      {},
      make_error_code(std::errc{}),
      generic::ok,
      business::ok,
      shop::billing::settled,
      {0, foreign},
      {0, errcode::category<lab::extreme>()},
      {0, errcode::category<errcode::http_status>()},
  };
  for (const std::error_code& code : codes) {
    CHECK(!code);
    CHECK(type_of(code) == generic::ok);
    CHECK(to_http_status(code) == http_status::ok);
    CHECK(code == generic::ok);
    CHECK(code == business::ok);
    CHECK(code == shop::billing::settled);
    CHECK(code == http_status::ok);
    CHECK(code != generic::not_found);
    CHECK(code != business::invalid_url);
  }
  CHECK(message(std::error_code(), language::zh) == "操作成功");
  CHECK(message(business::ok, language::zh) == "成功");
}

TEST_CASE("a foreign code means what its conditions say, and its message is never read") {
  const errcode_tests::foreign_category silent;
  const errcode_tests::agreeable_category agreeable;
  const errcode_tests::impostor_category impostor;
  const errcode_tests::meaning_category missing(std::errc::no_such_file_or_directory);
  const errcode_tests::meaning_category blocked(make_error_condition(generic::blocked));
  const errcode_tests::meaning_category fine(std::error_condition{});
  const errcode_tests::meaning_category fine_too(make_error_condition(generic::ok));
  const struct {
    std::error_code code;
    generic type;
  } cases[] = {
      {{1, silent}, generic::unknown_error},     {{1, agreeable}, generic::not_found},
      {{804, impostor}, generic::unknown_error}, {{1, missing}, generic::not_found},
      {{1, blocked}, generic::blocked},          {{1, fine}, generic::unknown_error},
      {{1, fine_too}, generic::unknown_error},
  };
  for (const auto& [code, type] : cases) {
    CHECK(find(code) == nullptr);
    CHECK(type_of(code) == type);
    CHECK(code == type);
    CHECK(to_http_status(code) == find(type)->http);
    CHECK(code == find(type)->http);
    CHECK(message(code, language::en) == find(type)->en);
    CHECK(code != business::ip_banned);
    CHECK(code != shop::billing::card_declined);
  }
}

TEST_CASE("a foreign code may mean an HTTP status, with or without a row") {
  const errcode_tests::meaning_category busy(
      make_error_condition(http_status::service_unavailable));
  const errcode_tests::meaning_category teapot(make_error_condition(http_status{418}));
  const std::error_code code(1, busy);
  CHECK(&errcode::resolve(code) == find(http_status::service_unavailable));
  CHECK(errcode::is_transient(code));
  CHECK(find(code) == nullptr);
  CHECK(to_http_status(std::error_code(1, teapot)) == http_status{418});
  CHECK(type_of(std::error_code(1, teapot)) == generic::invalid_parameter);
}

TEST_CASE("a foreign code means the std::errc to which its category says it is equivalent") {
  for (const errcode::data::errc_row& row : errcode::data::errcs<>) {
    const errcode_tests::equivalent_category foreign(row.errc);
    const std::error_code code(1, foreign);
    CAPTURE(static_cast<int>(row.errc));
    // Some enumerators of std::errc share a number on some platforms; then the first row counts.
    CHECK(type_of(code) == type_of(make_error_code(row.errc)));
    CHECK(&errcode::resolve(code) == &errcode::resolve(make_error_code(row.errc)));
  }
}

TEST_CASE("the generic category of another copy of the standard library is known by its name") {
  const errcode_tests::other_generic_category other_generic;
  for (const errcode::data::errc_row& row : errcode::data::errcs<>) {
    const std::error_code code(static_cast<int>(row.errc), other_generic);
    CHECK(&errcode::resolve(code) == &errcode::resolve(make_error_code(row.errc)));
  }
  CHECK(std::error_code(generic::timeout) ==
        std::error_condition(static_cast<int>(std::errc::timed_out), other_generic));
}

TEST_CASE("resolve calls a foreign category twice when its default condition is a std::errc") {
  const errcode_tests::counting_category counting(std::errc::timed_out);
  const std::error_code code(1, counting);
  CHECK(to_http_status(code) == http_status::gateway_timeout);
  CHECK(counting.calls() == 2);  // whether it is of ours, and its default_error_condition
  CHECK(code == http_status::gateway_timeout);
  CHECK(counting.calls() == 4);
}

TEST_CASE("an enumerator means what its error code means") {
  const auto check = [](auto code) {
    const std::error_code converted = make_error_code(code);
    CHECK(&errcode::resolve(code) == &errcode::resolve(converted));
    CHECK(type_of(code) == type_of(converted));
    CHECK(to_http_status(code) == to_http_status(converted));
    CHECK(errcode::to_grpc_status(code) == errcode::to_grpc_status(converted));
    CHECK(errcode::is_transient(code) == errcode::is_transient(converted));
    CHECK(message(code, language::zh) == message(converted, language::zh));
  };
  for (int value = -10; value != 1000; ++value) {
    check(static_cast<generic>(value));
    check(static_cast<business>(value));
    check(static_cast<shop::billing>(value));
    check(static_cast<lab::extreme>(value));
    if (value < 100 || value > 299) check(http_status{value});
  }
  static_assert(errcode::resolve(errcode::business::ip_banned).code == 804);
  static_assert(errcode::type_of(errcode::business::ip_banned) == errcode::generic::blocked);
  static_assert(errcode::is_transient(errcode::generic::timeout));
  assert(errcode::resolve(std::make_error_code(std::errc::connection_refused)).transient);
}
