// SPDX-License-Identifier: MIT
#include <errcode/catalog.hpp>

#include <errcode/find.hpp>
#include <errcode/resolve.hpp>

#include <array>
#include <climits>
#include <string_view>

#include "catalogs.hpp"
#include "catch.hpp"

namespace {

using namespace std::string_view_literals;

static_assert(errcode::is_catalogued<errcode::business>);
static_assert(errcode::is_catalogued<shop::billing>);
static_assert(errcode::is_catalogued<errcode::generic>);
static_assert(errcode::is_catalogued<errcode::http_status>);
static_assert(!errcode::is_catalogued<int>);
static_assert(!errcode::is_named<shop::billing> && !errcode::is_named<int>);

using errcode::generic;
using errcode::grpc_status;
using errcode::http_status;
using row = errcode::row<shop::billing>;
constexpr auto code = shop::billing::card_declined;

// What a row leaves out follows from the rest.
constexpr row short_row{code, "name", generic::gone, "Text", "文字"};
static_assert(short_row.desc == "Text" && short_row.http == http_status::gone);
static_assert(short_row.grpc == grpc_status::unimplemented && !short_row.transient);

// With an HTTP status of its own a row has that status's other columns.
constexpr http_status unavailable = http_status::service_unavailable;
constexpr row with_status{code, "name", generic::gone, "Text", "文字", "desc", unavailable};
static_assert(with_status.http == http_status::service_unavailable);
static_assert(with_status.grpc == grpc_status::unavailable && with_status.transient);
static_assert(with_status.type == generic::gone && with_status.desc == "desc");

// A status without a row stands for the x00 of its class.
constexpr row with_418{code, "name", generic::timeout, "Text", "文字", "desc", http_status{418}};
static_assert(with_418.http == http_status{418} && !with_418.transient);
static_assert(with_418.grpc == grpc_status::invalid_argument);

// The other columns may be given too, with and without a status.
constexpr row with_all{code,   "name",      generic::gone,        "Text", "文字",
                       "desc", unavailable, grpc_status::aborted, false};
static_assert(with_all.grpc == grpc_status::aborted && !with_all.transient);
constexpr row with_transient{code, "name", generic::gone, "Text", "文字", "desc", {}, {}, true};
static_assert(with_transient.http == http_status::gone && with_transient.transient);
static_assert(with_transient.grpc == grpc_status::unimplemented);

// A status stands right behind the messages as well; `{}` leaves `desc` out.
constexpr row status_alone{code, "name", generic::gone, "Text", "文字", unavailable};
static_assert(status_alone.http == unavailable && status_alone.transient);
static_assert(status_alone.grpc == grpc_status::unavailable && status_alone.desc == "Text");
constexpr row status_and_all{code,   "name",      generic::gone,        "Text",
                             "文字", unavailable, grpc_status::aborted, false};
static_assert(status_and_all.http == unavailable && status_and_all.desc == "Text");
static_assert(status_and_all.grpc == grpc_status::aborted && !status_and_all.transient);
constexpr row status_and_grpc{code,   "name",      generic::gone,       "Text",
                              "文字", unavailable, grpc_status::aborted};
static_assert(status_and_grpc.grpc == grpc_status::aborted && status_and_grpc.transient);
constexpr row no_desc{code, "name", generic::gone, "Text", "文字", {}};
static_assert(no_desc.desc == "Text" && no_desc.http == http_status::gone);
constexpr row no_desc_but_status{code, "name", generic::gone, "Text", "文字", {}, unavailable};
static_assert(no_desc_but_status.desc == "Text" && no_desc_but_status.http == unavailable);
constexpr row no_desc_but_transient{code, "name", generic::gone, "Text", "文字", {}, {}, {}, true};
static_assert(no_desc_but_transient.desc == "Text" && no_desc_but_transient.transient);

}  // namespace

// Rows may also be a std::array, of texts that are no literals, of an unscoped enum.
namespace lab {
enum unscoped : short { first_of_unscoped = 1, second_of_unscoped = 2 };
constexpr std::string_view long_text = "A text and more";
}  // namespace lab

template <>
struct errcode::catalog<lab::unscoped> {
  static constexpr const char* name = "lab.unscoped";
  static constexpr std::array<errcode::row<lab::unscoped>, 2> rows{{
      {lab::first_of_unscoped, "first_of_unscoped"sv, errcode::generic::gone,
       lab::long_text.substr(0, 6), "文字"},
      {lab::second_of_unscoped, "second_of_unscoped", errcode::generic::gone, "Text", "文字"},
  }};
};

static_assert(errcode::find<lab::unscoped>(1)->en == "A text");
static_assert(errcode::find(lab::second_of_unscoped)->name == "second_of_unscoped");

// It is the rows that must fit into int, not the type of the enum.
namespace lab {
enum plain_c { c_ok = 0, c_first = 3, c_last = 70000 };
enum class wide : long long { low = INT_MIN, high = INT_MAX, higher = INT_MAX + 1LL };
enum class positive : unsigned { one = 1, most = INT_MAX, more = INT_MAX + 1U };
using errcode::operator==;  // NOLINT(misc-unused-using-decls): templates below find them
using errcode::operator!=;  // NOLINT(misc-unused-using-decls)
}  // namespace lab

template <>
struct errcode::catalog<lab::plain_c> {
  static constexpr const char* name = "lab.plain_c";
  static constexpr int retired[] = {4, -1};
  static constexpr errcode::row<lab::plain_c> rows[] = {
      {lab::c_ok, "c_ok", errcode::generic::ok, "OK", "成功"},
      {lab::c_first, "c_first", errcode::generic::gone, "First", "第一"},
      {lab::c_last, "c_last", errcode::generic::gone, "Last", "最后"},
  };
};

template <>
struct errcode::catalog<lab::wide> {
  static constexpr const char* name = "lab.wide";
  static constexpr errcode::row<lab::wide> rows[] = {
      {lab::wide::low, "low", errcode::generic::gone, "Low", "低"},
      {lab::wide::high, "high", errcode::generic::gone, "High", "高"},
  };
};

template <>
struct errcode::catalog<lab::positive> {
  static constexpr const char* name = "lab.positive";
  static constexpr errcode::row<lab::positive> rows[] = {
      {lab::positive::one, "one", errcode::generic::gone, "One", "一"},
      {lab::positive::most, "most", errcode::generic::gone, "Most", "最多"},
  };
};

static_assert(errcode::find<lab::plain_c>(3)->name == "c_first");
static_assert(errcode::find(lab::c_last)->code == 70000);
static_assert(errcode::find(lab::wide::low)->code == INT_MIN);
static_assert(errcode::find(lab::wide::high)->code == INT_MAX);
static_assert(errcode::find(lab::positive::most)->code == INT_MAX);

TEST_CASE("a value that does not fit into int is one without a row") {
  using lab::positive;
  using lab::wide;
  static_assert(errcode::find(wide::higher) == nullptr);
  static_assert(errcode::find(wide{0x1'8000'0000}) == nullptr);  // whose lower half is INT_MIN
  static_assert(errcode::find(positive::more) == nullptr);
  static_assert(errcode::type_of(wide::higher) == generic::unknown_error);
  CHECK(errcode::make_error_code(wide::higher) == generic::unknown_error);
  CHECK(errcode::make_error_code(wide{0x1'0000'0000}) == generic::unknown_error);
  CHECK(errcode::make_error_code(positive::more) == generic::unknown_error);
  CHECK(errcode::make_error_code(wide::high) == wide::high);
  CHECK(errcode::make_error_code(wide::high) != wide::higher);
  CHECK(errcode::make_error_code(wide::low) != wide{0x1'8000'0000});
}

TEST_CASE("a catalogue may be a std::array of rows, and its enum unscoped") {
  const std::error_code first = errcode::make_error_code(lab::first_of_unscoped);
  CHECK(first == errcode::generic::gone);
  CHECK(errcode::find(first)->name == "first_of_unscoped");
  CHECK(errcode::entries<lab::unscoped>().size() == 2);
}
