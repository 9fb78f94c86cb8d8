// SPDX-License-Identifier: MIT
#include <errcode/help.hpp>
#include <errcode/response.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "allocations.hpp"
#include "catalogs.hpp"
#include "catch.hpp"
#include "foreign.hpp"

using errcode::business;
using errcode::error;
using errcode::generic;
using errcode::http_status;
using errcode::language;
using errcode::make_response;
using errcode::to_body;
using errcode::to_problem_body;

namespace {

constexpr errcode::request_headers english = {"en", ""};
constexpr errcode::request_headers chinese_problem = {"zh", "application/problem+json"};

bool contains(std::string_view text, const std::string& part) {
  return text.find(part) != std::string_view::npos;
}

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

}  // namespace

TEST_CASE("an answer is whole in one call") {
  const auto answer = errcode::make_response(errcode::business::team_full, {"zh-CN", ""});
  assert(answer.status == errcode::http_status::forbidden);
  assert(answer.body.find("团队成员已满") != std::string::npos);
  CHECK(answer.lang == language::zh);
  CHECK(answer.content_type == "application/json");
  assert(to_body(errcode::error(errcode::generic::gone)) ==
         R"({"code":410,"errcode":"gone","type":"gone","desc":"接口停用"})");
  assert(to_problem_body(errcode::error(errcode::business::ip_banned), errcode::language::en)
             .find(R"("title":"Forbidden")") != std::string::npos);
}

TEST_CASE("the members of a body have a fixed order, and causes are none of them") {
  const error whole = error(business::ip_banned)
                          .with("b", "x")
                          .with("a", {"y"})
                          .with("", nullptr)
                          .permission("P")
                          .about("M", "F", "R")
                          .retry_after(7)
                          .with_error(error(generic::gone).about("T"))
                          .because("SECRET")
                          .because(std::make_error_code(std::errc::timed_out));
  const std::string details =
      R"("errcode":"Blocked.M.F.R.P",)"
      R"("model":"M","field":"F","reason":"R","permission":"P","retry_after":7,"":"","a":["y"],)"
      R"("b":"x","errors":[{"code":410,"errcode":"gone.T","type":"gone","desc":"接口停用",)"
      R"("model":"T"}]})";
  std::string plain = details;
  plain.insert(details.find("\"model\""), R"("type":"Blocked","desc":"IP 被封禁",)");
  CHECK(to_body(whole, language::zh) == "{\"code\":804," + plain);
  CHECK(to_problem_body(whole, language::zh, "https://example.com/errors#") ==
        R"({"type":"https://example.com/errors#Blocked.M.F.R.P","title":"用户被封禁","status":403,)"
        R"("detail":"IP 被封禁","code":804,)" +
            details);
}

TEST_CASE("a name that the formats use, or that ends in _ behind one, has _ behind it") {
  for (const std::string name :
       {"code", "errcode", "type", "desc", "model", "field", "reason", "permission", "retry_after",
        "errors", "title", "status", "detail"}) {
    for (const char* tail : {"", "_", "__"}) {
      const error made = error(generic::gone).with(name + tail, 1);
      for (const std::string& body : {to_body(made), to_problem_body(made, language::en)}) {
        CHECK(contains(body, in_quotes(name + tail + '_') + ":1}"));
        CHECK(!contains(body, in_quotes(name + tail) + ":1"));
      }
    }
  }
  for (const char* name : {"", "_", "a_", "Code", "codes", "_code", "code_x", "code "}) {
    CHECK(contains(to_body(error(generic::gone).with(name, 1)), in_quotes(name) + ":1}"));
  }
}

TEST_CASE("status, code, errcode and texts agree for every row") {
  const auto check = [](const errcode::entry& row, auto code) {
    if (row.type == generic::ok) return;
    CAPTURE(row.name);
    using enum_type = decltype(code);
    const std::string errcode = errcode_tests::wire_errcode<enum_type>(row);
    const std::string names = in_quotes("code") + ':' +
                              std::to_string(errcode_tests::wire_number<enum_type>(row)) +
                              ",\"errcode\":" + in_quotes(errcode);
    const std::string reason =
        errcode::is_named<enum_type> ? ",\"reason\":" + in_quotes(row.name) : std::string();
    const auto text = [code](language lang) { return message(error(code), lang); };
    const auto plain = make_response(code, english);
    CHECK(plain.status == row.http);
    CHECK(plain.body == '{' + names + ",\"type\":" + in_quotes(row.errcode) +
                            ",\"desc\":" + in_quotes(text(language::en)) + reason + '}');
    CHECK(contains(to_body(code), in_quotes(errcode::detail::fill(row.desc, {}))));
    const errcode::help_row<enum_type>* const help = errcode::find_help(code);
    const bool has_link = help != nullptr && !help->url.empty();
    const auto problem = make_response(code, chinese_problem);
    CHECK(problem.status == row.http);
    CHECK(problem.content_type == errcode::problem_media_type);
    CHECK(problem.body == R"({"type":)" + in_quotes(has_link ? help->url : "about:blank") +
                              ",\"title\":" + in_quotes(errcode::find(row.type)->zh) +
                              ",\"status\":" + std::to_string(static_cast<int>(row.http)) +
                              ",\"detail\":" + in_quotes(text(language::zh)) + ',' + names +
                              reason + '}');
    CHECK(contains(to_problem_body(code, language::en),
                   "\"title\":" + in_quotes(has_link ? errcode::find(row.type)->en
                                                     : errcode::reason_phrase(row.http))));
    std::string type = "x:";
    errcode::detail::append_to_uri(type, errcode);
    CHECK(contains(
        to_problem_body(code, language::en, "x:"),
        "\"type\":" + in_quotes(type) + ",\"title\":" + in_quotes(errcode::find(row.type)->en)));
  };
  errcode_tests::for_each_row<generic, business, shop::billing, lab::extreme, shop::cause>(check);
}

TEST_CASE("status, code and errcode agree for every status, and none is below 400") {
  for (int number = 100; number != 600; ++number) {
    CAPTURE(number);
    const error made(http_status{number});
    const int expected = number < 400 ? 500 : number;
    const errcode::entry& row =
        number < 400 ? *errcode::find(generic::unknown_error) : errcode::resolve(made.code());
    const std::string names = in_quotes("code") + ':' + std::to_string(expected) +
                              ",\"errcode\":" + in_quotes(row.errcode);
    for (const errcode::request_headers& asked : {english, chinese_problem}) {
      CHECK(make_response(made, asked).status == http_status{expected});
      CHECK(contains(make_response(made, asked).body, names));
    }
    const std::string_view phrase = errcode::reason_phrase(http_status{expected});
    CHECK(
        contains(to_problem_body(made, language::en),
                 "\"title\":" + in_quotes(phrase.empty() ? errcode::find(row.type)->en : phrase)));
  }
}

TEST_CASE("no text of a foreign category is in an answer") {
  const errcode_tests::foreign_category silent;  // its message() aborts
  const errcode_tests::meaning_category denied(std::errc::permission_denied);
  for (const errcode::request_headers& asked : {english, chinese_problem}) {
    CHECK(make_response(std::error_code(1, silent), asked).body ==
          make_response(generic::unknown_error, asked).body);
    CHECK(make_response(std::error_code(1, denied), asked).body ==
          make_response(generic::permission_denied, asked).body);
  }
}

TEST_CASE("the texts of an answer have their parameters filled in") {
  const error full = error(club::rule::full).with("limit", 50);
  CHECK(to_body(full) == R"({"code":1,"errcode":"LimitExceeded","type":"LimitExceeded",)"
                         R"("desc":"At most 50 members","limit":50})");
  CHECK(contains(to_body(full, language::zh), "最多 50 名成员"));
  CHECK(contains(to_problem_body(full, language::zh), R"("detail":"最多 50 名成员")"));
  CHECK(contains(to_body(club::rule::full), "At most … members"));
  CHECK(contains(to_body(error(club::rule::braces).with("a", "\"").with("b", 2)),
                 R"("desc":"}\"2\"")"));
}

TEST_CASE("an error and its response take three allocations, and a short body one") {
  const errcode::request_headers browser = {"zh-CN,zh;q=0.9,en;q=0.8", "application/json"};
  const std::size_t start = errcode_tests::allocations();
  const error full = error(business::team_full).about("Team").with("limit", 100);
  const std::size_t described = errcode_tests::allocations();
  const errcode::response made = make_response(full, browser);
  const std::size_t answered = errcode_tests::allocations();
  const std::string body = to_body(full, language::en);
  const std::size_t end = errcode_tests::allocations();
  CHECK(described - start <= 2);
  CHECK(answered - described == 1);
  CHECK(end - answered == 1);
  CHECK(body == R"({"code":824,"errcode":"LimitExceeded.Team","type":"LimitExceeded",)"
                R"("desc":"The team is full","model":"Team","limit":100})");
  CHECK(made.headers["Content-Language"] == "zh");
}

TEST_CASE("what cannot stand in a URI is encoded in the type") {
  const error made = error(generic::not_found).about("a%\"/任~-_9Zz");
  CHECK(contains(to_problem_body(made, language::en, "x:"),
                 R"("type":"x:NotFound.a%25%22%2F%E4%BB%BB~-_9Zz")"));
}

TEST_CASE("a response has the headers that it calls for") {
  const errcode::response_options options = {"x:", "Bearer", language::zh};
  CHECK(make_response(generic::gone).headers.lines() ==
        "Content-Language: en\r\nVary: Accept, Accept-Language\r\n");
  for (const language lang : {language::en, language::zh}) {
    CHECK(make_response(generic::gone, {tag(lang), ""}).headers["content-language"] == tag(lang));
  }
  CHECK(make_response(generic::gone, {}, options).headers["WWW-Authenticate"].empty());
  CHECK(make_response(generic::auth_failure, {}, options).headers["WWW-Authenticate"] == "Bearer");
  CHECK(make_response(generic::auth_failure).headers["WWW-Authenticate"].empty());
  CHECK(make_response(error(generic::gone).retry_after(0)).headers["Retry-After"] == "0");
  CHECK(make_response(error(generic::gone).retry_after(120)).headers["Retry-After"] == "120");
  CHECK(make_response(generic::gone, {"fr", "text/html, */*;q=0.8"}, options).lang == language::zh);
  CHECK(contains(make_response(generic::gone, chinese_problem, options).body, "\"x:"));
}

TEST_CASE("a service may answer a request that names no language with the rows' own wording") {
  const errcode::response_options options = {"", "", std::nullopt};
  const auto check = [&options](const errcode::entry& row, auto code) {
    if (row.type == generic::ok) return;
    for (const char* header : {"", "*", "fr", "zh;q=0, en;q=0", ";"}) {
      const auto plain = make_response(code, {header, ""}, options);
      CHECK(plain.body == to_body(code));
      CHECK(plain.headers["Content-Language"].data() == nullptr);
      const auto problem = make_response(code, {header, "application/problem+json"}, options);
      CHECK(problem.body == to_problem_body(code, std::nullopt));
      CHECK(contains(problem.body, "\"detail\":" + in_quotes(errcode::detail::fill(row.desc, {}))));
      const std::string_view type_text = errcode::find(row.type)->desc;
      CHECK(
          contains(to_problem_body(code, std::nullopt, "x:"), "\"title\":" + in_quotes(type_text)));
    }
    for (const char* header : {"en", "zh", "en;q=0", "zh;q=0", "de, zh;q=0.1", "zh-TW", "*, en"}) {
      for (const char* accept : {"", "application/problem+json"}) {
        const auto made = make_response(code, {header, accept}, options);
        const auto expected = make_response(code, {header, accept});
        CHECK(made.body == expected.body);
        CHECK(made.headers["Content-Language"] == tag(expected.lang));
        CHECK(made.lang == expected.lang);
      }
    }
  };
  errcode_tests::for_each_row<generic, business, shop::billing, shop::cause>(check);
}

TEST_CASE("the headers of an error go out, behind those of the response") {
  const error made = error(http_status::method_not_allowed)
                         .header("Allow", "GET")
                         .header("vary", "Origin")
                         .header("Content-Type", "text/html")
                         .header("allow", "GET, HEAD")
                         .header("", "x");
  std::vector<std::pair<std::string, std::string>> sent;
  const errcode::response response = make_response(made);
  for (const auto& [name, value] : response.headers) sent.emplace_back(name, value);
  CHECK(sent == decltype(sent){{"Content-Language", "en"},
                               {"Vary", "Accept, Accept-Language"},
                               {"allow", "GET, HEAD"}});
  const errcode::response copy = response;
  CHECK(copy.headers == response.headers);
  CHECK(copy.headers != make_response(generic::gone).headers);
  CHECK(errcode::detail::header_list().empty());
  CHECK(errcode::detail::header_list().begin() == errcode::detail::header_list().end());
  CHECK(make_response(error(generic::gone).header("Retry-After", "soon")).headers["Retry-After"] ==
        "soon");
  CHECK(make_response(error(generic::gone).header("Retry-After", "x").retry_after(3))
            .headers["Retry-After"] == "3");
}

TEST_CASE("no text splits a header") {
  const std::string text("\r\nX: y\0\n\t\x7F z ", 13);
  const error made = error(generic::gone).header(text, text);
  REQUIRE(made.headers().size() == 1);
  CHECK(made.headers()[0].name == "--X--y-----z-");
  CHECK(made.headers()[0].value == "X: y  \t  z");
  for (int octet = 0; octet != 256; ++octet) {
    const std::string one(1, static_cast<char>(octet));
    const auto lines = make_response(error(generic::gone).header("a" + one, one)).headers.lines();
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 3);
    CHECK(std::count(lines.begin(), lines.end(), '\r') == 3);
  }
}
