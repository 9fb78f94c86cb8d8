// SPDX-License-Identifier: MIT
#include <errcode/json/problem.hpp>

#include <errcode/errcode.hpp>

#include <cassert>
#include <nlohmann/json.hpp>
#include <string>
#include <system_error>

#include "../catalogs.hpp"
#include "../catch.hpp"
#include "../foreign.hpp"

using errcode::business;
using errcode::generic;
using errcode::language;
using errcode::problem;
using nlohmann::json;

static_assert(errcode::problem_media_type == "application/problem+json");

TEST_CASE("problem details have the members of RFC 9457, and code and errcode") {
  CHECK(problem(business::ip_banned) == json{{"type", "about:blank"},
                                             {"title", "Forbidden"},
                                             {"status", 403},
                                             {"detail", "The IP address is banned"},
                                             {"code", 804},
                                             {"errcode", "Blocked"}});
  assert(errcode::problem(errcode::business::ip_banned).at("title") == "Forbidden");
  CHECK(problem(business::ip_banned, {}, language::zh) == json{{"type", "about:blank"},
                                                               {"title", "用户被封禁"},
                                                               {"status", 403},
                                                               {"detail", "IP 被封禁"},
                                                               {"code", 804},
                                                               {"errcode", "Blocked"}});
}

TEST_CASE("with a base the type is a URI that ends in the errcode, and the title is its text") {
  const json made = problem(business::project_uuid_not_found, {"Project", "UUID", {}}, language::en,
                            "https://example.com/errors#");
  CHECK(made == json{{"type", "https://example.com/errors#NotFound.Project.UUID"},
                     {"title", "The resource does not exist"},
                     {"status", 404},
                     {"detail", "Project UUID not found"},
                     {"code", 609},
                     {"errcode", "NotFound.Project.UUID"},
                     {"model", "Project"},
                     {"field", "UUID"}});
}

TEST_CASE("what cannot stand in a URI is encoded in the type") {
  const json made = problem(generic::not_found, {"a%\"/任~-_9Zz", {}, {}}, language::en, "x:");
  CHECK(made.at("type") == "x:NotFound.a%25%22%2F%E4%BB%BB~-_9Zz");
  CHECK(made.at("errcode") == "NotFound.a%\"/任~-_9Zz");
}

TEST_CASE("the status of a problem is the answer's, and an error's at least 400") {
  CHECK(problem(shop::billing::quota_hit).at("status") == 429);
  CHECK(problem({503, errcode::http_category()}).at("status") == 503);
  CHECK(problem({503, errcode::http_category()}).at("title") == "Service Unavailable");
  CHECK(problem({599, errcode::http_category()}).at("title") == errcode::find("ServerError")->en);
  CHECK(problem({204, errcode::http_category()}).at("status") == 500);
  CHECK(problem({}).at("status") == 200);
  CHECK(problem(std::make_error_code(std::errc::timed_out)).at("errcode") == "Timeout");
}

TEST_CASE("every code has a problem in each language") {
  const auto check = [](const errcode::entry& row, const std::error_code& code) {
    for (const language in : {language::en, language::zh}) {
      const json made = problem(code, {}, in, "x:");
      CHECK(made.at("type") == "x:" + std::string(row.errcode));
      CHECK(made.at("title") == errcode::find(row.type)->message(in));
      CHECK(made.at("detail") == row.message(in));
      CHECK(made.at("status") == static_cast<int>(row.http));
      CHECK(made.at("code") == row.code);
    }
    CHECK(problem(code).at("title") == errcode::reason_phrase(row.http));
  };
  for (const errcode::entry& row : errcode::entries<generic>()) check(row, row.type);
  for (const errcode::entry& row : errcode::entries<business>()) {
    check(row, static_cast<business>(row.code));
  }
}

TEST_CASE("every byte in a qualifier gives a problem that can be written") {
  for (int octet = 0; octet != 256; ++octet) {
    const std::string model(1, static_cast<char>(octet));
    const json made = problem(generic::not_found, {model, model, model}, language::zh, "x:");
    CAPTURE(octet);
    CHECK(json::parse(made.dump()) == made);
  }
}
