// SPDX-License-Identifier: MIT
#include <errcode/meaning.hpp>

#include <errcode/find.hpp>

// Asks whether a generic is an error code, as every call of an overloaded function does, before
// error_code.hpp.
static_assert(errcode::find(errcode::generic::gone)->code == 410);

#include <errcode/data/errc.hpp>
#include <errcode/errcode.hpp>

#include <cassert>
#include <climits>
#include <string>
#include <system_error>

#include "catalogs.hpp"
#include "catch.hpp"
#include "data/codes.hpp"
#include "foreign.hpp"

using errcode::business;
using errcode::find;
using errcode::generic;
using errcode::http_status;
using errcode::language;
using errcode::message;
using errcode::to_http_status;
using errcode::type_of;

namespace {

/// Every enumerator of std::errc ([system.error.syn] of C++17).
constexpr std::errc every_errc[] = {
    std::errc::address_family_not_supported,
    std::errc::address_in_use,
    std::errc::address_not_available,
    std::errc::already_connected,
    std::errc::argument_list_too_long,
    std::errc::argument_out_of_domain,
    std::errc::bad_address,
    std::errc::bad_file_descriptor,
    std::errc::bad_message,
    std::errc::broken_pipe,
    std::errc::connection_aborted,
    std::errc::connection_already_in_progress,
    std::errc::connection_refused,
    std::errc::connection_reset,
    std::errc::cross_device_link,
    std::errc::destination_address_required,
    std::errc::device_or_resource_busy,
    std::errc::directory_not_empty,
    std::errc::executable_format_error,
    std::errc::file_exists,
    std::errc::file_too_large,
    std::errc::filename_too_long,
    std::errc::function_not_supported,
    std::errc::host_unreachable,
    std::errc::identifier_removed,
    std::errc::illegal_byte_sequence,
    std::errc::inappropriate_io_control_operation,
    std::errc::interrupted,
    std::errc::invalid_argument,
    std::errc::invalid_seek,
    std::errc::io_error,
    std::errc::is_a_directory,
    std::errc::message_size,
    std::errc::network_down,
    std::errc::network_reset,
    std::errc::network_unreachable,
    std::errc::no_buffer_space,
    std::errc::no_child_process,
    std::errc::no_link,
    std::errc::no_lock_available,
    std::errc::no_message,
    std::errc::no_protocol_option,
    std::errc::no_space_on_device,
    std::errc::no_such_device,
    std::errc::no_such_device_or_address,
    std::errc::no_such_file_or_directory,
    std::errc::no_such_process,
    std::errc::not_a_directory,
    std::errc::not_a_socket,
    std::errc::not_connected,
    std::errc::not_enough_memory,
    std::errc::not_supported,
    std::errc::operation_canceled,
    std::errc::operation_in_progress,
    std::errc::operation_not_permitted,
    std::errc::operation_not_supported,
    std::errc::operation_would_block,
    std::errc::owner_dead,
    std::errc::permission_denied,
    std::errc::protocol_error,
    std::errc::protocol_not_supported,
    std::errc::read_only_file_system,
    std::errc::resource_deadlock_would_occur,
    std::errc::resource_unavailable_try_again,
    std::errc::result_out_of_range,
    std::errc::state_not_recoverable,
    std::errc::text_file_busy,
    std::errc::timed_out,
    std::errc::too_many_files_open,
    std::errc::too_many_files_open_in_system,
    std::errc::too_many_links,
    std::errc::too_many_symbolic_link_levels,
    std::errc::value_too_large,
    std::errc::wrong_protocol_type,
};

}  // namespace

TEST_CASE("every std::errc means what errcs.csv says, else an unknown error") {
  const auto rows = errcode_tests::read_data("errcs");
  for (const std::errc errc : every_errc) {
    const std::error_code code = make_error_code(errc);
    CAPTURE(code.message());
    const errcode::entry* meaning = find(generic::unknown_error);
    // Backwards, as platforms give some of the enumerators the same number: the first row counts.
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
      if (errcode_tests::to_errc(row->at("errc")) == errc) meaning = find(row->at("type"));
    }
    CHECK(type_of(code) == meaning->type);
    CHECK(to_http_status(code) == meaning->http);
    CHECK(message(code, language::en) == meaning->en);
    CHECK(message(code, language::zh) == meaning->zh);
    CHECK(find(code) == nullptr);
  }
}

TEST_CASE("a failed chmod is no failed login, and a refused connection may be tried again") {
  const std::error_code chmod_failed = make_error_code(std::errc::operation_not_permitted);
  CHECK(to_http_status(chmod_failed) == http_status::forbidden);
  const std::error_code refused = make_error_code(std::errc::connection_refused);
  CHECK(type_of(refused) == generic::server_error);
  CHECK(errcode::to_grpc_status(refused) == errcode::grpc_status::unavailable);
  CHECK(errcode::is_transient(refused));
  CHECK(!errcode::is_transient(chmod_failed));
}

TEST_CASE("an errno means the same as a code of generic_category and of system_category") {
  for (int number = -10; number != 5000; ++number) {
    const std::error_code portable(number, std::generic_category());
    const std::error_code native(number, std::system_category());
    if (type_of(portable) != type_of(native)) FAIL(number);
  }
  CHECK(type_of({2, std::system_category()}) == generic::not_found);
}

TEST_CASE("an error code of ours means its row") {
  for (const errcode::entry& row : errcode::entries<generic>()) {
    const std::error_code code = row.type;
    CHECK(find(code) == &row);
    CHECK(type_of(code) == row.type);
    CHECK(to_http_status(code) == row.http);
    CHECK(message(code, language::en) == row.en);
    CHECK(message(code, language::zh) == row.zh);
  }
  for (const errcode::entry& row : errcode::entries<business>()) {
    const std::error_code code = static_cast<business>(row.code);
    CHECK(find(code) == &row);
    CHECK(type_of(code) == row.type);
    CHECK(to_http_status(code) == row.http);
    CHECK(message(code, language::en) == row.en);
    CHECK(message(code, language::zh) == row.zh);
  }
  for (const errcode::entry& row : errcode::entries<lab::extreme>()) {
    const std::error_code code = static_cast<lab::extreme>(row.code);
    CHECK(find(code) == &row);
    CHECK(type_of(code) == row.type);
    CHECK(to_http_status(code) == row.http);
  }
  assert(errcode::find(std::error_code(errcode::business::ip_banned))->code == 804);
  CHECK(to_http_status(shop::billing::quota_hit) == http_status::too_many_requests);
}

TEST_CASE("a value of ours without a row is an unknown error") {
  const std::error_code codes[] = {
      {12345, errcode::category<business>()},        {-1, errcode::category<business>()},
      {200, errcode::category<business>()},          {36, errcode::category<generic>()},
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

TEST_CASE("success is value 0, of whatever category") {
  const errcode_tests::foreign_category foreign;
  const std::error_code codes[] = {
      {},
      make_error_code(std::errc{}),
      generic::ok,
      business::ok,
      shop::billing::settled,
      {0, foreign},
      {0, errcode::category<lab::extreme>()},
      {0, errcode::http_category()},
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

TEST_CASE("a foreign category is taken at its conditions, and never at its message") {
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

TEST_CASE("a foreign category that says of a value what it is equivalent to is believed") {
  for (const errcode::data::errc_row& row : errcode::data::errcs<>) {
    const errcode_tests::equivalent_category foreign(row.errc);
    const std::error_code code(1, foreign);
    CAPTURE(static_cast<int>(row.errc));
    // Platforms give some enumerators of std::errc one number: the first of its rows counts.
    CHECK(type_of(code) == type_of(make_error_code(row.errc)));
    CHECK(&errcode::resolve(code) == &errcode::resolve(make_error_code(row.errc)));
  }
}

TEST_CASE("a category of another copy of the standard library is known by its name") {
  const errcode_tests::other_generic_category generic_elsewhere;
  for (const errcode::data::errc_row& row : errcode::data::errcs<>) {
    const std::error_code code(static_cast<int>(row.errc), generic_elsewhere);
    CHECK(&errcode::resolve(code) == &errcode::resolve(make_error_code(row.errc)));
  }
  CHECK(std::error_code(generic::timeout) ==
        std::error_condition(static_cast<int>(std::errc::timed_out), generic_elsewhere));
}

TEST_CASE(
    "one question is asked of a category of ours, and no more than it takes of a foreign one") {
  const errcode_tests::counting_category counting(std::errc::timed_out);
  const std::error_code code(1, counting);
  CHECK(to_http_status(code) == http_status::bad_request);
  CHECK(counting.questions() == 2);  // whether it is of ours, and its default_error_condition
  CHECK(code == http_status::bad_request);
  CHECK(counting.questions() == 4);
}

TEST_CASE("an enumerator means what its error code means") {
  const auto check = [](auto code) {
    const std::error_code made = make_error_code(code);
    CHECK(&errcode::resolve(code) == &errcode::resolve(made));
    CHECK(type_of(code) == type_of(made));
    CHECK(to_http_status(code) == to_http_status(made));
    CHECK(errcode::to_grpc_status(code) == errcode::to_grpc_status(made));
    CHECK(errcode::is_transient(code) == errcode::is_transient(made));
    CHECK(message(code, language::zh) == message(made, language::zh));
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
