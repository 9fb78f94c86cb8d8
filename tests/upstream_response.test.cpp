// SPDX-License-Identifier: MIT
// Every adapter for a JSON library passes these tests.
#include ERRCODE_TESTS_ADAPTER

#include <errcode/exception.hpp>
#include <errcode/response.hpp>
#include <errcode/upstream.hpp>

#include <cassert>
#include <optional>
#include <string>
#include <string_view>

#include "catch.hpp"

using errcode::error;
using errcode::generic;
using errcode::http_status;
using errcode::upstream_code;
using errcode::upstream_response;

namespace {

struct store {
  static constexpr const char* name = "store";
  static constexpr generic otherwise = generic::elastic_search_error;
  static constexpr errcode::upstream_row rows[] = {
      {7, generic::not_found},
      {9, http_status::service_unavailable, errcode::effect::none},
      {200, generic::blocked},
  };
};

struct chat : store {
  using base = store;
  static constexpr const char* name = "chat";
  static constexpr errcode::upstream_row rows[] = {{-1, http_status::service_unavailable}};
  static constexpr bool answers_with_200 = true;
};

struct review {
  static constexpr const char* name = "review";
  static constexpr generic otherwise = generic::app_store_bot_error;
  static constexpr errcode::upstream_row rows[] = {
      {"ENTITY", generic::constraint_violation},
      {"ENTITY.NAME", generic::invalid_parameter},
      {"QUOTA", http_status::service_unavailable, errcode::effect::none},
  };
};

/// Returns what a log says of an error.
std::string line_of(const std::optional<error>& source) {
  return errcode::exception(source.value()).what();
}

/// Tests whether a response is that of a type or a status alone, with nothing else in it.
template <class E>
bool goes_out_as(const std::optional<error>& source, E expected) {
  const errcode::response made = errcode::make_response(source.value());
  const errcode::response plain = errcode::make_response(error(expected));
  return made.status == plain.status && made.body == plain.body &&
         made.headers.lines() == plain.headers.lines();
}

}  // namespace

TEST_CASE("the code of an upstream's response is a number, or a text that is one") {
  assert(errcode::upstream_response<store>(404, R"({"code": 7})") == errcode::generic::not_found);
  CHECK(upstream_response<store>(400, R"({"errcode":"7"})")->code() == upstream_code<store>(7));
  CHECK(upstream_response<store>(400, R"({"Error_Code":9})")->code() == upstream_code<store>(9));
  CHECK(upstream_response<store>(400, R"({"code":8})")->code() == upstream_code<store>(8));
  CHECK(upstream_response<store>(400, R"({"code":8})") == generic::elastic_search_error);
  for (const char* body :
       {R"({"code":7.5})", R"({"code":"x"})", R"({"code":null})", R"({"code":[]})",
        R"({"code":99999999999})", R"({"code":0})", R"({"number":7})", "7", "[7]", "", "<html>"}) {
    CAPTURE(body);
    const auto failure = upstream_response<store>(400, body);
    CHECK(failure->code() == make_error_code(generic::elastic_search_error));
  }
}

TEST_CASE("the code of an upstream's response is a word") {
  const auto made = [](const char* body) { return upstream_response<review>(409, body).value(); };
  CHECK(made(R"({"code":"ENTITY.NAME.TAKEN"})") == generic::invalid_parameter);
  CHECK(made(R"({"code":"ENTITY.ROW"})") == generic::constraint_violation);
  CHECK(made(R"({"code":"OTHER"})").code() == upstream_code<review>("OTHER"));
  CHECK(made(R"({"code":7})").code() == make_error_code(generic::app_store_bot_error));
  CHECK(made(R"({"code":""})").code() == make_error_code(generic::app_store_bot_error));
}

TEST_CASE("the code of an upstream's response may be nested") {
  for (const char* body : {R"({"error":{"code":7}})", R"({"errors":[{"code":7},{"code":9}]})",
                           R"({"StoreResponse":{"Error":{"ErrorCode":7}}})", R"([{"code":7}])"}) {
    CAPTURE(body);
    CHECK(upstream_response<store>(400, body)->code() == upstream_code<store>(7));
  }
  CHECK(upstream_response<store>(400, R"({"owner":{"code":7}})")->code() ==
        make_error_code(generic::elastic_search_error));
}

TEST_CASE("the first code that has a row wins") {
  const auto code_of = [](const char* body) { return upstream_response<store>(400, body)->code(); };
  CHECK(code_of(R"({"errcode":88,"sub_code":"7"})") == upstream_code<store>(7));
  CHECK(code_of(R"({"code":400,"error":{"code":9}})") == upstream_code<store>(9));
  CHECK(code_of(R"({"a_code":9,"b_code":7})") == upstream_code<store>(9));
  CHECK(code_of(R"({"a_code":88,"b_code":89})") == upstream_code<store>(88));
}

TEST_CASE("a failure that is the service's own is not its client's") {
  for (const int status : {400, 401, 403, 404, 409, 422, 500, 501}) {
    CAPTURE(status);
    CHECK(goes_out_as(upstream_response<store>(status, R"({"message":"no key"})"),
                      generic::elastic_search_error));
    CHECK(goes_out_as(upstream_response<store>(status, R"({"code":7})"), generic::not_found));
  }
  CHECK(errcode::to_http_status(*upstream_response<store>(401, "")) ==
        http_status::internal_server_error);
}

TEST_CASE("an upstream that is busy stays so, with its Retry-After") {
  const auto check = [](int status, const char* body, http_status expected) {
    CAPTURE(status, body);
    const auto failure = upstream_response<store>(status, body, "7");
    CHECK(errcode::is_transient(*failure));
    CHECK(failure->retry_after() == 7);
    CHECK(goes_out_as(failure, error(expected).retry_after(7)));
    CHECK(!errcode::had_no_effect(*failure));
  };
  for (const char* body : {"", R"({"code":8})", R"({"error":{"message":"busy"}})"}) {
    check(503, body, http_status::service_unavailable);
    check(504, body, http_status::gateway_timeout);
    check(429, body, http_status::service_unavailable);
    check(403, body, http_status::service_unavailable);  // as it says when to come back
  }
  CHECK(upstream_response<store>(503, "")->retry_after() == std::nullopt);
  CHECK(upstream_response<store>(429, R"({"retry_after":1.5})")->retry_after() == 2);
  // A row is more precise than the status.
  const auto refused = upstream_response<store>(503, R"({"code":9})", "7");
  CHECK(errcode::had_no_effect(*refused));
  CHECK(refused->retry_after() == 7);
  CHECK(goes_out_as(upstream_response<store>(503, R"({"code":7})"), generic::not_found));
}

TEST_CASE("a success is none, unless the upstream answers failures with 200") {
  for (const char* body : {"", R"({"code":0})", R"({"code":7})", R"({"errcode":9,"errmsg":"x"})"}) {
    CHECK(!upstream_response<store>(200, body));
  }
  const auto failed = upstream_response<chat>(200, R"({"errcode":7,"errmsg":"no such user"})");
  CHECK(failed->code() == upstream_code<chat>(7));
  CHECK(upstream_response<chat>(200, R"({"errcode":-1,"errmsg":"busy"})") ==
        http_status::service_unavailable);
  CHECK(upstream_response<chat>(200, R"({"errcode":8,"errmsg":"x"})")->code() ==
        upstream_code<chat>(8));
  for (const char* body : {R"({"errcode":0,"errmsg":"ok"})", R"({"openid":"o","unionid":"u"})",
                           R"({"result":{"userid":"7"},"errcode":0})", "", "picture"}) {
    CAPTURE(body);
    CHECK(!upstream_response<chat>(200, body));
  }
  CHECK(upstream_response<chat>(500, "<html>") == generic::elastic_search_error);
}

TEST_CASE("what an upstream says is for the log alone") {
  const char* const bodies[] = {
      R"({"code":7,"message":"SECRET words"})",
      R"({"code":8,"message":"SECRET words","request_id":"SECRET"})",
      R"({"code":804,"errcode":"Blocked","desc":"SECRET words","model":"SECRET","limit":1})",
      R"({"type":"https://SECRET","title":"SECRET words","status":403,"detail":"SECRET words"})",
      R"({"errors":[{"field":"SECRET","message":"SECRET words"}]})",
      R"({"errors":{"SECRET":["SECRET words"]}})",
  };
  for (const char* body : bodies) {
    for (const int status : {400, 401, 403, 429, 500, 503}) {
      CAPTURE(status, body);
      const auto failure = upstream_response<store>(status, body);
      for (const char* accept : {"application/json", "application/problem+json"}) {
        const errcode::response made = errcode::make_response(*failure, {"en", accept});
        CHECK((made.body + made.headers.lines()).find("SECRET") == std::string::npos);
      }
      CHECK(failure->parameters().empty());
      CHECK(failure->errors().empty());
      CHECK(line_of(failure).find("SECRET words") != std::string::npos);
    }
  }
  CHECK(line_of(upstream_response<store>(400, R"({"code":7,"message":"no\nsuch team"})"))
            .find(R"(NotFound (404) store:7: )") == 0);
}
