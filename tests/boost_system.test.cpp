// SPDX-License-Identifier: MIT
#include <errcode/data/errc.hpp>
#include <errcode/find.hpp>
#include <errcode/resolve.hpp>

#include <boost/system/error_code.hpp>
#include <cerrno>
#include <system_error>

#include "catch.hpp"

namespace {

/// Checks that two codes mean the same, although their categories differ.
void check_same(const std::error_code& code, const std::error_code& expected) {
  CAPTURE(code.category().name(), code.value());
  CHECK(&errcode::resolve(code) == &errcode::resolve(expected));
  CHECK(errcode::type_of(code) == errcode::type_of(expected));
  CHECK(errcode::to_http_status(code) == errcode::to_http_status(expected));
  CHECK(errcode::to_grpc_status(code) == errcode::to_grpc_status(expected));
  CHECK(errcode::is_transient(code) == errcode::is_transient(expected));
  CHECK(code == errcode::type_of(expected));
  CHECK(code == errcode::to_http_status(expected));
  CHECK(errcode::find(code) == nullptr);
}

}  // namespace

TEST_CASE("a code of Boost.System means the same as the code of the standard library") {
  for (const boost::system::error_category* category :
       {&boost::system::generic_category(), &boost::system::system_category()}) {
    const auto check = [category](int value) {
      check_same(boost::system::error_code(value, *category),
                 std::error_code(value, std::generic_category()));
    };
    for (const auto& row : errcode::data::errcs<>) check(static_cast<int>(row.errc));
    for (const int value : {0, EDOM, ECHILD, 70000})
      check(value);  // a success, and errors without a row
  }
}
