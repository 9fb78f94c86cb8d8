// SPDX-License-Identifier: MIT
#include <errcode/nlohmann.hpp>

#include <errcode/errcode.hpp>
#include <errcode/response.hpp>

#include <cassert>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "catalogs.hpp"
#include "catch.hpp"
#include "fuzz/replay.hpp"
#include "fuzz/round_trip.hpp"

using errcode::business;
using errcode::error;
using errcode::generic;
using errcode::http_status;
using errcode::language;
using errcode::parse_response;
using nlohmann::json;

namespace {

std::error_code status_code(int status) { return make_error_code(http_status{status}); }

/// What an error tells of a member that became a parameter, as JSON; "" where there is none.
std::string parameter(const std::optional<error>& of, std::string_view name) {
  for (const errcode::parameter& each : of->parameters()) {
    std::string made;
    errcode::detail::append_json(made, each.value);
    if (each.name == name) return made;
  }
  return {};
}

void check_escaped(const std::string& text) {
  std::string made;
  errcode::detail::append_json(made, std::string_view(text));
  if (made != json(text).dump(-1, ' ', false, json::error_handler_t::replace)) FAIL(made);
  if (errcode::detail::to_valid_utf8(text) != errcode_tests::mended(text)) FAIL(text);
}

}  // namespace

TEST_CASE("an error is made of an answer") {
  const auto error = errcode::parse_response(
      403, R"({"code": 824, "errcode": "LimitExceeded.Team", "limit": 100})");
  assert(error == errcode::business::team_full && error->errcode() == "LimitExceeded.Team");
  CHECK(parameter(error, "limit") == "100");
}

TEST_CASE("each error comes back from its answer, in both formats and languages") {
  const auto check = [](const std::error_code& code) {
    errcode_tests::require_round_trip(code);
    errcode_tests::require_round_trip(error(code)
                                          .about("任务", "a b", "TooLong")
                                          .permission("P")
                                          .with("limit", 100)
                                          .with("errcode", {"x"})
                                          .with("code__", false)
                                          .retry_after(7)
                                          .with_error(error(code).about("M", "F"))
                                          .with_error(generic::gone)
                                          .because("SECRET"));
  };
  errcode_tests::for_each_row<generic, business, shop::billing, lab::extreme, club::rule>(
      [&check](const errcode::entry&, auto code) { check(code); });
  for (int status = 100; status != 600; ++status) {
    errcode_tests::require_round_trip(status_code(status));
  }
  for (int number = 1; number != 140; ++number) {
    errcode_tests::require_round_trip(std::error_code(number, std::generic_category()));
  }
  check({12345, errcode::category<business>()});
  errcode_tests::replay("response", errcode_tests::fuzz_response);
}

TEST_CASE("whatever a name or a text is, the answer is JSON and nothing is lost") {
  std::vector<std::string> texts = {"", "\"", "\\\"", "\\u0000", "{}", "a.b"};
  for (int octet = 0; octet != 256; ++octet) texts.emplace_back(1, static_cast<char>(octet));
  for (const std::string& text : texts) {
    errcode_tests::require_round_trip(error(business::ip_banned)
                                          .about(text, text, text)
                                          .permission(text)
                                          .with(text, text)
                                          .with("list", std::vector<std::string>{text, text})
                                          .with_error(error(generic::gone).about(text)));
  }
  const std::string megabyte(1'000'000, '\n');
  const error large = error(generic::gone).about(megabyte).with(megabyte, megabyte);
  errcode_tests::require_same(large, *parse_response(0, to_body(large)));
  using limits = std::numeric_limits<double>;
  for (const double number : {0.0, -0.0, 0.1, 1e20, 1e-7, 123456789.0, limits::max(), limits::min(),
                              limits::denorm_min(), limits::infinity(), limits::quiet_NaN()}) {
    errcode_tests::require_round_trip(error(generic::gone).with("a", number).with("b", -number));
  }
  CHECK(to_body(error(generic::gone).with("a", 1.0).with("b", 1e300).with("c", UINT64_MAX))
            .find(R"("a":1.0,"b":1e+300,"c":18446744073709551615})") != std::string::npos);
}

TEST_CASE("texts are escaped and mended as nlohmann/json does it") {
  std::string edges = "a\"\\\x1F\x7F\x80\x8F\x90\x9F\xA0\xBF\xC1\xC2\xDF\xE0\xED\xEF\xF0\xF4\xF5";
  edges += '\0';
  for (int first = 0; first != 256; ++first) {
    check_escaped({static_cast<char>(first)});
    for (int second = 0; second != 256; ++second) {
      check_escaped({static_cast<char>(first), static_cast<char>(second)});
    }
    for (const char second : edges) {
      for (const char third : edges) check_escaped({static_cast<char>(first), second, third});
    }
  }
  for (const char lead : {'\xE0', '\xED', '\xF0', '\xF1', '\xF4'}) {
    for (const char second : edges) {
      for (const char third : edges) {
        for (const char fourth : edges) check_escaped({lead, second, third, fourth});
      }
    }
  }
}

TEST_CASE("a body that says nothing of an error leaves the status") {
  const std::string deep(513, '[');
  for (const std::string& text :
       {std::string(), std::string("<html>404</html>"), std::string("null"), std::string("[404]"),
        std::string(R"({})"), std::string(R"({"code":0})"), std::string(R"({"errcode":"Weird"})"),
        std::string(R"({"code":200,"errcode":"OK"})"), std::string(R"({"type":"about:blank"})"),
        std::string(R"({"status":99})"), std::string(R"({"status":600})"),
        R"({"a":)" + deep + std::string(513, ']') + '}',
        R"({"code":804,"a":")" + std::string(errcode::detail::longest_body, 'x') + R"("})"}) {
    CAPTURE(text.substr(0, 50));
    for (int status = 300; status != 600; ++status) {
      if (text.size() > 10'000 && status % 100 != 0) continue;
      CHECK(parse_response(status, text)->code() == status_code(status));
    }
    CHECK(parse_response(813, text) == business{813});
    CHECK(parse_response(999, text)->code() == std::error_code(999, errcode::category<business>()));
    CHECK(parse_response<shop::billing>(900, text) == shop::billing::card_declined);
    for (const int success : {100, 101, 200, 204, 299}) CHECK(!parse_response(success, text));
  }
  CHECK(!parse_response(200, R"({"code":804})"));
  CHECK(parse_response(0, "")->code() == make_error_code(generic::unknown_error));
  CHECK(!parse_response(0, R"({"code":200})"));
}

TEST_CASE("what a body says of an error counts, and the status where that says more") {
  const struct {
    int status;
    const char* body;
    std::error_code code;
  } cases[] = {
      {500, R"({"code":804})", business::ip_banned},
      {500, R"({"code":804,"errcode":"Weird"})", business::ip_banned},
      {500, R"({"errcode":"NotFound.Task"})", generic::not_found},
      {500, R"({"type":"NotFound"})", generic::not_found},
      {429, R"({"errcode":"LimitExceeded"})", status_code(429)},
      {403, R"({"errcode":"LimitExceeded"})", generic::limit_exceeded},
      {824, R"({"errcode":"LimitExceeded.Team"})", business::team_full},
      {429, R"({"code":824,"errcode":"LimitExceeded"})", business::team_full},
      {500, R"({"code":429,"errcode":"LimitExceeded"})", status_code(429)},
      {502, R"({"status":404})", status_code(404)},
      {502, R"({"status":404,"errcode":"InUse"})", generic::in_use},
      {502, R"({"status":404,"code":"x","errcode":"Weird"})", status_code(404)},
      {0, R"({"status":404})", status_code(404)},
  };
  for (const auto& [status, body, code] : cases) {
    CAPTURE(status, body);
    CHECK(parse_response(status, body)->code() == code);
  }
  CHECK(parse_response<shop::billing>(500, R"({"code":901})") == shop::billing::quota_hit);
}

TEST_CASE("the problem of another library is read") {
  const auto read = parse_response(403, R"({"type":"https://example.com/probs/out-of-credit",
      "title":"Out of credit","detail":"Your balance is 30","instance":"/1","balance":30})");
  CHECK(read->code() == status_code(403));
  CHECK(read->received_message() == "Your balance is 30");
  CHECK(parameter(read, "type") == R"("https://example.com/probs/out-of-credit")");
  CHECK(parameter(read, "title") == R"("Out of credit")");
  CHECK(parameter(read, "balance") == "30");
  CHECK(parse_response(403, R"({"title":"Out of credit"})")->received_message() == "Out of credit");
  const auto told_thrice = parse_response(403, R"({"desc":"a","detail":"b","title":"c"})");
  CHECK(told_thrice->received_message() == "a");
  CHECK(parameter(told_thrice, "detail") == R"("b")");
  CHECK(parameter(told_thrice, "title") == R"("c")");
}

TEST_CASE("the server's own text is for the screen, and no answer passes it on") {
  const auto read = parse_response(403, R"({"code":824,"desc":"SECRET"})");
  CHECK(message(*read, language::zh) == "SECRET");
  for (const char* accept : {"", "application/problem+json"}) {
    CHECK(make_response(*read, {"", accept}).body ==
          make_response(business::team_full, {"", accept}).body);
  }
}

TEST_CASE("the seconds of a Retry-After are read, and nothing else") {
  const auto seconds = [](std::string_view header, std::string_view body = {}) {
    return parse_response(503, body, header)->retry_after();
  };
  CHECK(seconds("120") == 120);
  CHECK(seconds(" \t0 ") == 0);
  CHECK(seconds("2147483647") == 2147483647);
  for (const char* none : {"", " ", "-1", "-0", "+1", "1.5", "1 2", "0x1", "2147483648", "soon",
                           "Fri, 31 Dec 1999 23:59:59 GMT"}) {
    CAPTURE(none);
    CHECK(!seconds(none));
    CHECK(seconds(none, R"({"retry_after":7})") == 7);
  }
  CHECK(seconds("120", R"({"retry_after":7})") == 120);
  CHECK(is_transient(*parse_response(404, "", "1")));
  for (const char* none : {"-1", "1.5", "\"7\"", "2147483648", "null"}) {
    const auto read = parse_response(503, R"({"retry_after":)" + std::string(none) + '}');
    CHECK(!read->retry_after());
    CHECK(parameter(read, "retry_after") == none);
  }
}

TEST_CASE("members of a wrong kind are parameters, and none is lost") {
  for (const char* name : {"code", "errcode", "type", "desc", "model", "field", "reason",
                           "permission", "retry_after", "errors", "title", "status", "detail"}) {
    for (const char* member : {"null", "true", "[1,null]", "{\"a\":[]}", "1.5", "[]", "[\"a\"]",
                               "-5", "99999999999", "\"\"", "\"x\"", "[{}]"}) {
      const std::string first = '"' + std::string(name) + "\":" + member;
      const std::string second = '"' + std::string(name) + "_\":1";
      const std::string third = '"' + std::string(name) + "__\":2";
      errcode_tests::fuzz_body('{' + first + '}');
      errcode_tests::fuzz_body('{' + first + ',' + second + ',' + third + '}');
      errcode_tests::fuzz_body(R"({"errors":[{"code":804,)" + first + "}]," + first + '}');
      errcode_tests::fuzz_body(R"({"code":404,"errcode":"NotFound.X",)" + first + '}');
    }
  }
  const auto read = parse_response(400, R"({"errcode":5,"errcode_":6,"x":{"b":1,"a":[null]}})");
  CHECK(parameter(read, "errcode") == "5");
  CHECK(parameter(read, "errcode_") == "6");
  CHECK(parameter(read, "x") == R"({"a":[null],"b":1})");
}

TEST_CASE("qualifiers that no member explains are kept until something else is said") {
  for (const char* errcode : {"NotFound.Task", "NotFound.a b.c", "NotFound.Task.Title\u2028"}) {
    const json body = {{"errcode", errcode}, {"model", "Task"}};
    error read = *parse_response(404, body.dump());
    CHECK(read.errcode() == errcode);
    errcode_tests::require_round_trip(read);
    CHECK(read.about("Team").errcode() == "NotFound.Team");
  }
  CHECK(parse_response(404, R"({"errcode":"NotFound.Task"})")->permission("P").errcode() ==
        "NotFound.P");
  const auto mended = parse_response(404, R"({"errcode":"NotFound.\ud800","model":")"
                                          "\xFF"
                                          R"("})");
  CHECK(mended->errcode() == "NotFound.\uFFFD");
  CHECK(mended->model() == "\uFFFD");
}

TEST_CASE("each element of a batch is an error") {
  const json body = json::parse(R"({"code":801,"errcode":"InvalidParameter","errors":[
      {"code":804},{"errcode":"NotFound.Task","id":7},{"status":404},{"code":200},{}]})");
  const auto read = parse_response(400, body.dump());
  const std::error_code expected[] = {business::ip_banned, generic::not_found, status_code(404),
                                      generic::unknown_error, generic::unknown_error};
  REQUIRE(read->errors().size() == std::size(expected));
  for (std::size_t i = 0; i != std::size(expected); ++i) {
    CHECK(read->errors()[i].code() == expected[i]);
  }
  CHECK(read->errors()[1].errcode() == "NotFound.Task");
  const json& elements = body.at("errors");
  CHECK(parse_response(0, elements[1].dump())->errcode() == "NotFound.Task");
  CHECK(parse_response(0, elements[0].dump()) == business::ip_banned);
  CHECK(!parse_response(0, elements[3].dump()));
  CHECK(!parse_response(200, body.dump()));
}

TEST_CASE("what is too much to be read as errors is a parameter") {
  for (const std::size_t count :
       {std::size_t{1}, errcode::detail::most_errors, errcode::detail::most_errors + 1}) {
    const json body = {{"errors", std::vector<json>(count, json::object())}};
    const bool is_read = count <= errcode::detail::most_errors;
    const auto read = parse_response(400, body.dump());
    CHECK(read->errors().size() == (is_read ? count : 0));
    CHECK(parameter(read, "errors") == (is_read ? "" : body.at("errors").dump()));
  }
  CHECK(parameter(parse_response(400, R"({"errors":[{},1]})"), "errors") == "[{},1]");
  // Nested as deep as a body may be, and as many members as take long if each looks at all others.
  std::string nested = R"({"code":804})";
  for (int level = 0; level != 255; ++level) nested = R"({"errors":[)" + nested + "]}";
  const auto deep = parse_response(400, nested);
  const error* innermost = &*deep;
  while (!innermost->errors().empty()) innermost = &innermost->errors()[0];
  CHECK(*innermost == business::ip_banned);
  errcode_tests::require_round_trip(*deep);
  json wide;
  for (int i = 0; i != 200'000; ++i) wide[std::to_string(i)] = i;
  CHECK(parse_response(400, wide.dump())->parameters().size() == wide.size());
}
