// SPDX-License-Identifier: MIT
#include <errcode/errcode.hpp>
#include <errcode/json.hpp>
#include <errcode/qualified.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "measure.hpp"

namespace {

using errcode_tests::measure;
using errcode_tests::print;
using texts = std::vector<std::string>;

/// The texts a few thousand times over, so that reading the clock does not count.
texts repeat(const texts& of) {
  texts many;
  while (many.size() < 4096) many.insert(many.end(), of.begin(), of.end());
  return many;
}

void compare_negotiate() {
  // What Firefox and Chrome send to a reader of Chinese, and to others.
  const texts headers = {"zh-CN,zh;q=0.8,zh-TW;q=0.7,zh-HK;q=0.5,en-US;q=0.3,en;q=0.2",
                         "zh-CN,zh;q=0.9,en;q=0.8", "en-US,en;q=0.5",
                         "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5"};
  const auto count_commas = [](const std::string& header) {
    return static_cast<std::size_t>(std::count(header.begin(), header.end(), ','));
  };
  const auto negotiate = [](const std::string& header) {
    return static_cast<std::size_t>(errcode::negotiate(header));
  };
  const auto time = measure(4'000'000, repeat(headers), count_commas, negotiate);
  print("negotiate", "counting the commas", time[1], time[0]);
}

void compare_parse() {
  const texts errcodes = {"NotFound.Task", "InvalidParameter.Resource.Description.TooLong",
                          "PermissionDenied.ManageTasksConfig", "Timeout"};
  const auto find_type = [](const std::string& errcode) {
    const std::string_view text = errcode;
    return errcode::find(text.substr(0, text.find('.')));
  };
  const auto parse = [](const std::string& errcode) {
    return static_cast<std::size_t>(errcode::parse(errcode)->qualifiers.size());
  };
  const auto time = measure(20'000'000, repeat(errcodes), find_type, parse);
  print("parse", "find up to the dot", time[1], time[0]);
}

void compare_bodies(const char* what, const texts& bodies, std::size_t total) {
  const auto parse_json = [](const std::string& text) {
    return nlohmann::json::parse(text).size();
  };
  const auto parse_body = [](const std::string& text) {
    return errcode::body::parse(text)->json().size();
  };
  const auto time = measure(total, bodies, parse_json, parse_body);
  print(what, "nlohmann::json::parse", time[1], time[0]);
}

}  // namespace

/// Prints what the wire costs, as ratios to baselines measured in the same run.
int main() {
  compare_negotiate();
  compare_parse();

  const texts bodies = {
      R"({"code": 403, "errcode": "PermissionDenied.ManageTasksConfig",)"
      R"( "permission": "ManageTasksConfig", "type": "PermissionDenied"})",
      R"({"code": 801, "errcode": "InvalidParameter.Resource.Description.TooLong",)"
      R"( "model": "Resource", "field": "Description", "reason": "TooLong",)"
      R"( "type": "InvalidParameter"})",
      R"({"code": 618, "desc": "Something need to be handed over", "team": "CnCPeqyD",)"
      R"( "projects": ["RQbtzPNmDW1OkVti"]})"};
  compare_bodies("body::parse, 150 bytes", repeat(bodies), 1'000'000);
  std::string list = R"({"errors": [)";
  for (int i = 0; i != 1000; ++i) list += bodies[1] + ", ";
  compare_bodies("body::parse, 170 kB", {list + "{}]}"}, 300);
}
