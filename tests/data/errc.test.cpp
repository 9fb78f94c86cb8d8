// SPDX-License-Identifier: MIT
#include <errcode/data/errc.hpp>

#include <errcode/errcode.hpp>

#include <string>
#include <system_error>

#include "../catch.hpp"
#include "codes.hpp"

TEST_CASE("a std::errc means what errcs.csv says, in its order") {
  const auto expected = errcode_tests::read_data("errcs");
  REQUIRE(std::size(errcode::data::errcs<>) == expected.size());
  for (std::size_t i = 0; i != expected.size(); ++i) {
    const errcode::data::errc_row& row = errcode::data::errcs<>[i];
    CAPTURE(expected[i].at("errc"));
    const errcode::entry* type = errcode::find(expected[i].at("type"));
    REQUIRE(type != nullptr);
    CHECK(row.errc == errcode_tests::to_errc(expected[i].at("errc")));
    CHECK(row.type == type->type);
    const std::string& http = expected[i].at("http");
    const errcode::entry* status =
        http.empty() ? type : errcode::find<errcode::http_status>(std::stoi(http));
    CHECK(row.http == status->http);
    CHECK(row.code == status->code);
    CHECK(row.errcode == type->errcode);
    CHECK(row.en == status->en);
    CHECK(row.zh == status->zh);
    const std::string& grpc = expected[i].at("grpc");
    CHECK(row.grpc == (grpc.empty() ? status->grpc : errcode_tests::to_grpc(grpc)));
    CHECK(row.transient == (expected[i].at("transient") == "yes"));
    const std::error_code code = make_error_code(row.errc);
    CHECK(errcode::type_of(code) == row.type);
    CHECK(errcode::to_grpc_status(code) == row.grpc);
    CHECK(errcode::is_transient(code) == row.transient);
  }
}

TEST_CASE("a type is equal to the std::errc of codes.csv") {
  std::size_t found = 0;
  for (const auto& row : errcode_tests::read_codes("generic")) {
    if (row.at("errc").empty()) continue;
    const errcode::data::condition_row& condition = errcode::data::conditions<>[found++];
    CAPTURE(row.at("enumerator"));
    CHECK(errcode::find(condition.type)->name == row.at("enumerator"));
    CHECK(condition.errc == errcode_tests::to_errc(row.at("errc")));
    CHECK(std::error_code(condition.type) == condition.errc);
  }
  CHECK(found == std::size(errcode::data::conditions<>));
}
