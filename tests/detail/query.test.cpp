// SPDX-License-Identifier: MIT
#include <errcode/detail/query.hpp>

#include <errcode/errcode.hpp>

#include <system_error>

#include "../catalogs.hpp"
#include "../catch.hpp"
#include "../foreign.hpp"

using errcode::detail::query;

TEST_CASE("a category of ours answers, with a row or without one") {
  const query banned(errcode::category<errcode::business>(), 804);
  CHECK(banned.is_answered());
  CHECK(banned.row() == errcode::find(804));
  const query unknown(errcode::category<shop::billing>(), 12345);
  CHECK(unknown.is_answered());
  CHECK(unknown.row() == nullptr);
  const query settled(errcode::category<shop::billing>(), 0);
  CHECK(settled.row() == errcode::find(shop::billing::settled));
}

TEST_CASE("a foreign category does not answer, whatever it claims to be equivalent to") {
  const errcode_tests::foreign_category foreign;
  const errcode_tests::agreeable_category agreeable;
  const errcode_tests::impostor_category impostor;
  CHECK(!query(foreign, 1).is_answered());
  CHECK(!query(agreeable, 1).is_answered());
  CHECK(!query(impostor, 804).is_answered());
  CHECK(!query(std::generic_category(), 2).is_answered());
  CHECK(!query(std::system_category(), 2).is_answered());
}

TEST_CASE("a query that a foreign category prints has its name for a message") {
  const query asked(errcode::category<errcode::business>(), 804);
  CHECK(asked.message(0) == asked.name());
}

TEST_CASE("a condition that is no query is none") {
  CHECK(query::from(std::errc::file_exists) == nullptr);
  CHECK(query::from({0x65636F64, std::generic_category()}) == nullptr);
  CHECK(query::from(errcode::http_status::not_found) == nullptr);
}
