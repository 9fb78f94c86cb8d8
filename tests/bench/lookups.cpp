// SPDX-License-Identifier: MIT
#include <errcode/errcode.hpp>

#include <array>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <vector>

#include "measure.hpp"

#if defined(ERRCODE_BENCH_GPERF)
#include "gperf_errcodes.hpp"
#endif

namespace {

using errcode::business;
using errcode::entry;
using errcode::generic;
using errcode_tests::measure;
using errcode_tests::print;

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
  const std::vector<std::string> texts = [&rows] {
    std::vector<std::string> made;
    for (const entry& row : rows) made.emplace_back(row.errcode);
    return made;
  }();
  const auto queries = draw<query>(count, rows.size(), [&](std::size_t i) {
    return query{texts[i], &rows[i]};
  });
  std::unordered_map<std::string_view, const entry*> map;
  for (const entry& row : rows) map.emplace(row.errcode, &row);

  const auto compare = [](const query& asked) {
    return asked.row->errcode == asked.errcode ? asked.row : nullptr;
  };
  const auto find = [](const query& asked) { return errcode::find(asked.errcode); };
  const auto find_in_map = [&map](const query& asked) {
    const auto found = map.find(asked.errcode);
    return found == map.end() ? nullptr : found->second;
  };
#if defined(ERRCODE_BENCH_GPERF)
  const auto find_by_gperf = [](const query& asked) {
    return gperf_errcodes::find(asked.errcode.data(), asked.errcode.size());
  };
  const auto time = measure(20'000'000, queries, compare, find, find_in_map, find_by_gperf);
  print("find(errcode)", "the comparison alone", time[1], time[0]);
  print("find(errcode)", "gperf", time[1], time[3]);
#else
  const auto time = measure(20'000'000, queries, compare, find, find_in_map);
  print("find(errcode)", "the comparison alone", time[1], time[0]);
#endif
  print("std::unordered_map", "find(errcode)", time[2], time[1]);
}

void compare_codes(std::size_t count) {
  const auto& rows = errcode::entries<business>();
  static std::array<const entry*, 825> table{};
  for (const entry& row : rows) table[static_cast<std::size_t>(row.code)] = &row;
  const auto queries =
      draw<int>(count, rows.size(), [&rows](std::size_t i) { return rows[i].code; });

  const auto read = [](int code) {
    const auto position = static_cast<std::size_t>(code);
    return position < table.size() ? table[position] : nullptr;
  };
  const auto find = [](int code) { return errcode::find(code); };
  const auto to_http_status = [](int code) {
    return errcode::to_http_status(static_cast<business>(code));
  };
  const auto time = measure(20'000'000, queries, read, find, to_http_status);
  print("find(code)", "a bounds-checked read", time[1], time[0]);
  print("to_http_status(business)", "a bounds-checked read", time[2], time[0]);
}

}  // namespace

/// Prints what the lookups cost, as ratios to baselines measured in the same run.
int main() {
  for (const std::size_t count : {4096U, 1U << 20U}) {
    std::printf("%zu queries\n", count);
    compare_errcodes(count);
    compare_codes(count);
  }
}
