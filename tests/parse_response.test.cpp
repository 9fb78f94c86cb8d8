// SPDX-License-Identifier: MIT
// Every adapter for a JSON library passes these tests.
#include ERRCODE_TESTS_ADAPTER

#include <errcode/response.hpp>
#include <errcode/upstream/curl.hpp>
#include <errcode/upstream/mysql.hpp>
#include <errcode/upstream/postgresql.hpp>
#include <errcode/upstream/redis.hpp>
#include <errcode/upstream/sqlite.hpp>

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
    if (each.name == name) return errcode::detail::to_json(each.value);
  }
  return {};
}

void check_escaped(const std::string& text) {
  const std::string made = errcode::detail::to_json(std::string_view(text));
  if (made != json(text).dump(-1, ' ', false, json::error_handler_t::replace)) FAIL(made);
  if (errcode::detail::to_valid_utf8(text) != errcode_tests::mended(text)) FAIL(text);
}

}  // namespace

TEST_CASE("an error is made of a response") {
  const auto error = errcode::parse_response(
      403, R"({"code": 824, "errcode": "LimitExceeded.Team", "limit": 100})");
  assert(error == errcode::business::team_full && error->errcode() == "LimitExceeded.Team");
  CHECK(parameter(error, "limit") == "100");
  assert(errcode::parse_response(503, R"({"code": 14, "message": "busy"})") ==
         errcode::http_status::service_unavailable);
}

TEST_CASE("each error comes back from its response, in both formats and languages") {
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
    errcode_tests::require_round_trip(error(code).about("User"));
    errcode_tests::require_round_trip(error(code).about("User", "Email"));
    errcode_tests::require_round_trip(error(code).about("User", "Email", "Taken"));
    errcode_tests::require_round_trip(error(code).with_error(error(code).about("User")));
  };
  errcode_tests::for_each_row<generic, business, shop::billing, lab::extreme, club::rule,
                              shop::cause>(
      [&check](const errcode::entry&, auto code) { check(code); });
  for (int status = 100; status != 600; ++status) {
    errcode_tests::require_round_trip(status_code(status));
  }
  for (int number = 1; number != 140; ++number) {
    errcode_tests::require_round_trip(std::error_code(number, std::generic_category()));
  }
  check({12345, errcode::category<business>()});
  const auto check_upstream = [&check](auto table) {
    using upstream = decltype(table);
    for (const errcode::upstream_row& row : upstream::rows) {
      if constexpr (errcode::detail::upstream_table<upstream>::has_words) {
        check(errcode::upstream_code<upstream>(row.word));
      } else {
        check(errcode::upstream_code<upstream>(row.number));
      }
    }
  };
  check_upstream(errcode::upstream::mysql());
  check_upstream(errcode::upstream::postgresql());
  check_upstream(errcode::upstream::redis());
  check_upstream(errcode::upstream::hiredis());
  check_upstream(errcode::upstream::sqlite());
  check_upstream(errcode::upstream::curl());
  errcode_tests::replay("response", errcode_tests::fuzz_response);
}

TEST_CASE("whatever a name or a text is, the response is JSON and nothing is lost") {
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
  using limits = std::numeric_limits<double>;
  for (const double number : {0.0, -0.0, 0.1, 1e20, 1e-7, 123456789.0, limits::max(), limits::min(),
                              limits::denorm_min(), limits::infinity(), limits::quiet_NaN()}) {
    errcode_tests::require_round_trip(error(generic::gone).with("a", number).with("b", -number));
  }
  CHECK(to_body(error(generic::gone).with("a", 1.0).with("b", 1e300).with("c", UINT64_MAX))
            .find(R"("a":1.0,"b":1e+300,"c":18446744073709551615})") != std::string::npos);
}

TEST_CASE("texts are escaped and mended as nlohmann/json does it", "[.long]") {
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
        R"({"code":804,"desc":")" + std::string(errcode::detail::longest_body, 'x') + R"("})"}) {
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
}

TEST_CASE("100 to 299 is a success, unless a body of ours says otherwise") {
  CHECK(!parse_response(200, R"({"code":804})"));
  CHECK(!parse_response(200, R"({"code":804,"name":"Richmond"})"));
  CHECK(!parse_response(200, R"({"error":"denied","message":"x"})"));
  CHECK(!parse_response(200, R"({"code":200,"errcode":"OK","desc":"x"})"));
  CHECK(parse_response(200, R"({"code":804,"desc":"IP Ban"})") == business::ip_banned);
  CHECK(parse_response(200, R"({"errcode":"NotFound.Task"})") == generic::not_found);
}

TEST_CASE("without a status the body alone says whether it is an error") {
  for (const char* failure :
       {R"({"errcode":88,"errmsg":"x"})", R"({"code":"40002","msg":"x"})",
        R"({"code":-404,"message":"x"})", R"({"ok":false,"error":"x"})",
        R"({"success":false,"msg":"x"})", R"({"errors":[{"message":"x"}]})",
        R"({"pay_response":{"code":4005,"sub_msg":"x"}})", R"({"code":804,"msg":"x"})"}) {
    CAPTURE(failure);
    const auto read = parse_response(0, failure);
    REQUIRE(read);
    CHECK(read->code() == generic::unknown_error);
    CHECK(read->received_message() == "x");
  }
  for (const char* success :
       {R"({"code":0,"msg":"x"})", R"({"code":200,"msg":"x"})", R"({"errcode":0,"errmsg":"ok"})",
        R"({"ok":true,"message":"x"})", R"({"error":"","message":"x"})",
        R"({"error":null,"message":"x"})", R"({"errors":[],"message":"x"})", R"({"code":4005})",
        R"({"ok":false})", R"({"code":200})", R"({})", R"([])", R"({"data":[1]})"}) {
    CAPTURE(success);
    CHECK(!parse_response(0, success));
  }
  CHECK(parse_response(0, "")->code() == make_error_code(generic::unknown_error));
  CHECK(parse_response(0, "<html>")->code() == make_error_code(generic::unknown_error));
  CHECK(parse_response(0, R"({"status":404,"title":"x"})")->code() == status_code(404));
  CHECK(parse_response(0, R"({"errorCode":"NotFound","errorMsg":"x"})") == generic::not_found);
}

TEST_CASE("the errcode of a body of ours counts, then its number, then the status") {
  const struct {
    int status;
    const char* body;
    std::error_code code;
  } cases[] = {
      {500, R"({"code":804,"desc":"x"})", business::ip_banned},
      {500, R"({"code":804,"errcode":"Weird","desc":"x"})", business::ip_banned},
      {500, R"({"errcode":"NotFound.Task"})", generic::not_found},
      {429, R"({"errcode":"LimitExceeded"})", status_code(429)},
      {403, R"({"errcode":"LimitExceeded"})", generic::limit_exceeded},
      {824, R"({"errcode":"LimitExceeded.Team"})", business::team_full},
      {429, R"({"code":824,"errcode":"LimitExceeded"})", business::team_full},
      {500, R"({"code":429,"errcode":"LimitExceeded"})", status_code(429)},
      {502, R"({"status":404,"errcode":"InUse"})", generic::in_use},
      {503, R"({"errcode":"ServerError"})", status_code(503)},
  };
  for (const auto& [status, body, code] : cases) {
    CAPTURE(status, body);
    CHECK(parse_response(status, body)->code() == code);
  }
  CHECK(parse_response<shop::billing>(500, R"({"code":901,"desc":"x"})") ==
        shop::billing::quota_hit);
}

TEST_CASE("what a foreign body says never outranks the status") {
  const struct {
    int status;
    const char* body;
    std::error_code code;
  } cases[] = {
      {404, R"({"code":5,"message":"x","details":[]})", status_code(404)},
      {422, R"({"code":606,"message":"x"})", status_code(422)},
      {500, R"({"code":804})", status_code(500)},
      {403, R"({"code":804})", business::ip_banned},  // its row has this status
      {400, R"({"code":305})", status_code(400)},
      {403, R"({"code":404})", status_code(403)},
      {502, R"({"errcode":"M_X","status":403})", status_code(502)},
      {502, R"({"status":404,"title":"x"})", status_code(502)},
      {403, R"({"result":"FAIL","errorCode":"PermissionDenied"})", generic::permission_denied},
      {404, R"({"type":"NotFound","message":"x"})", generic::not_found},
      {500, R"({"type":"NotFound"})", status_code(500)},
      {404, R"({"fault":{"error_code":"NotFound.Task"}})", generic::not_found},
      {403, R"({"code":824,"type":"LimitExceeded"})", business::team_full},
  };
  for (const auto& [status, body, code] : cases) {
    CAPTURE(status, body);
    CHECK(parse_response(status, body)->code() == code);
  }
  CHECK(parameter(parse_response(422, R"({"code":606})"), "code") == "606");
  CHECK(parameter(parse_response(502, R"({"status":403})"), "status") == "403");
  const auto read = parse_response(404, R"({"reason":"NotFound","message":"m"})");
  CHECK(read->errcode() == "NotFound");
  CHECK(read->received_message() == "m");
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
}

TEST_CASE("the words of a body of ours are desc, else detail, else title") {
  const auto words = [](const char* members) {
    const std::string body =
        std::string(R"({"errcode":"gone","message":"no","error":"no",)") + members + '}';
    return std::string(parse_response(410, body)->received_message());
  };
  CHECK(words(R"("desc":"a","detail":"b","title":"c")") == "a");
  CHECK(words(R"("detail":"b","title":"c")") == "b");
  CHECK(words(R"("title":"c")") == "c");
  CHECK(words(R"("x":"y")").empty());
}

TEST_CASE("the best words of a foreign body count, nearest the top, by the longest name") {
  const std::pair<const char*, std::string_view> cases[] = {
      {R"({"message":"no","details":"yes"})", "yes"},
      {R"({"description":"no","msg":"yes"})", "yes"},
      {R"({"error":"it is no","error_description":"yes"})", "yes"},
      {R"({"title":"no","reason":"it is so"})", "it is so"},
      {R"({"reason":"no","title":"yes"})", "yes"},
      {R"({"error":"no","reason":"yes"})", "yes"},
      {R"({"error":{"message":"no"},"msg":"yes"})", "yes"},
      {R"({"error":{"message":"yes"},"description":"no"})", "yes"},
      {R"({"message":"no","error_message":"yes"})", "yes"},
      {R"({"error_message":"yes","message":"no"})", "yes"},
  };
  for (const auto& [body, words] : cases) {
    CAPTURE(body);
    CHECK(parse_response(500, body)->received_message() == words);
  }
}

TEST_CASE("the server's own text is for the screen, and no response passes it on") {
  const auto read = parse_response(403, R"({"code":824,"desc":"SECRET"})");
  CHECK(message(*read, language::zh) == "SECRET");
  for (const char* accept : {"", "application/problem+json"}) {
    CHECK(make_response(*read, {"", accept}).body ==
          make_response(business::team_full, {"", accept}).body);
  }
}

TEST_CASE("what a foreign body says stays here, and what the program adds goes out") {
  const char* const body =
      R"({"code":900,"message":"SECRET","limit":"SECRET","field":"SECRET","model":"SECRET",
          "reason":"SECRET","permission":"SECRET","errcode":"SECRET","SECRET":1,
          "errors":[{"field":"SECRET","message":"SECRET"}]})";
  for (const int status : {0, 403, 503}) {
    auto read = *parse_response<shop::billing>(status, body, "7");
    CHECK(read.field() == "SECRET");
    CHECK(read.errors()[0].field() == "SECRET");
    read.with("own", 1).with_error(generic::gone);
    error expected = error(read.code()).retry_after(7).with("own", 1).with_error(generic::gone);
    for (const char* accept : {"", "application/problem+json"}) {
      const auto sent = make_response(read, {"", accept});
      CHECK(sent.body == make_response(expected, {"", accept}).body);
      CHECK(sent.body.find("SECRET") == std::string::npos);
    }
    CHECK(read.about("Team").errcode().find("SECRET") == std::string::npos);
  }
  // A text of a row does not fill in what a stranger wrote.
  const auto full = *parse_response<club::rule>(403, R"({"code":1,"limit":"SECRET"})");
  REQUIRE(full == club::rule::full);
  CHECK(make_response(full, {"en", ""}).body.find("At most … members") != std::string::npos);
  // What a program sends on purpose goes out: the code of an error that it has read.
  const auto inner = *parse_response(404, R"({"message":"SECRET"})");
  CHECK(to_body(error(generic::gone).with_error(inner)) ==
        to_body(error(generic::gone).with_error(error(http_status::not_found))));
}

TEST_CASE("a status that another attempt may change survives the errcode") {
  const auto read = parse_response(503, R"({"errcode":"SQLError"})");
  CHECK(read == generic::sql_error);
  CHECK(is_transient(*read));
  const errcode::response sent = make_response(*read);
  CHECK(sent.status == http_status::service_unavailable);
  CHECK(json::parse(sent.body).at("code") == 503);
  const auto again = parse_response(503, sent.body);
  CHECK(again == generic::sql_error);
  CHECK(is_transient(*again));
  CHECK(!is_transient(*parse_response(500, R"({"errcode":"SQLError"})")));
  CHECK(is_transient(*parse_response(429, R"({"code":20429})")));
  CHECK(json::parse(make_response(*parse_response(503, R"({"code":804,"errcode":"Blocked"})")).body)
            .at("code") == 804);
  for (const int status : {520, 524, 529}) CHECK(is_transient(*parse_response(status, "")));
  for (const int status : {525, 528, 530}) CHECK(!is_transient(*parse_response(status, "")));
}

TEST_CASE("the Retry-After of the header wins over that of the body") {
  const auto seconds = [](std::string_view header, std::string_view body = {}) {
    return parse_response(503, body, header)->retry_after();
  };
  CHECK(seconds("120") == 120);
  CHECK(seconds("120", R"({"retry_after":7})") == 120);
  CHECK(seconds("soon", R"({"retry_after":7})") == 7);
  CHECK(seconds("1.9") == 2);
  CHECK(seconds("Wed, 21 Oct 2015 07:28:00 GMT") == 0);
  CHECK(is_transient(*parse_response(404, "", "1")));
  for (const char* none : {"-1", "1.5", "\"7\"", "2147483648", "null"}) {
    CAPTURE(none);
    const auto read =
        parse_response(503, R"({"errcode":"ServerError","retry_after":)" + std::string(none) + '}');
    CHECK(!read->retry_after());
    CHECK(parameter(read, "retry_after") == none);
  }
}

TEST_CASE("a foreign body says in many ways when to come back") {
  const struct {
    const char* body;
    std::optional<int> seconds;
  } cases[] = {
      {R"({"retry_after":64.57})", 65},
      {R"({"retry_after_ms":1234})", 2},
      {R"({"retryAfter":"8"})", 8},
      {R"({"Retry-After-Seconds":8})", 8},
      {R"({"parameters":{"retry_after":8}})", 8},
      {R"({"error":{"details":[{"x":1},{"retryDelay":"34.4s"}]}})", 35},
      {R"({"retryDelayMs":"1500"})", 2},
      {R"({"a":{"retry_after":1},"retry_after":2})", 2},
      {R"({"retry_after":-1})", std::nullopt},
      {R"({"retry_after":1e300})", std::nullopt},
      {R"({"retry_after":"soon"})", std::nullopt},
      {R"({"retry":7})", std::nullopt},
  };
  for (const auto& [body, seconds] : cases) {
    CAPTURE(body);
    const auto read = parse_response(400, body);
    CHECK(read->retry_after() == seconds);
    CHECK(is_transient(*read) == seconds.has_value());
  }
}

TEST_CASE("members of a wrong kind are parameters, and none is lost") {
  for (const char* name : {"code", "errcode", "type", "desc", "model", "field", "reason",
                           "permission", "retry_after", "errors", "title", "status", "detail"}) {
    for (const char* member : {"null", "true", "[1,null]", R"({"a":[]})", "1.5", "[]", R"(["a"])",
                               "-5", "99999999999", R"("")", R"("x")", "[{}]", R"({"a":"b"})"}) {
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

TEST_CASE("each element of a batch is an error, with the outer code where it has none of ours") {
  const json body = json::parse(R"({"code":801,"errcode":"InvalidParameter","errors":[
      {"code":804},{"errcode":"NotFound.Task","id":7},{"status":404},{"code":200},{}]})");
  const auto read = parse_response(400, body.dump());
  const std::error_code outer = business::invalid_parameter;
  const std::error_code expected[] = {business::ip_banned, generic::not_found, outer, outer, outer};
  REQUIRE(read->errors().size() == std::size(expected));
  for (std::size_t i = 0; i != std::size(expected); ++i) {
    CHECK(read->errors()[i].code() == expected[i]);
  }
  CHECK(read->errors()[1].errcode() == "NotFound.Task");
  CHECK(parse_response(0, body.at("errors")[1].dump())->errcode() == "NotFound.Task");
}

TEST_CASE("the errors of a foreign body are read") {
  const auto list = parse_response(422, R"({"message":"m","errors":[{"field":"f","message":"n"},
      {"code":"NotFound"}]})");
  CHECK(list->received_message() == "m");
  REQUIRE(list->errors().size() == 2);
  CHECK(list->errors()[0].code() == status_code(422));
  CHECK(list->errors()[0].field() == "f");
  CHECK(list->errors()[0].received_message() == "n");
  CHECK(list->errors()[1].code() == status_code(422));

  const auto map =
      parse_response(400, R"({"errors":{"Name":["is required","is short"],"Age":"is odd"}})");
  REQUIRE(map->errors().size() == 2);
  CHECK(map->errors()[0].field() == "Age");
  CHECK(map->errors()[1].field() == "Name");
  CHECK(map->errors()[1].received_message() == "is required");
  CHECK(map->errors()[1].parameters()[0].value == errcode::value({"is required", "is short"}));
  CHECK(map->received_message() == "is odd");

  const auto top = parse_response(400, R"([{"errorMessage":"a"},{"errorMessage":"b"}])");
  CHECK(top->received_message() == "a");
  CHECK(top->errors()[1].received_message() == "b");
}

TEST_CASE("what is too much to be read as errors is a parameter") {
  for (const std::size_t count :
       {std::size_t{1}, errcode::detail::most_errors, errcode::detail::most_errors + 1}) {
    const json body = {{"errcode", "Malformed"},
                       {"errors", std::vector<json>(count, json::object())}};
    const bool is_read = count <= errcode::detail::most_errors;
    const auto read = parse_response(400, body.dump());
    CHECK(read->errors().size() == (is_read ? count : 0));
    CHECK(parameter(read, "errors") == (is_read ? "" : body.at("errors").dump()));
  }
  CHECK(parameter(parse_response(400, R"({"errors":[{},1]})"), "errors") == "[{},1]");
}

TEST_CASE("a body is read as deep and as large as it may be, in one pass", "[.long]") {
  std::string nested = R"({"code":804})";
  for (int level = 0; level != 255; ++level) {
    nested = R"({"errcode":"Malformed","errors":[)" + nested + "]}";
  }
  const auto deep = parse_response(400, nested);
  const error* innermost = &*deep;
  while (!innermost->errors().empty()) innermost = &innermost->errors()[0];
  CHECK(*innermost == business::ip_banned);
  errcode_tests::require_round_trip(*deep);
  json wide;
  for (int i = 0; i != 200'000; ++i) wide[std::to_string(i)] = i;
  CHECK(parse_response(400, wide.dump())->parameters().size() == wide.size());
  const std::string megabyte(1'000'000, '\n');
  const error large = error(generic::gone).about(megabyte).with(megabyte, megabyte);
  errcode_tests::require_same(large, *parse_response(0, to_body(large)));
}
