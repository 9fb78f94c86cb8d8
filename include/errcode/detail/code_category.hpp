// SPDX-License-Identifier: MIT
// The std::error_category of `generic` and of every catalogue.
#ifndef ERRCODE_DETAIL_CODE_CATEGORY_HPP
#define ERRCODE_DETAIL_CODE_CATEGORY_HPP

#include <errcode/data/generic.hpp>
#include <errcode/detail/category_probe.hpp>
#include <errcode/detail/category_storage.hpp>
#include <errcode/detail/generic_table.hpp>
#include <errcode/detail/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>

#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>

namespace errcode {

[[nodiscard]] generic type_of(const std::error_code& code) noexcept;  // meaning.hpp

namespace detail {

/// The condition that every code of a type equals: its std::errc, else the type itself.
[[nodiscard]] inline std::error_condition condition_of(generic type) noexcept {
  const auto number = static_cast<int>(type);
  const std::errc errc = data::generics[number].errc;
  if (errc == std::errc{}) return {number, storage_of<generic>::get()};
  return errc;
}

/// Tests for std::generic_category(), also that of another copy of the standard library.
[[nodiscard]] inline bool is_std_generic(const std::error_category& category) noexcept {
  return category == std::generic_category() || category.name() == std::string_view("generic");
}

/// Tests whether two conditions are one, also where two copies of the standard library made them.
[[nodiscard]] inline bool is_same(const std::error_condition& left,
                                  const std::error_condition& right) noexcept {
  return left.value() == right.value() &&
         (left.category() == right.category() ||
          (is_std_generic(left.category()) && is_std_generic(right.category())));
}

/// Everything follows from the row.
template <class E>
class code_category final : public std::error_category {
 public:
  /// What a probe is answered, and what one knows without a probe of a category that is known by
  /// its address.
  [[nodiscard]] static probe_answer answer(int value) noexcept {
    const entry* const row = table<E>::find_value(value);
    const entry* const meaning =
        row != nullptr
            ? row
            : find_generic(static_cast<int>(value == 0 ? generic::ok : generic::unknown_error));
    return {row, meaning, meaning->http};
  }

  [[nodiscard]] const char* name() const noexcept override { return table<E>::name; }

  [[nodiscard]] std::string message(int value) const override {
    const probe_answer found = answer(value);
    if (found.row != nullptr || value == 0) return std::string(found.meaning->en);
    return "Unknown error " + (name() + (':' + std::to_string(value)));
  }

  [[nodiscard]] std::error_condition default_error_condition(int value) const noexcept override {
    return value == 0 ? std::error_condition() : condition_of(answer(value).meaning->type);
  }

  [[nodiscard]] bool equivalent(int value,
                                const std::error_condition& condition) const noexcept override {
    return is_same(default_error_condition(value), condition);
  }

  /// As a condition a generic errcode asks for the type.
  [[nodiscard]] bool equivalent(const std::error_code& code,
                                int condition) const noexcept override {
    if (const category_probe* asked = category_probe::from(code)) {
      asked->answer(answer(condition));
      return true;
    }
    if constexpr (std::is_same_v<E, generic>) {
      return type_of(code) == static_cast<generic>(condition);
    } else {
      return std::error_category::equivalent(code, condition);
    }
  }
};

}  // namespace detail

}  // namespace errcode

#endif
