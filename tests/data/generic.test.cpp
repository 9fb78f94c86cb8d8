// SPDX-License-Identifier: MIT
#include <errcode/data/generic.hpp>

#include <errcode/find.hpp>

#include <cstddef>
#include <string>
#include <utility>

#include "../catch.hpp"
#include "../spelling.hpp"
#include "../utf8.hpp"
#include "codes.hpp"

using errcode::generic;
using errcode_tests::csv_row;

namespace {

constexpr std::size_t count = std::size(errcode::catalog<generic>::rows);

template <std::size_t... I>
constexpr bool names_are_spellings(std::index_sequence<I...>) noexcept {
  return errcode_tests::all(
      {errcode::catalog<generic>::rows[I].name ==
       errcode_tests::spelling<static_cast<generic>(static_cast<int>(I))>()...});
}
static_assert(names_are_spellings(std::make_index_sequence<count>()));

// One past the last row is no enumerator, so the table is whole.
static_assert(errcode_tests::spelling<static_cast<generic>(count)>().front() == '(');

constexpr bool values_are_positions() noexcept {
  for (std::size_t i = 0; i != count; ++i) {
    if (static_cast<std::size_t>(errcode::catalog<generic>::rows[i].type) != i) return false;
  }
  return true;
}
static_assert(values_are_positions());

}  // namespace

TEST_CASE("the generic errcodes are those of codes.csv, in its order and to the letter") {
  const auto rows = errcode_tests::read_codes("generic");
  REQUIRE(rows.size() == count);
  for (std::size_t i = 0; i != count; ++i) {
    const csv_row& expected = rows[i];
    const errcode::entry& row = errcode::catalog<generic>::rows[i];
    CAPTURE(expected.at("enumerator"));
    CHECK(std::to_string(static_cast<int>(row.type)) == expected.at("value"));
    CHECK(row.name == expected.at("enumerator"));
    CHECK(std::to_string(row.code) == expected.at("code"));
    CHECK(row.errcode == expected.at("errcode"));
    CHECK(std::to_string(static_cast<int>(row.http)) == expected.at("http"));
    CHECK(row.desc == expected.at("desc"));
    CHECK(row.en == expected.at("en"));
    CHECK(row.zh == expected.at("zh"));
    CHECK(row.grpc == errcode_tests::to_grpc(expected.at("grpc")));
    CHECK(row.transient == (row.type == generic::timeout));
  }
}

TEST_CASE("the texts of the generic errcodes are printable UTF-8") {
  for (const errcode::entry& row : errcode::entries<generic>()) {
    CAPTURE(std::string(row.errcode));
    CHECK(errcode_tests::is_printable_utf8(row.en));
    CHECK(errcode_tests::is_printable_utf8(row.zh));
    CHECK(errcode_tests::is_printable_utf8(row.desc));
  }
}
