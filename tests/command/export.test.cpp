// SPDX-License-Identifier: MIT
#include <errcode/detail/command/export.hpp>

#include <errcode/find.hpp>
#include <errcode/response.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../catalogs.hpp"
#include "../catch.hpp"

// Its status has no phrase.
namespace tea {
enum class pot { too_small = 300 };
}

template <>
struct errcode::catalog<tea::pot> {
  static constexpr const char* name = "tea.pot";
  static constexpr errcode::row<tea::pot> rows[] = {
      {tea::pot::too_small, "too_small", errcode::generic::limit_exceeded, "Too small", "太小",
       "small", errcode::http_status{418}},
  };
};

using errcode::business;
using errcode::entry;
using errcode::export_catalogs;
using errcode::generic;
using errcode::http_status;
using nlohmann::json;

namespace {

template <class E>
void append(std::vector<json>& to, std::string_view catalog) {
  for (const entry& row : errcode::entries<E>()) {
    to.push_back({{"code", row.code},
                  {"catalog", catalog},
                  {"name", row.name},
                  {"type", row.errcode},
                  {"http", static_cast<int>(row.http)},
                  {"grpc", static_cast<int>(row.grpc)},
                  {"transient", row.transient},
                  {"en", row.en},
                  {"zh", row.zh},
                  {"desc", row.desc}});
  }
}

std::vector<json> sorted_by(const char* column, std::vector<json> rows) {
  std::sort(rows.begin(), rows.end(),
            [&](const json& left, const json& right) { return left[column] < right[column]; });
  return rows;
}

}  // namespace

TEST_CASE("the JSON has every row of the types, of the catalogues named and of the statuses") {
  std::vector<json> types;
  std::vector<json> codes;
  std::vector<json> statuses;
  append<generic>(types, "errcode.generic");
  append<business>(codes, "errcode.business");
  append<http_status>(statuses, "errcode.http");
  json expected = {{"version", ERRCODE_TESTS_PACKAGE_VERSION},
                   {"types", sorted_by("type", types)},
                   {"codes", sorted_by("code", codes)},
                   {"statuses", sorted_by("code", statuses)}};
  CHECK(json::parse(*export_catalogs("json")) == expected);

  append<shop::billing>(codes, "shop.billing");
  append<lab::extreme>(codes, "lab.extreme");
  expected["codes"] = sorted_by("code", codes);
  CHECK(json::parse(*export_catalogs<shop::billing, business, lab::extreme>("json")) == expected);
}

TEST_CASE("OpenAPI has an answer for each status that an error goes out with") {
  const auto file = export_catalogs<business, shop::billing, tea::pot>("openapi");
  const json made = json::parse(*file);
  const json& responses = made["components"]["responses"];
  std::size_t count = 0;
  for (int status = 400; status != 600; ++status) {
    bool is_used = false;
    const auto look = [&](const entry& row, auto) {
      is_used = is_used || row.http == http_status{status};
    };
    errcode_tests::for_each_row<generic, business, http_status, shop::billing, tea::pot>(look);
    count += is_used ? 1 : 0;
    REQUIRE(responses.contains(std::to_string(status)) == is_used);
  }
  CHECK(responses.size() == count);
  CHECK(responses["403"]["description"] == "Forbidden");
  CHECK(responses["418"]["description"] == "Too small");

  // The example is the answer of a code that goes out with the status, else of a type.
  using errcode::language;
  for (const auto& [status, example] :
       std::initializer_list<std::pair<const char*, errcode::error>>{
           {"403", business::forbidden},
           {"410", generic::gone},
           {"429", shop::billing::quota_hit},
           {"511", make_error_code(http_status{511})}}) {
    const json& content = responses[status]["content"];
    CHECK(content["application/json"]["example"] == json::parse(to_body(example, language::en)));
    CHECK(content["application/problem+json"]["example"] ==
          json::parse(to_problem_body(example, language::en)));
  }
}

TEST_CASE("a file is the same each time, ends in a newline and says from which version it comes") {
  const std::string version = "errcode " ERRCODE_TESTS_PACKAGE_VERSION " --export ";
  for (const std::string format : {"json", "openapi", "typescript", "python", "go"}) {
    const auto file = export_catalogs(format);
    REQUIRE(file);
    CHECK(file == export_catalogs<business>(format));
    CHECK(file->back() == '\n');
    CHECK((format == "json" || file->find(version + format) != std::string::npos));
  }
  CHECK(!export_catalogs("xml"));
  CHECK(!export_catalogs(""));
}
