// SPDX-License-Identifier: MIT
#include <errcode/exception.hpp>

#include <cassert>
#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include "allocations.hpp"
#include "catalogs.hpp"
#include "catch.hpp"

using errcode::business;
using errcode::error;
using errcode::generic;

static_assert(std::is_base_of_v<std::system_error, errcode::exception>);
static_assert(std::is_nothrow_copy_constructible_v<errcode::exception> &&
              std::is_nothrow_copy_assignable_v<errcode::exception> &&
              std::is_nothrow_move_constructible_v<errcode::exception>);
static_assert(!std::is_convertible_v<error, errcode::exception>);

namespace {

std::string line_of(const error& of) {
  std::string line;
  errcode::detail::append_log_line(line, of);
  return line;
}

}  // namespace

TEST_CASE("an exception holds an error, and copies and what was moved hold it too") {
  const error full = error(business::team_full).about("Team").with("limit", 100);
  errcode::exception first(full);
  const std::size_t before = errcode_tests::allocations();
  const errcode::exception second = first;
  const errcode::exception third = static_cast<errcode::exception&&>(first);
  first = third;
  const std::size_t after = errcode_tests::allocations();
  CHECK(after == before);
  for (const errcode::exception* each : {&std::as_const(first), &second, &third}) {
    CHECK(&each->error() == &second.error());
    CHECK(each->error().model() == "Team");
    CHECK(each->what() == line_of(full));
    CHECK(each->code() == business::team_full);
  }
}

TEST_CASE("what failed inside is the service's failure, with a cause for the log") {
  const std::error_code full = std::make_error_code(std::errc::no_space_on_device);
  assert(errcode::internal_error(full).code() == errcode::generic::server_error);
  const error made = errcode::internal_error(full);
  const int line = __LINE__ - 1;
  CHECK(made.causes()[0].code() == full);
  CHECK(made.line() == line);
  CHECK(made.file() == std::string(__FILE__));
  CHECK(errcode::internal_error(error(generic::gone).about("T")).causes()[0].model() == "T");
}

#if defined(__cpp_exceptions)

namespace {

template <class Thrown>
error error_of(const Thrown& thrown) {
  return errcode::from_exception(std::make_exception_ptr(thrown));
}

/// What an error is made of while an exception is handled that was thrown while another one was.
template <class Outer, class Inner>
error error_of_nested(const Outer& outer, const Inner& inner) {
  try {
    try {
      throw inner;
    } catch (...) {
      std::throw_with_nested(outer);
    }
  } catch (...) {
    return errcode::from_exception();
  }
}

}  // namespace

TEST_CASE("an error comes back from the exception that holds it") {
  try {
    throw errcode::exception(errcode::error(errcode::business::team_full).about("Team"));
  } catch (const std::system_error& thrown) {
    assert(thrown.code() == errcode::generic::limit_exceeded);
    const error back = errcode::from_exception();
    CHECK(back == business::team_full);
    CHECK(back.errcode() == "LimitExceeded.Team");
    CHECK(line_of(back) == thrown.what());
  }
}

TEST_CASE("a std::system_error with a code of ours is that code, with its text as the cause") {
  for (const std::error_code& code :
       {std::error_code(business::team_full), std::error_code(shop::billing::quota_hit),
        make_error_code(errcode::http_status::conflict),
        std::error_code(12345, errcode::category<business>())}) {
    const std::system_error thrown(code, "while joining");
    CHECK(error_of(thrown).code() == code);
    CHECK(error_of(thrown).causes()[0].received_message() == thrown.what());
  }
}

TEST_CASE("any other exception is the service's failure, with its text and code as the cause") {
  try {
    throw std::runtime_error("no connection to db-3");
  } catch (...) {
    assert(errcode::from_exception().code() == errcode::generic::server_error);
    CHECK(errcode::from_exception().causes()[0].received_message() == "no connection to db-3");
    CHECK(errcode::from_exception().line() == 0);
  }
  const std::error_code denied = std::make_error_code(std::errc::permission_denied);
  const std::system_error foreign(denied, "chmod");
  CHECK(error_of(foreign).code() == make_error_code(generic::server_error));
  CHECK(error_of(foreign).causes()[0].received_message() == foreign.what());
#if defined(__cpp_rtti)
  CHECK(error_of(foreign).causes()[0].code() == denied);
#endif
  CHECK(error_of(1).code() == make_error_code(generic::server_error));
  CHECK(error_of(1).causes()[0].received_message() == "an exception that is no std::exception");
  CHECK(errcode::from_exception(nullptr).code() == make_error_code(generic::server_error));
  CHECK(errcode::from_exception().causes().empty());
}

#if defined(__cpp_rtti)
TEST_CASE("what is nested in an exception is a cause, whatever holds and is held") {
  const errcode::exception ours(error(business::team_full).about("Team"));
  const error held = error_of_nested(ours, std::runtime_error("inner"));
  CHECK(held.errcode() == "LimitExceeded.Team");
  CHECK(held.causes()[0].received_message() == "inner");
  const error holds = error_of_nested(std::runtime_error("outer"), ours);
  CHECK(holds == generic::server_error);
  CHECK(holds.causes()[0].received_message() == "outer");
  CHECK(holds.causes()[0].causes()[0].errcode() == "LimitExceeded.Team");
  CHECK(error_of_nested(std::logic_error("outer"), 1).causes()[0].causes()[0].received_message() ==
        "an exception that is no std::exception");
  const std::nested_exception empty;
  struct both : std::runtime_error, std::nested_exception {
    using std::runtime_error::runtime_error;
  };
  CHECK(error(generic::gone).because(both("alone")).causes()[0].causes().empty());
}
#endif

TEST_CASE("an error is made of any exception although memory is exhausted") {
  const std::string text(100, 'x');
  const error whole = error(business::team_full).about(text).with(text, text).because(text);
  const errcode::exception ours(whole);
  const std::pair<std::exception_ptr, std::error_code> thrown[] = {
      {std::make_exception_ptr(ours), business::team_full},
      {std::make_exception_ptr(std::system_error(business::team_full, text)), business::team_full},
      {std::make_exception_ptr(std::runtime_error(text)), generic::server_error},
      {std::make_exception_ptr(1), generic::server_error},
      {nullptr, generic::server_error},
  };
  for (const auto& [each, code] : thrown) {
    const std::string expected = line_of(errcode::from_exception(each));
    std::size_t count = 0;
    for (bool is_whole = false; !is_whole; ++count) {
      errcode_tests::fail_after(count);
      const error made = errcode::from_exception(each);
      errcode_tests::fail_after(errcode_tests::never);
      CHECK(made.code() == code);
      is_whole = line_of(made) == expected;
    }
    CHECK((count == 1) == (each == nullptr));
  }
}

#endif
