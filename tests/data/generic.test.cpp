// SPDX-License-Identifier: MIT
#include <errcode/data/generic.hpp>

#include <errcode/find.hpp>

#include <cstddef>
#include <iterator>

#include "../catch.hpp"
#include "rows.hpp"

using errcode::generic;

namespace {

constexpr std::size_t count = std::size(errcode::catalog<generic>::rows);

constexpr bool values_are_positions() noexcept {
  for (std::size_t i = 0; i != count; ++i) {
    if (static_cast<std::size_t>(errcode::catalog<generic>::rows[i].type) != i) return false;
  }
  return true;
}
static_assert(values_are_positions());

}  // namespace

TEST_CASE("every type has a row with its name, and every row of the types an enumerator") {
  errcode_tests::check_names<generic, static_cast<int>(count) + 200>();
}

TEST_CASE("a type goes out with its number as the HTTP status, and only a timeout is transient") {
  for (const errcode::entry& row : errcode::entries<generic>()) {
    CAPTURE(row.name);
    CHECK(row.code == static_cast<int>(row.http));
    CHECK((row.grpc == errcode::grpc_status::ok) == (row.type == generic::ok));
    CHECK(row.transient == (row.type == generic::timeout));
  }
}

TEST_CASE("the texts of the types are printable UTF-8") { errcode_tests::check_texts<generic>(); }
