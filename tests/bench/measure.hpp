// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_BENCH_MEASURE_HPP
#define ERRCODE_TESTS_BENCH_MEASURE_HPP

#include <errcode/http_status.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <vector>

namespace errcode_tests {

/// Keeps the compiler from dropping a result.
inline volatile std::uintptr_t sink;

inline std::uintptr_t to_number(const void* row) { return reinterpret_cast<std::uintptr_t>(row); }
inline std::uintptr_t to_number(std::size_t number) { return number; }
inline std::uintptr_t to_number(errcode::http_status status) {
  return static_cast<std::uintptr_t>(status);
}

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
  const std::size_t repeats = total / queries.size() + 1;
  for (std::size_t repeat = 0; repeat != repeats; ++repeat) {
    double* time = best.data();
    ((*time = std::min(*time, pass(queries, answers)), ++time), ...);
  }
  return best;
}

inline void print(const char* what, const char* baseline, double time, double base) {
  std::printf("  %-26s %6.2f ns  %5.2f x  %s (%.2f ns)\n", what, time, time / base, baseline, base);
}

}  // namespace errcode_tests

#endif
