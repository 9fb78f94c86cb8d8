// SPDX-License-Identifier: MIT
#include <errcode/retry.hpp>

#include <errcode/upstream/mysql.hpp>

#include <cassert>
#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <variant>
#include <vector>

#include "catch.hpp"

using errcode::error;
using errcode::generic;
using errcode::http_status;
using errcode::retry_budget;
using errcode::retry_policy;
using std::chrono::milliseconds;

namespace {

/// A clock that passes only while a call waits, and draws the longest wait.
struct test_clock {
  using time_point = milliseconds;
  static inline milliseconds time{0};
  static inline std::vector<std::int64_t> waits;

  static time_point now() noexcept { return time; }
  static void sleep(milliseconds wait) {
    waits.push_back(wait.count());
    time += wait;
  }
  static std::int64_t draw(std::int64_t most) { return most; }
};

bool always(const error&) { return true; }

using failure = std::optional<error>;

/// Returns how often a call was made that fails always.
template <class Failure>
int attempts(const Failure& result, const retry_policy& policy = {}, bool may_repeat = true) {
  test_clock::waits.clear();
  retry_budget budget(1000);
  int count = 0;
  const auto call = [&] {
    ++count;
    return result;
  };
  static_cast<void>(errcode::detail::retry<test_clock>(
      policy, budget, [&](const error&) { return may_repeat; }, call));
  return count;
}

const error busy{http_status::service_unavailable};

/// A result as std::expected is one.
template <class E>
struct expected_like {
  std::variant<int, E> content;
  [[nodiscard]] bool has_value() const { return content.index() == 0; }
  [[nodiscard]] const E& error() const { return std::get<1>(content); }
};

}  // namespace

TEST_CASE("a call that succeeds is made once") {
  errcode::retry_budget budget;  // of this upstream, for all calls
  const auto none = errcode::retry({}, budget, errcode::had_no_effect, [] {
    return std::optional<errcode::error>();  // a call to the upstream
  });
  assert(!none);
  CHECK(attempts(failure()) == 1);
}

TEST_CASE("a transient failure that may be repeated is, as often as the policy says") {
  CHECK(attempts(failure(busy)) == 4);
  CHECK(attempts(failure(busy), {1}) == 1);
  CHECK(attempts(failure(busy), {7}) == 7);
  CHECK(attempts(failure(busy), {}, false) == 1);
  CHECK(attempts(failure(generic::sql_error)) == 1);
  CHECK(attempts(failure(error(generic::sql_error).retry_after(0))) == 4);
}

TEST_CASE("the waits double up to the longest, and a Retry-After is the least") {
  attempts(failure(busy), {7, milliseconds(100), milliseconds(1000)});
  CHECK(test_clock::waits == std::vector<std::int64_t>{100, 200, 400, 800, 1000, 1000});
  attempts(failure(error(busy).retry_after(1)), {4, milliseconds(400)});
  CHECK(test_clock::waits == std::vector<std::int64_t>{1000, 1000, 1600});
}

TEST_CASE("a call waits by the clock of the machine") {
  retry_budget budget;
  int count = 0;
  const auto begin = std::chrono::steady_clock::now();
  const auto result = errcode::retry({3, milliseconds(1)}, budget, always, [&count]() -> failure {
    ++count;
    return error(busy).retry_after(count == 1 ? 1 : 0);
  });
  CHECK(result);
  CHECK(count == 3);
  CHECK(std::chrono::steady_clock::now() - begin >= milliseconds(1000));
}

TEST_CASE("no attempt begins later than the policy says") {
  CHECK(attempts(failure(busy), {100, milliseconds(400), milliseconds(400), milliseconds(1000)}) ==
        3);
  CHECK(attempts(failure(error(busy).retry_after(60))) == 1);
  CHECK(test_clock::waits.empty());
}

TEST_CASE("every kind of result says whether the call failed") {
  const auto plain = make_error_code(http_status::service_unavailable);
  CHECK(attempts(std::error_code()) == 1);
  CHECK(attempts(plain) == 4);
  CHECK(attempts(expected_like<error>{7}) == 1);
  CHECK(attempts(expected_like<error>{busy}) == 4);
  CHECK(attempts(expected_like<std::error_code>{plain}) == 4);
}

TEST_CASE("the last attempt's result is the result") {
  retry_budget budget;
  int count = 0;
  const auto result = errcode::detail::retry<test_clock>({}, budget, always, [&]() -> failure {
    if (++count < 3) return busy;
    return error(generic::gone).with("count", count);
  });
  REQUIRE(result);
  CHECK(result->parameters()[0].value == errcode::value(3));
}

TEST_CASE("a hundred calls to a dead upstream make at most 130 requests") {
  retry_budget budget;
  int requests = 0;
  for (int i = 0; i != 100; ++i) {
    static_cast<void>(errcode::detail::retry<test_clock>({}, budget, always, [&] {
      ++requests;
      return failure(busy);
    }));
  }
  CHECK(requests <= 130);
  CHECK(requests > 100);
  CHECK(budget.tokens() == 0);
  for (int i = 0; i != 1000; ++i) budget.succeed();
  CHECK(budget.tokens() == 20);
  CHECK(budget.fail());
  CHECK(budget.tokens() == 19);
}

TEST_CASE("a lost COMMIT is not repeated under POST, and a deadlock is") {
  using mysql = errcode::upstream::mysql;
  const struct {
    int number;
    int attempts;
  } cases[] = {{1213, 4}, {2013, 1}, {1062, 1}};
  for (const auto& each : cases) {
    retry_budget budget;
    int count = 0;
    static_cast<void>(errcode::detail::retry<test_clock>({}, budget, errcode::had_no_effect, [&] {
      ++count;
      return failure(errcode::upstream_error<mysql>(each.number, "x"));
    }));
    CHECK(count == each.attempts);
  }
}

#if defined(__cpp_exceptions)
TEST_CASE("what a call throws is judged, and thrown again at the end") {
  const auto attempts_of = [](auto thrower) {
    retry_budget budget;
    int count = 0;
    CHECK_THROWS(errcode::detail::retry<test_clock>({}, budget, always, [&] {
      ++count;
      thrower();
      return failure();
    }));
    return count;
  };
  CHECK(attempts_of([] { throw errcode::exception(busy); }) == 4);
  CHECK(attempts_of(
            [] { throw std::system_error(make_error_code(std::errc::connection_refused)); }) == 4);
  CHECK(attempts_of([] { throw std::runtime_error("x"); }) == 1);
  CHECK(attempts_of([] { throw 1; }) == 1);
}
#endif
