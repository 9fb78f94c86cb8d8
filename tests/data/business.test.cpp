// SPDX-License-Identifier: MIT
#include <errcode/data/business.hpp>

#include <errcode/find.hpp>

#include "../catch.hpp"
#include "rows.hpp"

using errcode::business;

TEST_CASE("every business enumerator has a row with its name, and every row an enumerator") {
  constexpr int last = errcode::entries<business>().back().code;
  errcode_tests::check_names<business, last + 200>();
}

TEST_CASE("a business code is all that its type is, for clients that know only the types") {
  for (const errcode::entry& row : errcode::entries<business>()) {
    CAPTURE(row.code);
    const errcode::entry& type = *errcode::find(row.type);
    CHECK(row.errcode == type.errcode);
    CHECK(row.http == type.http);
    CHECK(row.grpc == type.grpc);
    CHECK(row.transient == type.transient);
  }
}

TEST_CASE("a business code below 600 is the HTTP status that it goes out with") {
  for (const errcode::entry& row : errcode::entries<business>()) {
    CAPTURE(row.code);
    CHECK((row.code == static_cast<int>(row.http)) == (row.code < 600));
  }
}

TEST_CASE("the texts of the business codes are printable UTF-8") {
  errcode_tests::check_texts<business>();
}
