// SPDX-License-Identifier: MIT
#include <errcode/data/business.hpp>

#include <errcode/find.hpp>

#include <cstddef>
#include <string>
#include <utility>

#include "../catch.hpp"
#include "../spelling.hpp"
#include "../utf8.hpp"
#include "codes.hpp"

using errcode::business;
using errcode_tests::csv_row;

namespace {

template <int Number>
bool is_named_where_it_has_a_row() noexcept {
  const std::string_view spelling = errcode_tests::spelling<static_cast<business>(Number)>();
  for (const errcode::entry& row : errcode::entries<business>()) {
    if (row.code == Number) return spelling == row.name;
  }
  return spelling.front() == '(';
}

template <int... Number>
bool are_named_where_they_have_rows(std::integer_sequence<int, Number...>) noexcept {
  return errcode_tests::all({is_named_where_it_has_a_row<Number>()...});
}
}  // namespace

TEST_CASE("a row has its enumerator's spelling for a name, and every enumerator has a row") {
  // At run time: clang does not read so many names in one constant evaluation.
  constexpr int last = errcode::entries<business>().back().code;
  CHECK(are_named_where_they_have_rows(std::make_integer_sequence<int, last + 200>()));
}

TEST_CASE("the business codes are those of codes.csv, in its order and to the letter") {
  const auto rows = errcode_tests::read_codes("business");
  const auto& entries = errcode::entries<business>();
  REQUIRE(rows.size() == entries.size());
  for (std::size_t i = 0; i != entries.size(); ++i) {
    const csv_row& expected = rows[i];
    const errcode::entry& row = entries[i];
    CAPTURE(expected.at("enumerator"));
    CHECK(std::to_string(row.code) == expected.at("code"));
    CHECK(row.name == expected.at("enumerator"));
    CHECK(row.errcode == expected.at("errcode"));
    CHECK(row.type == errcode::find(expected.at("errcode"))->type);
    CHECK(std::to_string(static_cast<int>(row.http)) == expected.at("http"));
    CHECK(row.desc == expected.at("desc"));
    CHECK(row.en == expected.at("en"));
    CHECK(row.zh == expected.at("zh"));
    CHECK(row.grpc == errcode_tests::to_grpc(expected.at("grpc")));
    CHECK(row.transient == (row.type == errcode::generic::timeout));
    CHECK(!expected.at("rationale").empty());
  }
}

TEST_CASE("the texts of the business codes are printable UTF-8") {
  for (const errcode::entry& row : errcode::entries<business>()) {
    CAPTURE(row.code);
    CHECK(errcode_tests::is_printable_utf8(row.en));
    CHECK(errcode_tests::is_printable_utf8(row.zh));
    CHECK(errcode_tests::is_printable_utf8(row.desc));
  }
}
