// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_QUERY_HPP
#define ERRCODE_DETAIL_QUERY_HPP

#include <errcode/entry.hpp>
#include <errcode/http_status.hpp>

#include <string>
#include <string_view>
#include <system_error>

namespace errcode::detail {

/// A question to a category that may be one of this library's, perhaps another copy of it in
/// another shared library: which row does this value have, or which HTTP status is it?
///
/// It travels as the condition of std::error_category::equivalent. A category of ours knows it by
/// its name and writes the answer into it; a foreign category compares it with conditions of its
/// own, finds it equal to none, and leaves it as it is. The name stands for the layout: change it
/// whenever the data members here or in `entry` change.
class query final : public std::error_category {
 public:
  query(const std::error_category& category, int value) noexcept {
    // What a foreign category returns here says nothing; only the answer counts.
    static_cast<void>(category.equivalent(value, std::error_condition(number, *this)));
  }

  /// Whether the category is one of ours.
  [[nodiscard]] bool is_answered() const noexcept { return answered_; }

  /// The row of the value, or nullptr.
  [[nodiscard]] const entry* row() const noexcept { return row_; }

  /// The HTTP status that the value itself is, in the category of those; else 0.
  [[nodiscard]] http_status http() const noexcept { return http_; }

  /// Gives the question that a condition carries, or nullptr.
  [[nodiscard]] static const query* from(const std::error_condition& condition) noexcept {
    return condition.value() == number && condition.category().name() == std::string_view(signature)
               ? static_cast<const query*>(&condition.category())
               : nullptr;
  }

  void answer(const entry* row, http_status http = {}) const noexcept {
    answered_ = true;
    row_ = row;
    http_ = http;
  }

  [[nodiscard]] const char* name() const noexcept override { return signature; }
  [[nodiscard]] std::string message(int) const override { return signature; }

 private:
  static constexpr int number = 0x65636F64;  // "ecod": spares other conditions the comparison
  static constexpr const char* signature = "errcode::detail::query/2";

  mutable bool answered_ = false;
  mutable const entry* row_ = nullptr;
  mutable http_status http_{};
};

}  // namespace errcode::detail

#endif
