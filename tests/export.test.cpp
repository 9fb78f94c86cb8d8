// SPDX-License-Identifier: MIT
#include <errcode/export.hpp>

#include <errcode/find.hpp>
#include <errcode/resolve.hpp>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalogs.hpp"
#include "catch.hpp"

// Its codes travel by name, in an order that is not that of their numbers; one has help.
namespace shop {
enum class account { user_gone = 1, email_exists = 2 };
}

template <>
struct errcode::catalog<shop::account> {
  static constexpr const char* name = "shop.account";
  static constexpr bool is_named = true;
  static constexpr errcode::row<shop::account> rows[] = {
      {shop::account::user_gone, "UserGone", errcode::generic::gone, "Gone", "已注销"},
      {shop::account::email_exists, "EmailExists", errcode::generic::already_exists, "Taken",
       "已被使用", "taken", errcode::http_status::unprocessable_content},
  };
};

template <>
struct errcode::help<shop::account> {
  static constexpr errcode::help_row<shop::account> rows[] = {
      {shop::account::user_gone, "Register", "请注册"},
      {shop::account::email_exists, "Log in", "请登录", "https://example.org/login"},
  };
};

using errcode::business;
using errcode::entry;
using errcode::export_json;
using errcode::generic;
using errcode::http_status;
using nlohmann::json;

namespace {

/// Returns the columns that every table has.
json meaning(const entry& row) {
  return {{"name", row.name},
          {"grpc", static_cast<int>(row.grpc)},
          {"transient", row.transient},
          {"desc", row.desc},
          {"en", row.en},
          {"zh", row.zh}};
}

template <class E>
json codes() {
  json rows = json::array();
  for (const entry& row : errcode::entries<E>()) {
    json columns = meaning(row);
    columns.update(
        {{"code", row.code}, {"type", row.errcode}, {"http", static_cast<int>(row.http)}});
    rows.push_back(columns);
  }
  return rows;
}

std::vector<std::string> column(const json& rows, const char* name) {
  std::vector<std::string> texts;
  for (const json& row : rows) texts.push_back(row[name].get<std::string>());
  return texts;
}

}  // namespace

TEST_CASE("errcode.json has each row of the types, the statuses and the catalogues") {
  const json file = json::parse(export_json<business, shop::billing>({"2.3.1"}));
  CHECK(file["version"] == 1);
  CHECK(file["generated_by"] == json{{"errcode", ERRCODE_TESTS_PACKAGE_VERSION}});
  CHECK(file["program_version"] == "2.3.1");

  std::set<json> types;
  for (const entry& row : errcode::entries<generic>()) {
    json columns = meaning(row);
    const errcode::help_row<generic>& help = *errcode::find_help(row.type);
    columns.update({{"errcode", row.errcode},
                    {"value", static_cast<int>(row.type)},
                    {"http", static_cast<int>(row.http)},
                    {"help", {{"en", help.en}, {"zh", help.zh}}}});
    types.insert(columns);
  }
  CHECK(file["types"].get<std::set<json>>() == types);
  const auto errcodes = column(file["types"], "errcode");
  CHECK(std::is_sorted(errcodes.begin(), errcodes.end()));

  json statuses = json::array();
  for (const entry& row : errcode::entries<http_status>()) {
    json columns = meaning(row);
    columns.update({{"status", row.code}, {"type", row.errcode}});
    statuses.push_back(columns);
  }
  CHECK(file["statuses"] == statuses);

  CHECK(file["catalogs"] ==
        json{{{"name", "errcode.business"},
              {"named", false},
              {"first_specific", 600},
              {"rows", codes<business>()}},
             {{"name", "shop.billing"}, {"named", false}, {"rows", codes<shop::billing>()}}});
}

TEST_CASE("each HTTP error status has a row, an alias or the row of its class") {
  const json file = json::parse(export_json<business>());
  std::map<int, int> rows;
  for (const json& row : file["statuses"]) rows[row["status"]] = row["status"];
  for (const json& row : file["status_aliases"]) {
    CHECK(rows.emplace(row["status"], row["row"]).second);
  }
  for (int status = 400; status != 600; ++status) {
    const int row = rows.emplace(status, status / 100 * 100).first->second;
    CHECK(errcode::resolve(make_error_code(http_status{status})).code == row);
  }
}

TEST_CASE("each gRPC status has the row that from_grpc_status gives it") {
  const json file = json::parse(export_json<business>());
  std::map<std::string, json> types;
  for (const json& row : file["types"]) types[row["errcode"]] = row["en"];
  std::map<int, json> statuses;
  for (const json& row : file["statuses"]) statuses[row["status"]] = row["en"];
  int grpc = 0;
  for (const json& each : file["grpc_statuses"]) {
    CHECK(each["grpc"] == grpc);
    const entry& row =
        errcode::resolve(errcode::from_grpc_status(static_cast<errcode::grpc_status>(grpc)));
    const json text = each.contains("type") ? types.at(each["type"].get<std::string>())
                                            : statuses.at(each["status"].get<int>());
    CHECK(text == row.en);
    ++grpc;
  }
  CHECK(grpc == 17);
}

TEST_CASE("the codes of a named catalogue have no number, and are sorted by name") {
  const json file = json::parse(export_json<shop::account>());
  const json& catalog = file["catalogs"][0];
  CHECK(catalog["named"] == true);
  CHECK(column(catalog["rows"], "name") == std::vector<std::string>{"EmailExists", "UserGone"});
  CHECK(catalog["rows"][0]["http"] == 422);
  for (const json& row : catalog["rows"]) CHECK(!row.contains("code"));
  CHECK(catalog["rows"][0]["help"] ==
        json{{"en", "Log in"}, {"zh", "请登录"}, {"url", "https://example.org/login"}});
  CHECK(catalog["rows"][1]["help"] == json{{"en", "Register"}, {"zh", "请注册"}});
}

TEST_CASE("on request only the types and statuses in use are exported") {
  const json file = json::parse(export_json<shop::account>({"1.0.0", true}));
  std::set<int> statuses;
  for (const json& row : file["statuses"]) statuses.insert(row["status"].get<int>());
  for (const entry& row : errcode::entries<http_status>()) {
    const bool is_used = row.code == 410 || row.code == 422 || row.code == 400 || row.code == 500;
    CHECK((statuses.count(row.code) != 0) == (is_used || row.transient));
  }
  std::set<std::string> types = {"OK", "UnknownError", "AlreadyExists", "gone"};
  for (const json& row : file["statuses"]) types.insert(row["type"].get<std::string>());
  const auto errcodes = column(file["types"], "errcode");
  CHECK(std::set<std::string>(errcodes.begin(), errcodes.end()) == types);
  CHECK(file["catalogs"] == json::parse(export_json<shop::account>())["catalogs"]);
  for (const json& each : file["grpc_statuses"]) {
    CHECK((each.contains("type") ? types.count(each["type"].get<std::string>())
                                 : statuses.count(each["status"].get<int>())) == 1);
  }
}

TEST_CASE("the same rows make the same file, one row a line") {
  const std::string file = export_json<business>({"2.3.1"});
  CHECK(file == export_json<business>({"2.3.1"}));
  CHECK(file.back() == '\n');
  CHECK(file.find("\n      {\"code\": 804, \"name\": \"ip_banned\", ") != std::string::npos);
  CHECK(json::parse(export_json<business>({"a\"\\\n"}))["program_version"] == "a\"\\\n");
}
