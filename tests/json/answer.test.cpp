// SPDX-License-Identifier: MIT
#include <errcode/json/answer.hpp>

#include <errcode/errcode.hpp>
#include <errcode/json.hpp>

#include <cassert>
#include <nlohmann/json.hpp>
#include <string>
#include <system_error>

#include "../catalogs.hpp"
#include "../catch.hpp"
#include "../foreign.hpp"

using errcode::body;
using errcode::business;
using errcode::generic;
using errcode::http_status;
using errcode::language;
using errcode::make_answer;
using nlohmann::json;

namespace {

class secret_category final : public std::error_category {
 public:
  const char* name() const noexcept override { return "SECRET"; }
  std::string message(int) const override { return "SECRET\"\n\x01"; }
  std::error_condition default_error_condition(int) const noexcept override {
    return std::errc::permission_denied;
  }
};

}  // namespace

TEST_CASE("an answer is whole in one call") {
  const auto answer = errcode::make_answer(errcode::business::team_full, "zh-CN");
  assert(answer.status == errcode::http_status::forbidden);
  assert(errcode::body::parse(answer.body)->desc() == "团队成员已满");
  CHECK(answer.lang == language::zh);
  CHECK(answer.content_type == "application/json");
  CHECK(answer.body == body(business::team_full, {}, language::zh).dump());
}

TEST_CASE("an answer is in one language throughout, in either format") {
  const auto check = [](const errcode::entry& row, const std::error_code& code) {
    for (const language in : {language::en, language::zh}) {
      const auto plain = make_answer(code, errcode::tag(in));
      const auto detailed = make_answer(code, errcode::tag(in), "application/problem+json");
      CHECK(plain.lang == in);
      CHECK(detailed.lang == in);
      CHECK(plain.status == row.http);
      CHECK(detailed.status == row.http);
      CHECK(plain.content_type == "application/json");
      CHECK(detailed.content_type == "application/problem+json");
      CHECK(plain.body == body(code, {}, in).dump());
      CHECK(detailed.body == errcode::problem(code, {}, in).dump());
    }
  };
  for (const errcode::entry& row : errcode::entries<generic>()) check(row, row.type);
  for (const errcode::entry& row : errcode::entries<business>()) {
    check(row, static_cast<business>(row.code));
  }
}

TEST_CASE("a request that wants nothing special gets the classic body in English") {
  const auto answer = make_answer(business::team_full, "fr", "text/html, */*;q=0.8");
  CHECK(answer.lang == language::en);
  CHECK(answer.content_type == "application/json");
  CHECK(body::parse(answer.body)->desc() == "The team is full");
}

TEST_CASE("an answer has the qualifiers in either format") {
  const errcode::qualifiers of = {"Team", "Name", "TooLong"};
  for (const char* accept : {"", "application/problem+json"}) {
    const json made = json::parse(make_answer(business::invalid_parameter, "", accept, of).body);
    CHECK(made.at("errcode") == "InvalidParameter.Team.Name.TooLong");
    CHECK(made.at("reason") == "TooLong");
  }
}

TEST_CASE("no byte of a foreign category is in an answer") {
  const secret_category secret;
  const errcode_tests::foreign_category silent;  // its message() aborts
  for (const char* accept : {"", "application/problem+json"}) {
    for (const char* languages : {"en", "zh"}) {
      const auto told = make_answer({7, secret}, languages, accept);
      CHECK(told.body.find("SECRET") == std::string::npos);
      CHECK(told.body.find("\\u0001") == std::string::npos);
      CHECK(told.body == make_answer(generic::permission_denied, languages, accept).body);
      CHECK(told.status == http_status::forbidden);

      const auto untold = make_answer({1, silent}, languages, accept);
      CHECK(untold.body == make_answer(generic::unknown_error, languages, accept).body);
      CHECK(untold.status == http_status::internal_server_error);
    }
  }
}

TEST_CASE("a success is 200, OK") {
  const secret_category secret;
  for (const std::error_code& code : {std::error_code(), std::error_code(0, secret)}) {
    const auto answer = make_answer(code);
    CHECK(answer.status == http_status::ok);
    CHECK(body::parse(answer.body)->code() == 200);
    CHECK(body::parse(answer.body)->errcode() == "OK");
    CHECK(!body::parse(answer.body)->error());
  }
}

TEST_CASE("an error never goes out with a status below 400") {
  for (int number = 100; number != 600; ++number) {
    const std::error_code code(number, errcode::http_category());
    const auto answer = make_answer(code);
    CHECK(static_cast<int>(answer.status) == (number < 400 ? 500 : number));
  }
}

TEST_CASE("status, code and errcode of a status agree, and it comes back") {
  const auto too_many = make_answer(make_error_code(http_status::too_many_requests));
  CHECK(json::parse(too_many.body) == json{{"code", 429},
                                           {"errcode", "LimitExceeded"},
                                           {"type", "LimitExceeded"},
                                           {"desc", "Too Many Requests"}});
  for (int number = 400; number != 600; ++number) {
    for (const char* accept : {"", "application/problem+json"}) {
      const auto answer = make_answer({number, errcode::http_category()}, "en", accept);
      const json made = json::parse(answer.body);
      CAPTURE(number);
      CHECK(made.at("code") == number);
      CHECK(made.at("errcode") == errcode::resolve(http_status{number}).errcode);
      const std::error_code read =
          errcode::from_wire(made.at("code"), made.at("errcode").get<std::string>());
      CHECK(read == http_status{number});
    }
  }
}
