// SPDX-License-Identifier: MIT
#include <errcode/qualified_errcode.hpp>

#include <errcode/find.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "allocations.hpp"
#include "catch.hpp"
#include "fuzz/fuzz.hpp"
#include "utf8.hpp"

using errcode::generic;
using errcode::make_errcode;
using errcode::parse_errcode;

namespace {

using words = std::vector<std::string_view>;

words parts_of(std::string_view errcode) {
  words parts;
  for (const std::string_view part : parse_errcode(errcode)->parts()) parts.push_back(part);
  return parts;
}

static_assert(errcode::parse_errcode("NotFound.Task")->type == errcode::generic::not_found);
static_assert(errcode::parse_errcode("NotFound.Task")->qualifiers == "Task");
static_assert(parse_errcode("InvalidParameter.Layout.UUID.TooLong")->qualifiers ==
              "Layout.UUID.TooLong");
static_assert(parse_errcode("NotFound")->parts().empty());
static_assert(*parse_errcode("NotFound.Task")->parts().begin() == "Task");
static_assert(noexcept(parse_errcode(std::string_view())));

static_assert(noexcept(parse_errcode(std::string())));
static_assert(
    std::is_same_v<decltype(parse_errcode("NotFound")->parts()), errcode::detail::qualifier_range>);
static_assert(std::is_trivially_copyable_v<errcode::parsed_errcode>);

}  // namespace

TEST_CASE("parse_errcode splits an errcode into its type and its qualifiers") {
  const struct {
    std::string_view errcode;
    generic type;
    words parts;
  } cases[] = {
      {"NotFound", generic::not_found, {}},
      {"NotFound.Task", generic::not_found, {"Task"}},
      {"AuthFailure.InvalidToken", generic::auth_failure, {"InvalidToken"}},
      {"Malformed.JSON", generic::malformed, {"JSON"}},
      {"InvalidParameter.Layout.UUID.TooLong",
       generic::invalid_parameter,
       {"Layout", "UUID", "TooLong"}},
      {"AlreadyExists.Layout.AlreadyExists", generic::already_exists, {"Layout", "AlreadyExists"}},
      {"NotFound.", generic::not_found, {}},
      {"NotFound..", generic::not_found, {"", ""}},
      {"NotFound.a..b.", generic::not_found, {"a", "", "b", ""}},
  };
  for (const auto& [errcode, type, parts] : cases) {
    CAPTURE(std::string(errcode));
    CHECK(parse_errcode(errcode)->type == type);
    CHECK(parts_of(errcode) == parts);
    CHECK(parse_errcode(errcode)->parts().empty() == parts.empty());
  }
  for (std::string_view part : errcode::parse_errcode("NotFound.Task")->parts()) {
    assert(part == "Task");
  }
}

TEST_CASE("parse_errcode returns nullopt for an unknown type") {
  for (const std::string_view errcode :
       {"", ".", ".Task", "Task", "Task.NotFound", "notfound.Task", "NotFound Task", "NotFound ",
        "NotFoun.d", " NotFound", "NotFound:Task"}) {
    CAPTURE(std::string(errcode));
    CHECK(!parse_errcode(errcode));
  }
  CHECK(!parse_errcode(std::string_view("NotFound\0", 9)));
}

TEST_CASE("the parts have forward iterators") {
  const auto parts = parse_errcode("NotFound.a.b")->parts();
  auto first = parts.begin();
  const auto second = std::next(first);
  CHECK(first != second);
  CHECK(*first++ == "a");
  CHECK(first == second);
  CHECK(second != parts.end());
  CHECK(*second == "b");
  CHECK(std::distance(parts.begin(), parts.end()) == 2);
  CHECK(decltype(first)() == parts.end());
}

TEST_CASE("make_errcode and parse_errcode are inverse for every type and number of parts") {
  const std::initializer_list<std::string_view> several[] = {
      {}, {"Task"}, {"Layout", "UUID"}, {"Layout", "UUID", "TooLong"}, {"任务", "\"\\/"},
  };
  for (const errcode::entry& row : errcode::entries<generic>()) {
    for (const auto& parts : several) {
      const std::optional<std::string> errcode = make_errcode(row.type, parts);
      REQUIRE(errcode);
      CHECK(parse_errcode(*errcode)->type == row.type);
      CHECK(parts_of(*errcode) == words(parts));
    }
  }
  assert(errcode::make_errcode(errcode::generic::not_found, {"Task"}) == "NotFound.Task");
}

TEST_CASE("make_errcode skips empty parts") {
  CHECK(make_errcode(generic::timeout, {}) == "Timeout");
  CHECK(make_errcode(generic::timeout, {"", ""}) == "Timeout");
  CHECK(make_errcode(generic::timeout, {"", "Search", ""}) == "Timeout.Search");
  CHECK(make_errcode(generic::timeout, {{}, "a", {}, "b"}) == "Timeout.a.b");
}

TEST_CASE("make_errcode accepts or refuses each character as specified, wherever it stands",
          "[.long]") {
  // The fuzz target states the rule a second time. The first five texts are ill-formed.
  std::vector<std::string> characters = {"\xE2\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF0\x9F\x98",
                                         "\xF4\x90\x80\x80"};
  for (int octet = 0; octet != 256; ++octet) characters.emplace_back(1, static_cast<char>(octet));
  for (char32_t c = 0x80; c != 0x3100; ++c) characters.push_back(errcode_tests::encode(c));
  for (const std::string& character : characters) {
    for (const char* prefix : {"", "a", "任"}) {
      for (const char* suffix : {"", "b"})
        errcode_tests::fuzz_parse('T' + (prefix + character) + suffix);
    }
  }
  CHECK(!make_errcode(generic::timeout, {"a.b"}));
  CHECK(!make_errcode(generic::timeout, {"a", "\u2028"}));
}

TEST_CASE("make_errcode returns nullopt for a type without a row") {
  CHECK(!make_errcode(generic(1000), {"a"}));
  CHECK(!make_errcode(generic(-1), {}));
}

TEST_CASE("parse_errcode does not allocate") {
  const std::size_t start = errcode_tests::allocations();
  std::size_t parts = 0;
  for (const std::string_view part :
       parse_errcode("InvalidParameter.Layout.UUID.TooLong")->parts()) {
    if (!part.empty()) ++parts;
  }
  const std::size_t end = errcode_tests::allocations();
  CHECK(parts == 3);
  CHECK(end == start);
}
