// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_ATTEMPT_HPP
#define ERRCODE_DETAIL_ERROR_ATTEMPT_HPP

// The outcome of one attempt of a call: what it returned, or what it threw.

#include <errcode/error.hpp>
#include <errcode/exception.hpp>

#include <exception>
#include <optional>
#include <system_error>
#include <type_traits>
#include <utility>

namespace errcode::detail {

/// Returns the error of what a call returned; nullopt if it succeeded.
[[nodiscard]] inline std::optional<error> failure_of(const std::optional<error>& result) {
  return result;
}

[[nodiscard]] inline std::optional<error> failure_of(const std::error_code& result) {
  return result ? std::optional<error>(result) : std::nullopt;
}

template <class Expected>
[[nodiscard]] auto failure_of(const Expected& result)
    -> decltype(std::optional<error>(result.error())) {
  return result.has_value() ? std::nullopt : std::optional<error>(result.error());
}

template <class Result>
class attempt_outcome {
 public:
  explicit attempt_outcome(Result result) : result_(std::move(result)) {}
  explicit attempt_outcome(std::exception_ptr thrown) : thrown_(std::move(thrown)) {}

  [[nodiscard]] std::optional<error> failure() const {
#if defined(__cpp_exceptions)
    if (thrown_ != nullptr) return from_exception(thrown_);
#endif
    return failure_of(*result_);
  }

  /// Returns what the call returned, or throws what it threw.
  [[nodiscard]] Result take() && {
#if defined(__cpp_exceptions)
    if (thrown_ != nullptr) std::rethrow_exception(thrown_);
#endif
    return *std::move(result_);
  }

 private:
  std::optional<Result> result_;
  std::exception_ptr thrown_;
};

template <class Call>
[[nodiscard]] auto attempt(Call& call) -> attempt_outcome<decltype(call())> {
  using outcome = attempt_outcome<decltype(call())>;
#if defined(__cpp_exceptions)
  try {
    return outcome(call());
  } catch (...) {
    return outcome(std::current_exception());
  }
#else
  return outcome(call());
#endif
}

}  // namespace errcode::detail

#endif
