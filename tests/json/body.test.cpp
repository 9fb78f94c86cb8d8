// SPDX-License-Identifier: MIT
#include <errcode/json/body.hpp>

#include <errcode/errcode.hpp>

#include <cassert>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include "../catalogs.hpp"
#include "../catch.hpp"
#include "../fuzz/replay.hpp"

using errcode::body;
using errcode::business;
using errcode::generic;
using errcode::language;
using nlohmann::json;

namespace {

// A body is made by saying so, and of JSON by from() alone.
static_assert(std::is_constructible_v<body, business> && std::is_constructible_v<body, generic>);
static_assert(!std::is_convertible_v<std::error_code, body> &&
              !std::is_convertible_v<business, body>);
static_assert(!std::is_constructible_v<body, json> && !std::is_default_constructible_v<body>);

// The text of a temporary would dangle.
#define HAS_TEXT(name)                                                                        \
  template <class Body, class = void>                                                         \
  constexpr bool has_##name = false;                                                          \
  template <class Body>                                                                       \
  constexpr bool has_##name<Body, std::void_t<decltype(std::declval<Body>().name())>> = true; \
  static_assert(has_##name<body&> && has_##name<const body&> && !has_##name<body> &&          \
                !has_##name<const body>)
HAS_TEXT(errcode);
HAS_TEXT(type);
HAS_TEXT(model);
HAS_TEXT(field);
HAS_TEXT(reason);
HAS_TEXT(desc);

std::string nested(int levels) {
  std::string text;
  for (int level = 1; level != levels; ++level) text += level % 2 == 1 ? R"({"a":)" : "[";
  text += levels % 2 == 1 ? "{}" : "[]";
  for (int level = levels - 1; level != 0; --level) text += level % 2 == 1 ? '}' : ']';
  return text;
}

}  // namespace

TEST_CASE("the bodies of real services are read") {
  const auto denied = body::parse(
      R"({"code": 403, "errcode": "PermissionDenied.ManageTasksConfig", "permission": "ManageTasksConfig", "type": "PermissionDenied"})");
  CHECK(denied->error() == generic::permission_denied);
  CHECK(denied->type() == "PermissionDenied");
  CHECK(denied->json().at("permission") == "ManageTasksConfig");

  const auto too_long = body::parse(
      R"({"code": 801, "errcode": "InvalidParameter.Resource.Description.TooLong", "model": "Resource", "field": "Description",
          "reason": "TooLong", "type": "InvalidParameter"})");
  CHECK(too_long->error() == business::invalid_parameter);
  CHECK(too_long->model() == "Resource");
  CHECK(too_long->field() == "Description");
  CHECK(too_long->reason() == "TooLong");

  const auto handover = body::parse(
      R"({"code": 618, "desc": "Something need to be handed over", "team": "CnCPeqyD", "projects": ["RQbtzPNmDW1OkVti"]})");
  CHECK(handover->error() == business::handover_required);
  CHECK(handover->desc() == errcode::find(618)->desc);
  CHECK(handover->errcode().empty());
  CHECK(handover->json().at("projects").at(0) == "RQbtzPNmDW1OkVti");

  const auto body = errcode::body::parse(R"({"code": 801, "errcode": "InvalidParameter.X"})");
  assert(body->error() == errcode::business::invalid_parameter);
}

TEST_CASE("where there is no errcode the type serves") {
  CHECK(body::parse(R"({"type": "Timeout"})")->error() == generic::timeout);
  CHECK(body::parse(R"({"type": "Timeout", "errcode": ""})")->error() == generic::timeout);
  CHECK(body::parse(R"({"type": "Timeout", "errcode": "InUse"})")->error() == generic::in_use);
  CHECK(body::parse(R"({"type": "Timeout", "errcode": "X", "code": 804})")->error() ==
        business::ip_banned);
  CHECK(body::parse("{}")->error() == generic::unknown_error);
}

TEST_CASE("a member that is absent or of another kind is 0 or empty") {
  std::istringstream codes(
      R"({}|{"code": null}|{"code": "804"}|{"code": 804.0}|{"code": true}|{"code": [804]})"
      R"(|{"code": {}}|{"code": 2147483648}|{"code": -2147483649}|{"code": 18446744073709551615})"
      R"(|{"code": 18446744073709551616}|{"code": -9223372036854775809}|{"Code": 804})");
  for (std::string text; std::getline(codes, text, '|');) {
    CAPTURE(text);
    CHECK(body::parse(text)->code() == 0);
  }
  CHECK(body::parse(R"({"code": 2147483647})")->code() == 2147483647);
  CHECK(body::parse(R"({"code": -2147483648})")->code() == -2147483647 - 1);

  const auto odd = body::parse(
      R"({"errcode": 1, "type": null, "model": [], "field": {}, "reason": 1.5, "desc": false})");
  CHECK(odd->errcode().empty());
  CHECK(odd->type().empty());
  CHECK(odd->model().empty());
  CHECK(odd->field().empty());
  CHECK(odd->reason().empty());
  CHECK(odd->desc().empty());
  CHECK(odd->dump() ==
        R"({"desc":false,"errcode":1,"field":{},"model":[],"reason":1.5,"type":null})");
}

TEST_CASE("what is not one JSON object is no body") {
  using namespace std::string_literals;
  std::istringstream texts(
      R"(| |null|true|804|"{}"|[]|[{}]|{|}|{}}|{} {}|{},|{'a': 1}|{a: 1}|{"a": 1,}|{"a" 1}|{"a"})"
      R"(|{"a": 01}|{"a": NaN}|{"a": 1e400}|{"a": -}|{"a": "\x"}|{"a": "\ud80"}|{"a": "\ud8zz"})"
      R"(|{"a": "\ud800|{"a": \ud800})"
      "|// x\n{}|{\"a\": \"\n\"}");
  for (std::string text; std::getline(texts, text, '|');) {
    CAPTURE(text);
    CHECK(!body::parse(text));
  }
  // A NUL byte within a text, behind the object, before it.
  for (const std::string& text :
       {"{\"a\": \"\0\"}"s, "{}\0"s, "{}\0{"s, "\0{}"s, "{\"a\": 1\0}"s}) {
    CHECK(!body::parse(text));
  }
}

TEST_CASE("a body is read as nlohmann/json reads it") {
  for (const char* text :
       {R"( {} )", "\xEF\xBB\xBF{}", R"({"a": 1, "a": 2})", R"({"a": 18446744073709551616})",
        R"({"a": 1E300})", R"({"a": "\u0000"})"}) {
    CAPTURE(text);
    CHECK(body::parse(text)->json() == json::parse(text));
  }
  CHECK(body::parse(R"({"code": 804, "code": 805})")->error() == business::search_timeout);
}

TEST_CASE("invalid UTF-8 in any string becomes U+FFFD, and elsewhere is no body") {
  // A byte alone, a sequence cut off, one that is too long, a surrogate.
  for (const auto& [ill_formed, mended] :
       {std::pair("\xFF", "\uFFFD"), std::pair("\xE4\xB8", "\uFFFD"),
        std::pair("\xC0\xAF", "\uFFFD\uFFFD"), std::pair("\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD")}) {
    const std::string text(ill_formed);
    CHECK(body::parse(R"({"desc": ")" + text + R"("})")->desc() == mended);
    CHECK(body::parse(R"({")" + text + R"(": 1})")->json().at(mended) == 1);
    CHECK(!body::parse(text + "{}"));
  }
}

TEST_CASE("an unpaired surrogate in any string becomes U+FFFD") {
  const auto read =
      body::parse(R"({"code": 804, "errcode": "Blocked.\ud800", "\udfff": ["\uD83D"]})");
  REQUIRE(read);
  CHECK(read->error() == business::ip_banned);
  CHECK(read->errcode() == "Blocked.\uFFFD");
  CHECK(read->json().at("\uFFFD") == json{"\uFFFD"});
  for (const char* edge : {"\\ud800", "\\udbff", "\\udc00", "\\udfff", "\\uDABC"}) {
    CHECK(body::parse(R"({"desc": ")" + std::string(edge) + R"("})")->desc() == "\uFFFD");
  }
  CHECK(body::parse(R"({"desc": "\ud7ff\ue000"})")->desc() == "\uD7FF\uE000");
}

TEST_CASE("surrogates are mended beside pairs, backslashes and all else that is escaped") {
  const char* const parts[] = {R"(\ud83d)", R"(\ude00)", R"(\\)",           R"(\")",
                               "ud83d",     R"(\u4efb)", R"(\ud83d\ude00)", "a"};
  std::mt19937 random(1);
  for (int round = 0; round != 5000; ++round) {
    std::string text = R"({"desc":")";
    for (auto length = random() % 10; length != 0; --length) {
      text += parts[random() % std::size(parts)];
    }
    errcode_tests::fuzz_body(text + R"("})");
  }
}

TEST_CASE("10 MB of escaped surrogates are mended in one pass") {
  std::string text = R"({"desc":")";
  for (int i = 0; i != 1'666'666; ++i) text += R"(\ud83d)";
  CHECK(body::parse(text + R"("})")->desc().size() == std::size_t{3} * 1'666'666);
}

TEST_CASE("a body holds what its fuzz target asserts") {
  errcode_tests::replay("body", errcode_tests::fuzz_body);
}

TEST_CASE("a text cut off or with one byte changed is read as nlohmann/json reads it") {
  const std::string text = R"({"code":801,"errcode":"NotFound.\u4efb\n务","x":[1.5e3,{}]})";
  for (std::size_t at = 0; at != text.size(); ++at) {
    CHECK(!body::parse(text.substr(0, at)));
    std::string changed = text;
    for (const char octet : std::string_view("\x01\t \",0:\\]nu{}\x7F\x80\xC3\xED\xFF")) {
      changed[at] = octet;
      errcode_tests::fuzz_body(changed);
    }
  }
}

TEST_CASE("a long text that is no JSON is none, wherever it breaks off") {
  const std::string begin = R"({"a":")" + std::string(2000, 'x');
  for (const char* end : {"", "\\", "\\\"", "\"", "\"]]]]", "\"}}", "\"}]"}) {
    CAPTURE(end);
    CHECK(!body::parse(begin + end));
  }
  CHECK(body::parse(begin + R"(\\", "]": "[{\"{"})"));
}

TEST_CASE("a body has at most 512 levels") {
  CHECK(nested(3) == R"({"a":[{}]})");
  for (const int levels : {1, 2, 511, 512}) {
    CAPTURE(levels);
    const std::optional<body> read = body::parse(nested(levels));
    REQUIRE(read);
    CHECK(read->dump() == nested(levels));
    CHECK(body(*read).json() == json::parse(nested(levels)));
    CHECK(body::from(json::parse(nested(levels)))->dump() == nested(levels));
  }
  for (const int levels : {513, 514, 5000, 100000}) {
    json value = json::object();
    for (int level = 1; level != levels; ++level) {
      json outer = level % 2 == 0 || level == levels - 1 ? json::object() : json::array();
      (outer.is_array() ? outer.emplace_back() : outer["a"]).swap(value);
      value.swap(outer);
    }
    CAPTURE(levels);
    const std::optional<body> read = body::from(std::move(value));
    CHECK(!read);
  }
  for (const int levels : {513, 514, 5000, 1000000}) {
    CAPTURE(levels);
    CHECK(!body::parse(nested(levels)));
  }
  // Many brackets are not many levels.
  std::string wide = R"({"a":[)";
  for (int i = 0; i != 5000; ++i) wide += "[{}],";
  wide += "0]";
  for (const char* before : {"", R"(\\)", R"(\")", R"(\\\")", R"(\u005c)"}) {
    const std::string text = wide + R"(,"b":")" + before + std::string(600, '[') + R"("})";
    CHECK(body::parse(text)->json() == json::parse(text));
  }
}

TEST_CASE("10 MB of brackets are no body") {
  constexpr std::size_t size = 10'000'000;
  for (const std::string_view brackets : {"[", "{", R"({"a":[)", R"([{"a":)"}) {
    std::string text;
    while (text.size() < size) text += brackets;
    CHECK(!body::parse(text));
  }
}

TEST_CASE("each code of ours has a body, which says the code") {
  const auto check = [](const errcode::entry& row, auto code) {
    CAPTURE(row.code, std::string(row.errcode));
    const body made(code);
    if (row.type == generic::ok) {  // an error is an error
      CHECK(made.json() == body(generic::unknown_error).json());
      return;
    }
    CHECK(made.json() == json{{"code", row.code},
                              {"errcode", row.errcode},
                              {"type", row.errcode},
                              {"desc", row.desc}});
    const body chinese(code, language::zh);
    CHECK(chinese.desc() == row.zh);
    // Of catalogues the client of these tests knows one.
    const bool is_kept = std::is_same_v<decltype(code), business> && row.code >= 600;
    CHECK(made.error() == (is_kept ? make_error_code(code) : make_error_code(row.type)));
  };
  errcode_tests::for_each_row<generic, business, shop::billing>(check);
}

TEST_CASE("a body says what its error says") {
  const errcode::body body(errcode::error(errcode::generic::not_found).about("Task"));
  assert(body.code() == 404 && body.errcode() == "NotFound.Task" && body.model() == "Task");
  CHECK(!body.json().contains("field"));
  const errcode::error whole = errcode::error(business::invalid_parameter)
                                   .about("Resource", "a.b", "TooLong")
                                   .with("limit", 100)
                                   .because("SECRET");
  CHECK(errcode::body(whole).json() == json{{"code", 801},
                                            {"errcode", "InvalidParameter"},
                                            {"type", "InvalidParameter"},
                                            {"model", "Resource"},
                                            {"field", "a.b"},
                                            {"reason", "TooLong"},
                                            {"limit", 100},
                                            {"desc", errcode::find(801)->desc}});
}

TEST_CASE("a program adds members of its own") {
  body made(business::handover_required);
  made.json()["team"] = "CnCPeqyD";
  made.json()["raw"] = "\xFF";
  CHECK(
      made.dump() ==
      R"({"code":618,"desc":"Something need to be handed over","errcode":"ConstraintViolation","raw":")"
      "\uFFFD"
      R"(","team":"CnCPeqyD","type":"ConstraintViolation"})");
  made.json() = 3;  // no longer an object: nothing to find
  CHECK(made.code() == 0);
  CHECK(made.errcode().empty());
  CHECK(made.error() == generic::unknown_error);
  CHECK(made.dump() == "3");
  CHECK(body(generic::gone).json().at("code") == 410);
}
