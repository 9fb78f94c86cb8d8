// SPDX-License-Identifier: MIT
#include <errcode/catalog.hpp>

#include <errcode/find.hpp>

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

// What a row leaves out follows from the rest.
constexpr errcode::row<shop::billing> short_row{shop::billing::card_declined, "name",
                                                errcode::generic::gone, "Text", "文字"};
static_assert(short_row.desc == "Text");
static_assert(short_row.http == errcode::http_status::gone);
static_assert(short_row.grpc == errcode::grpc_status::unimplemented && !short_row.transient);

// With an HTTP status of its own a row has that status's other columns.
constexpr errcode::row<shop::billing> with_status{shop::billing::card_declined,
                                                  "name",
                                                  errcode::generic::gone,
                                                  "Text",
                                                  "文字",
                                                  "desc",
                                                  errcode::http_status::service_unavailable};
static_assert(with_status.http == errcode::http_status::service_unavailable);
static_assert(with_status.grpc == errcode::grpc_status::unavailable && with_status.transient);
static_assert(with_status.type == errcode::generic::gone && with_status.desc == "desc");

// A status without a row stands for the x00 of its class.
constexpr errcode::row<shop::billing> with_418{
    shop::billing::card_declined, "name", errcode::generic::timeout, "Text", "文字", "desc",
    errcode::http_status{418}};
static_assert(with_418.http == errcode::http_status{418} && !with_418.transient);
static_assert(with_418.grpc == errcode::grpc_status::invalid_argument);

// The other columns may be given too, with and without a status.
constexpr errcode::row<shop::billing> with_all{shop::billing::card_declined,
                                               "name",
                                               errcode::generic::gone,
                                               "Text",
                                               "文字",
                                               "desc",
                                               errcode::http_status::service_unavailable,
                                               errcode::grpc_status::aborted,
                                               false};
static_assert(with_all.grpc == errcode::grpc_status::aborted && !with_all.transient);
constexpr errcode::row<shop::billing> with_transient{shop::billing::card_declined,
                                                     "name",
                                                     errcode::generic::gone,
                                                     "Text",
                                                     "文字",
                                                     "desc",
                                                     {},
                                                     {},
                                                     true};
static_assert(with_transient.http == errcode::http_status::gone && with_transient.transient);
static_assert(with_transient.grpc == errcode::grpc_status::unimplemented);

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
  const std::error_code code = errcode::make_error_code(lab::first_of_unscoped);
  CHECK(code == errcode::generic::gone);
  CHECK(errcode::find(code)->name == "first_of_unscoped");
  CHECK(errcode::entries<lab::unscoped>().size() == 2);
}
