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

constexpr std::size_t count = std::size(errcode::data::generics);

template <std::size_t... I>
constexpr bool names_are_spellings(std::index_sequence<I...>) noexcept {
  return errcode_tests::all(
      {errcode::data::generics[I].name ==
       errcode_tests::spelling<static_cast<generic>(static_cast<int>(I))>()...});
}
static_assert(names_are_spellings(std::make_index_sequence<count>()));

// One past the last row is no enumerator, so the table is whole.
static_assert(errcode_tests::spelling<static_cast<generic>(count)>().front() == '(');

constexpr bool values_are_positions() noexcept {
  for (std::size_t i = 0; i != count; ++i) {
    if (static_cast<std::size_t>(errcode::data::generics[i].value) != i) return false;
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
    const errcode::data::generic_row& row = errcode::data::generics[i];
    CAPTURE(expected.at("enumerator"));
    CHECK(std::to_string(static_cast<int>(row.value)) == expected.at("value"));
    CHECK(row.name == expected.at("enumerator"));
    CHECK(std::to_string(static_cast<int>(row.http)) == expected.at("code"));
    CHECK(row.errcode == expected.at("errcode"));
    CHECK(std::to_string(static_cast<int>(row.http)) == expected.at("http"));
    CHECK(row.desc == expected.at("desc"));
    CHECK(row.en == expected.at("en"));
    CHECK(row.zh == expected.at("zh"));
    CHECK((row.errc == errcode_tests::to_errc(expected.at("errc"))));
  }
}

TEST_CASE("the entries of generic are the rows of the data") {
  const auto& entries = errcode::entries<generic>();
  REQUIRE(entries.size() == count);
  for (std::size_t i = 0; i != count; ++i) {
    const errcode::data::generic_row& row = errcode::data::generics[i];
    CAPTURE(std::string(row.name));
    CHECK(entries[i].code == static_cast<int>(row.http));
    CHECK(entries[i].type == row.value);
    CHECK(entries[i].http == row.http);
    CHECK(entries[i].errcode == row.errcode);
    CHECK(entries[i].name == row.name);
    CHECK(entries[i].desc == row.desc);
    CHECK(entries[i].en == row.en);
    CHECK(entries[i].zh == row.zh);
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
