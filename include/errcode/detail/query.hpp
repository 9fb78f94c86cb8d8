// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_QUERY_HPP
#define ERRCODE_DETAIL_QUERY_HPP

#include <errcode/entry.hpp>

#include <string>
#include <string_view>
#include <system_error>

namespace errcode::detail {

/// A question to a category that may be one of this library's, perhaps another copy of it in
/// another shared library: which row does this value have?
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

  /// Gives the question that a condition carries, or nullptr.
  [[nodiscard]] static const query* from(const std::error_condition& condition) noexcept {
    return condition.value() == number && condition.category().name() == std::string_view(signature)
               ? static_cast<const query*>(&condition.category())
               : nullptr;
  }

  void answer(const entry* row) const noexcept {
    answered_ = true;
    row_ = row;
  }

  [[nodiscard]] const char* name() const noexcept override { return signature; }
  [[nodiscard]] std::string message(int) const override { return signature; }

 private:
  static constexpr int number = 0x65636F64;  // "ecod": spares other conditions the comparison
  static constexpr const char* signature = "errcode::detail::query/1";

  mutable bool answered_ = false;
  mutable const entry* row_ = nullptr;
};

}  // namespace errcode::detail

#endif
