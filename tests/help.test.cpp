// SPDX-License-Identifier: MIT
#include <errcode/help.hpp>

#include <errcode/find.hpp>

#include <climits>
#include <iterator>
#include <string_view>

#include "catalogs.hpp"
#include "catch.hpp"
#include "utf8.hpp"

using errcode::find_help;
using errcode::generic;

static_assert(errcode::find_help(errcode::generic::blocked)->url.empty());
static_assert(errcode::find_help(errcode::business::ip_banned) == nullptr);

// Help for codes at the ends of a catalogue and between them, with and without a link.
namespace lab {
enum class step { first = -5, second = 1, third = 70004, fourth = 70005 };
}

template <>
struct errcode::catalog<lab::step> {
  static constexpr const char* name = "lab.step";
  static constexpr errcode::row<lab::step> rows[] = {
      {lab::step::first, "first", errcode::generic::gone, "First", "第一"},
      {lab::step::second, "second", errcode::generic::gone, "Second", "第二"},
      {lab::step::third, "third", errcode::generic::gone, "Third", "第三"},
      {lab::step::fourth, "fourth", errcode::generic::gone, "Fourth", "第四"},
  };
};

template <>
struct errcode::help<lab::step> {
  static constexpr errcode::help_row<lab::step> rows[] = {
      {lab::step::first, "Go on.", "继续。"},
      {lab::step::third, "Stop.", "停止。", "https://lab.example/stop"},
      {lab::step::fourth, "Go back.", "返回。", "https://lab.example/back"},
  };
};

static_assert(find_help(lab::step::first)->en == "Go on." &&
              find_help(lab::step::first)->url.empty());
static_assert(find_help(lab::step::third)->zh == "停止。");
static_assert(find_help(lab::step::fourth)->url == "https://lab.example/back");
static_assert(find_help(lab::step::second) == nullptr);
static_assert(find_help(lab::step{INT_MIN}) == nullptr && find_help(lab::step{2}) == nullptr);
static_assert(find_help(lab::step{INT_MAX}) == nullptr);
static_assert(noexcept(find_help(generic::ok)));

TEST_CASE("every type has help in both languages") {
  CHECK(std::size(errcode::help<generic>::rows) == errcode::entries<generic>().size());
  for (const errcode::entry& row : errcode::entries<generic>()) {
    CAPTURE(row.name);
    const errcode::help_row<generic>* help = find_help(row.type);
    REQUIRE(help != nullptr);
    CHECK(help->value == row.type);
    CHECK(errcode_tests::is_printable_utf8(help->en));
    CHECK(errcode_tests::is_printable_utf8(help->zh));
    CHECK(help->en.back() == '.');
    CHECK(help->zh.substr(help->zh.size() - 3) == "。");
  }
}
