// SPDX-License-Identifier: MIT
#include <errcode/catalog.hpp>

#include <errcode/find.hpp>
#include <errcode/resolve.hpp>

#include <array>
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

TEST_CASE("a catalogue may be a std::array of rows, and its enum unscoped") {
  const std::error_code first = errcode::make_error_code(lab::first_of_unscoped);
  CHECK(first == errcode::generic::gone);
  CHECK(errcode::find(first)->name == "first_of_unscoped");
  CHECK(errcode::entries<lab::unscoped>().size() == 2);
}
