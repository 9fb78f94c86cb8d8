// SPDX-License-Identifier: MIT
#include <errcode/errcode.hpp>
#include <errcode/error.hpp>
#include <errcode/nlohmann.hpp>
#include <errcode/qualified_errcode.hpp>
#include <errcode/response.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <variant>
#include <vector>

namespace {

using errcode::business;
using errcode::entry;
using errcode::generic;
using texts = std::vector<std::string>;

/// Keeps the compiler from dropping a result.
volatile std::uintptr_t sink;

std::uintptr_t to_number(const void* row) { return reinterpret_cast<std::uintptr_t>(row); }
std::uintptr_t to_number(std::size_t number) { return number; }

template <class Query, class Answer>
double pass(const std::vector<Query>& queries, const Answer& answer) {
  std::uintptr_t sum = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (const Query& query : queries) sum += to_number(answer(query));
  const std::chrono::duration<double, std::nano> spent = std::chrono::steady_clock::now() - begin;
  sink = sum;
  return spent.count() / static_cast<double>(queries.size());
}

/// Gives the nanoseconds that each answer takes a query: the fastest of many passes, in turn, so
/// that what disturbs the machine disturbs all of them. Each answers about `total` queries.
template <class Query, class... Answers>
auto measure(std::size_t total, const std::vector<Query>& queries, const Answers&... answers) {
  std::array<double, sizeof...(Answers)> best;
  best.fill(std::numeric_limits<double>::max());
  for (std::size_t repeat = 0; repeat <= total / queries.size(); ++repeat) {
    double* time = best.data();
    ((*time = std::min(*time, pass(queries, answers)), ++time), ...);
  }
  return best;
}

void print(const char* what, const char* baseline, double time, double base) {
  std::printf("  %-26s %6.2f ns  %5.2f x  %s (%.2f ns)\n", what, time, time / base, baseline, base);
}

/// Draws queries at random. A few thousand in turn stay in the cache, and the branch predictor
/// learns them by heart; a million do not, as the requests of a service do not.
template <class Query, class Make>
std::vector<Query> draw(std::size_t count, std::size_t rows, Make make) {
  std::mt19937 random(804);
  std::vector<Query> queries;
  queries.reserve(count);
  for (std::size_t i = 0; i != count; ++i) queries.push_back(make(random() % rows));
  return queries;
}

void compare_errcodes(std::size_t count) {
  struct query {
    std::string_view errcode;
    const entry* row;
  };
  const auto& rows = errcode::entries<generic>();
  // The texts stand in memory of their own, as those of a request do.
  texts of_requests;
  std::unordered_map<std::string_view, const entry*> map;
  for (const entry& row : rows) {
    of_requests.emplace_back(row.errcode);
    map.emplace(row.errcode, &row);
  }
  const auto queries = draw<query>(count, rows.size(), [&](std::size_t i) {
    return query{of_requests[i], &rows[i]};
  });
  const auto compare = [](const query& asked) {
    return asked.row->errcode == asked.errcode ? asked.row : nullptr;
  };
  const auto find = [](const query& asked) { return errcode::find(asked.errcode); };
  const auto find_in_map = [&map](const query& asked) {
    const auto found = map.find(asked.errcode);
    return found == map.end() ? nullptr : found->second;
  };
  const auto time = measure(20'000'000, queries, compare, find, find_in_map);
  print("find(errcode)", "the comparison alone", time[1], time[0]);
  print("std::unordered_map", "find(errcode)", time[2], time[1]);
}

void compare_codes(std::size_t count) {
  const auto& rows = errcode::entries<business>();
  static std::array<const entry*, 1000> table{};
  for (const entry& row : rows) table[static_cast<std::size_t>(row.code)] = &row;
  const auto queries =
      draw<int>(count, rows.size(), [&rows](std::size_t i) { return rows[i].code; });
  const auto read = [](int code) {
    const auto position = static_cast<std::size_t>(code);
    return position < table.size() ? table[position] : nullptr;
  };
  const auto find = [](int code) { return errcode::find(code); };
  const auto to_http_status = [](int code) {
    return static_cast<std::size_t>(errcode::to_http_status(static_cast<business>(code)));
  };
  const auto time = measure(20'000'000, queries, read, find, to_http_status);
  print("find(code)", "a bounds-checked read", time[1], time[0]);
  print("to_http_status(business)", "a bounds-checked read", time[2], time[0]);
}

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
    return static_cast<std::size_t>(errcode::parse_errcode(errcode)->qualifiers.size());
  };
  const auto time = measure(20'000'000, repeat(errcodes), find_type, parse);
  print("parse", "find up to the dot", time[1], time[0]);
}

void compare_bodies(const char* what, const texts& bodies, std::size_t total) {
  const auto parse_json = [](const std::string& text) {
    return nlohmann::json::parse(text).size();
  };
  const auto read_body = [](const std::string& text) {
    return errcode::parse_response(400, text)->parameters().size();
  };
  const auto time = measure(total, bodies, parse_json, read_body);
  print(what, "nlohmann::json::parse", time[1], time[0]);
}

/// A function that fails where it is asked for a negative number, and the caller that reads its
/// result. The compiler sees through neither.
template <class Failure>
[[gnu::noinline]] std::variant<int, Failure> half(int of) {
  if (of < 0) return Failure(business::team_full);
  return of / 2;
}

void compare_errors(const char* what, int sign) {
  const auto queries =
      draw<int>(4096, 1000, [sign](std::size_t i) { return sign * (static_cast<int>(i) + 1); });
  const auto read = [](const auto& from) {
    const int* value = std::get_if<int>(&from);
    return static_cast<std::size_t>(value == nullptr ? 0 : *value);
  };
  const auto by_code = [&read](int of) { return read(half<std::error_code>(of)); };
  const auto by_error = [&read](int of) { return read(half<errcode::error>(of)); };
  const auto time = measure(20'000'000, queries, by_code, by_error);
  print(what, "one of std::error_code", time[1], time[0]);
}

void compare_answers() {
  const auto by_json = [](const std::string& model) {
    nlohmann::json made = {{"code", 824}, {"errcode", "LimitExceeded." + model}};
    made["type"] = "LimitExceeded";
    made["desc"] = "The team is full";
    made["model"] = model;
    made["limit"] = 100;
    return made.dump().size();
  };
  const auto by_error = [](const std::string& model) {
    return errcode::make_response(
               errcode::error(business::team_full).about(model).with("limit", 100))
        .body.size();
  };
  const errcode::error full = errcode::error(business::team_full).about("Team").with("limit", 100);
  const auto of_error = [&full](const std::string&) {
    return errcode::make_response(full).body.size();
  };
  const auto time = measure(1'000'000, repeat({"Team"}), by_json, by_error, of_error);
  print("an error and make_response", "nlohmann::json and dump", time[1], time[0]);
  print("make_response alone", "nlohmann::json and dump", time[2], time[0]);
}

}  // namespace

/// Prints what lookups and the wire cost, as ratios to baselines measured in the same run.
int main() {
  for (const std::size_t count : {4096U, 1U << 20U}) {
    std::printf("%zu queries\n", count);
    compare_errcodes(count);
    compare_codes(count);
  }
  compare_errors("variant<int, error>: value", 1);
  compare_errors("variant<int, error>: error", -1);
  compare_answers();
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
  compare_bodies("parse_response, 150 bytes", repeat(bodies), 1'000'000);
  std::string list = R"({"errors": [)";
  for (int i = 0; i != 1000; ++i) list += bodies[1] + ", ";
  compare_bodies("parse_response, 170 kB", {list + "{}]}"}, 300);
}
