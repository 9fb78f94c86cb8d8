// SPDX-License-Identifier: MIT
#ifndef ERRCODE_RETRY_HPP
#define ERRCODE_RETRY_HPP

// Repeats a call that failed in a way that another attempt may change.

#include <errcode/detail/error/attempt.hpp>
#include <errcode/error.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <random>
#include <thread>
#include <utility>

namespace errcode {

/// How often and how long a call is repeated. The wait before an attempt is drawn between 0 and
/// `first`, which doubles with each attempt up to `longest` ("full jitter"); a Retry-After is the
/// least wait.
struct retry_policy {
  int attempts = 4;                           ///< The most attempts, the first one included.
  std::chrono::milliseconds first{100};       ///< The longest wait before the second attempt.
  std::chrono::milliseconds longest{10'000};  ///< The longest wait that is drawn.
  std::chrono::milliseconds within{30'000};   ///< No attempt begins later than this after the call.
};

/// Limits how many attempts the calls to one upstream add while it is down. The calls share it,
/// from any thread: a failure takes a token, and a success gives a tenth back. A call is repeated
/// only while a token is left.
class retry_budget {
 public:
  /// Makes a budget of so many tokens, which is also the most that it holds.
  explicit retry_budget(int tokens = 20) noexcept : most_(tokens * 10), tenths_(tokens * 10) {}

  /// Returns how many whole tokens are left.
  [[nodiscard]] int tokens() const noexcept { return tenths_.load() / 10; }

  /// Notes a success.
  void succeed() noexcept { add(1); }

  /// Notes a failure. Returns whether a token was left for another attempt.
  bool fail() noexcept { return add(-10) >= 10; }

 private:
  /// Adds tenths, and returns how many there were before.
  int add(int tenths) noexcept {
    int before = tenths_.load();
    while (!tenths_.compare_exchange_weak(before, std::clamp(before + tenths, 0, most_))) {
    }
    return before;
  }

  int most_;
  std::atomic<int> tenths_;
};

namespace detail {

struct real_clock {
  using time_point = std::chrono::steady_clock::time_point;

  [[nodiscard]] static time_point now() noexcept { return std::chrono::steady_clock::now(); }
  static void sleep(std::chrono::milliseconds wait) { std::this_thread::sleep_for(wait); }

  /// Returns a number of milliseconds from 0 to `most`.
  [[nodiscard]] static std::int64_t draw(std::int64_t most) {
    thread_local std::minstd_rand engine{std::random_device{}()};
    return std::uniform_int_distribution<std::int64_t>(0, most)(engine);
  }
};

/// Decides after each failed attempt of one call whether there is another one.
template <class Clock>
class retry_loop {
 public:
  retry_loop(const retry_policy& policy, retry_budget& budget) noexcept
      : policy_(policy), budget_(budget), begin_(Clock::now()) {}

  /// Waits and returns true if the call is to be repeated.
  template <class MayRepeat>
  [[nodiscard]] bool waits(const error& failure, const MayRepeat& may_repeat) {
    const bool has_token = budget_.fail();
    if (!is_transient(failure) || !may_repeat(failure)) return false;
    if (!has_token || ++attempt_ >= policy_.attempts) return false;
    const std::chrono::milliseconds least = std::chrono::seconds(failure.retry_after().value_or(0));
    const auto wait = (std::max)(least, draw_wait());
    if (Clock::now() - begin_ + wait > policy_.within) return false;
    Clock::sleep(wait);
    return true;
  }

  void succeed() noexcept { budget_.succeed(); }

 private:
  [[nodiscard]] std::chrono::milliseconds draw_wait() const {
    auto most = policy_.first;
    for (int i = 1; i != attempt_ && most < policy_.longest; ++i) most *= 2;
    return std::chrono::milliseconds(Clock::draw((std::min)(most, policy_.longest).count()));
  }

  retry_policy policy_;
  retry_budget& budget_;
  typename Clock::time_point begin_;
  int attempt_ = 0;
};

template <class Clock, class MayRepeat, class Call>
auto retry(const retry_policy& policy, retry_budget& budget, const MayRepeat& may_repeat,
           Call&& call) -> decltype(call()) {
  retry_loop<Clock> loop(policy, budget);
  while (true) {
    auto outcome = attempt(call);
    const std::optional<error> failure = outcome.failure();
    if (!failure) loop.succeed();
    if (!failure || !loop.waits(*failure, may_repeat)) return std::move(outcome).take();
  }
}

}  // namespace detail

/// Makes a call and repeats it while it fails in a transient way, may be repeated, and policy and
/// budget allow. Returns what the last attempt returned, or throws what it threw.
///
/// The call returns an optional<error>, a std::error_code, or a std::expected or the like of an
/// error or a std::error_code; or it throws, and from_exception makes the error.
/// `may_repeat(error)` says whether the call may be repeated: always true of an idempotent one,
/// else had_no_effect.
///
///     errcode::retry_budget budget;  // of this upstream, for all calls
///     const auto failure = errcode::retry({}, budget, errcode::had_no_effect, [] {
///       return std::optional<errcode::error>();  // a call to the upstream
///     });
///     assert(!failure);
template <class MayRepeat, class Call>
auto retry(const retry_policy& policy, retry_budget& budget, MayRepeat may_repeat, Call call)
    -> decltype(call()) {
  return detail::retry<detail::real_clock>(policy, budget, may_repeat, call);
}

}  // namespace errcode

#endif
