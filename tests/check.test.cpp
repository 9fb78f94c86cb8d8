// SPDX-License-Identifier: MIT
#include <errcode/check.hpp>

#include <errcode/find.hpp>

#include <cstddef>
#include <iterator>

#include "catalogs.hpp"
#include "catch.hpp"
#include "data/v1.hpp"

using errcode::business;
using errcode::generic;
using errcode::is_compatible;
using errcode::is_complete;
using errcode::released_row;

namespace {

static_assert(is_compatible<generic>(errcode_tests::generic_v1));
static_assert(is_compatible<business>(errcode_tests::business_v1));
// The lists were not cut off.
static_assert(std::rbegin(errcode_tests::generic_v1)->type == "OutLimit");
static_assert(std::rbegin(errcode_tests::business_v1)->code == 824);

constexpr released_row billing_v1[] = {
    {7, "settled", "OK", 200, 0, false, "Settled"},
    {900, "card_declined", "ConstraintViolation", 403, 9, false, "Card declined"},
    {901, "quota_hit", "LimitExceeded", 429, 8, true, "quota"},
};
static_assert(errcode::is_compatible<shop::billing>(billing_v1));

// A catalogue may have grown since, at the end and in between.
constexpr released_row first[] = {billing_v1[0]};
constexpr released_row last[] = {billing_v1[2]};
static_assert(is_compatible<shop::billing>(first) && is_compatible<shop::billing>(last));

static_assert(errcode::is_complete<shop::billing>());
static_assert(is_complete<generic>() && is_complete<business>());
static_assert(is_complete<errcode::http_status>());

/// A list that a test changes.
struct released_list {
  released_row rows[3] = {billing_v1[0], billing_v1[1], billing_v1[2]};

  template <class Member, class Value>
  [[nodiscard]] bool is_compatible_with(std::size_t row, Member member, Value value) const {
    released_list changed = *this;
    changed.rows[row].*member = value;
    return is_compatible<shop::billing>(changed.rows);
  }
};

}  // namespace

TEST_CASE("at run time a list that the catalogue does not extend is false") {
  const released_list list;
  CHECK(is_compatible<shop::billing>(list.rows));
  for (std::size_t i = 0; i != std::size(list.rows); ++i) {
    const released_row& row = list.rows[i];
    CHECK(!list.is_compatible_with(i, &released_row::code, row.code + 1000));
    CHECK(!list.is_compatible_with(i, &released_row::name, "changed"));
    CHECK(!list.is_compatible_with(i, &released_row::type, "NotFound"));
    CHECK(!list.is_compatible_with(i, &released_row::http, 404));
    CHECK(!list.is_compatible_with(i, &released_row::grpc, 5));
    CHECK(!list.is_compatible_with(i, &released_row::transient, !row.transient));
    CHECK(!list.is_compatible_with(i, &released_row::desc, "changed"));
  }
  const released_row turned[] = {billing_v1[1], billing_v1[0]};
  CHECK(!is_compatible<shop::billing>(turned));
}

// Enumerators where the compilers spell them in their own ways, and at the ends of what is
// searched.
namespace lab {

template <class, class>
struct holder {
  enum class inner : signed char { least = -128, minus = -3, most = 127 };
};
using held = holder<int, char>::inner;

enum bits { bit_0 = 1, bit_1 = 2, bit_2 = 4 };  // has the numbers to 7
enum class distant { before = 935, first = 1000, row_1 = 1001, last = 1100, behind = 1165 };

namespace {
enum class unnamed : unsigned { zero_2 = 0, two_1_ = 2 };  // NOLINT(readability-identifier-naming)
}

}  // namespace lab

template <>
struct errcode::catalog<lab::held> {
  static constexpr const char* name = "lab.held";
  static constexpr errcode::row<lab::held> rows[] = {
      {lab::held::least, "least", errcode::generic::gone, "Text", "文字"},
      {lab::held::minus, "minus", errcode::generic::gone, "Text", "文字"},
      {lab::held::most, "most", errcode::generic::gone, "Text", "文字"},
  };
};

template <>
struct errcode::catalog<lab::bits> {
  static constexpr const char* name = "lab.bits";
  static constexpr errcode::row<lab::bits> rows[] = {
      {lab::bit_0, "bit_0", errcode::generic::gone, "Text", "文字"},
      {lab::bit_1, "bit_1", errcode::generic::gone, "Text", "文字"},
      {lab::bit_2, "bit_2", errcode::generic::gone, "Text", "文字"},
  };
};

template <>
struct errcode::catalog<lab::distant> {
  static constexpr const char* name = "lab.far";
  static constexpr errcode::row<lab::distant> rows[] = {
      {lab::distant::first, "first", errcode::generic::gone, "Text", "文字"},
      {lab::distant::row_1, "row_1", errcode::generic::gone, "Text", "文字"},
      {lab::distant::last, "last", errcode::generic::gone, "Text", "文字"},
  };
};

template <>
struct errcode::catalog<lab::unnamed> {
  static constexpr const char* name = "lab.unnamed";
  static constexpr errcode::row<lab::unnamed> rows[] = {
      {lab::unnamed::zero_2, "zero_2", errcode::generic::ok, "Text", "文字"},
      {lab::unnamed::two_1_, "two_1_", errcode::generic::gone, "Text", "文字"},
  };
};

static_assert(is_complete<lab::held>() && is_complete<lab::bits>() && is_complete<lab::unnamed>());
#if !defined(__cpp_impl_reflection)
static_assert(is_complete<lab::distant>());  // whose first and last enumerators are 65 numbers away
#endif

// The rows of a named catalogue are matched by name: other numbers in another order are the same.
namespace lab {
enum class cause { email_exists = 1, phone_exists = 2, team_full = 3 };
}

template <>
struct errcode::catalog<lab::cause> {
  static constexpr const char* name = "lab.cause";
  static constexpr bool is_named = true;
  static constexpr errcode::row<lab::cause> rows[] = {
      {lab::cause::email_exists, "EmailExists", errcode::generic::already_exists, "Text", "文字"},
      {lab::cause::phone_exists, "PhoneExists", errcode::generic::already_exists, "Text", "文字"},
      {lab::cause::team_full, "TeamFull", errcode::generic::limit_exceeded, "Full", "已满"},
  };
};

namespace {

constexpr released_row cause_v1[] = {
    {403, "TeamFull", "LimitExceeded", 403, 8, false, "Full"},
    {409, "EmailExists", "AlreadyExists", 409, 6, false, "Text"},
};
static_assert(is_compatible<lab::cause>(cause_v1) && is_complete<lab::cause>());

}  // namespace

TEST_CASE("a row of a named catalogue is missing if its name is") {
  const released_row other_name[] = {{403, "Full", "LimitExceeded", 403, 8, false, "Full"}};
  CHECK(!is_compatible<lab::cause>(other_name));
  const released_row other_type[] = {{403, "TeamFull", "Blocked", 403, 8, false, "Full"}};
  CHECK(!is_compatible<lab::cause>(other_type));
}
