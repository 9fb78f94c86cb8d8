// SPDX-License-Identifier: MIT
#include <errcode/errcode.hpp>

#include <boost/system/error_code.hpp>
#include <cerrno>
#include <string>
#include <system_error>

#include "catch.hpp"
#include "data/codes.hpp"

namespace {

/// Checks that two codes mean the same, whatever their categories are.
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

TEST_CASE("a code of Boost.System means what errcs.csv says") {
  for (const auto& row : errcode_tests::read_data("errcs")) {
    const std::errc errc = errcode_tests::to_errc(row.at("errc"));
    const int value = static_cast<int>(errc);
    const errcode::entry* type = errcode::find(row.at("type"));
    REQUIRE(type != nullptr);
    const std::string& grpc = row.at("grpc");
    for (const boost::system::error_category* category :
         {&boost::system::generic_category(), &boost::system::system_category()}) {
      const std::error_code code = boost::system::error_code(value, *category);
      CAPTURE(row.at("errc"), code.category().name());
      CHECK(errcode::type_of(code) == type->type);
      CHECK(errcode::to_http_status(code) == type->http);
      CHECK(errcode::to_grpc_status(code) ==
            (grpc.empty() ? type->grpc : errcode_tests::to_grpc(grpc)));
      CHECK(errcode::is_transient(code) == (row.at("transient") == "yes"));
      check_same(code, std::make_error_code(errc));
    }
  }
}

TEST_CASE("a success and an unlisted code of Boost.System are those of the standard library") {
  for (const boost::system::error_category* category :
       {&boost::system::generic_category(), &boost::system::system_category()}) {
    for (const int value : {0, EDOM, ECHILD, 70000}) {
      check_same(boost::system::error_code(value, *category),
                 std::error_code(value, std::generic_category()));
    }
  }
}
