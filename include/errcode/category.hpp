// SPDX-License-Identifier: MIT
#ifndef ERRCODE_CATEGORY_HPP
#define ERRCODE_CATEGORY_HPP

#include <errcode/business.hpp>
#include <errcode/data/business.hpp>
#include <errcode/data/generic.hpp>
#include <errcode/detail/category_place.hpp>
#include <errcode/detail/query.hpp>
#include <errcode/detail/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/meaning.hpp>

#include <string>
#include <system_error>
#include <type_traits>

namespace errcode {

template <class E>
[[nodiscard]] const std::error_category& category() noexcept;

namespace detail {

/// The condition that every code of a type equals: its std::errc, else the type itself.
[[nodiscard]] inline std::error_condition condition_of(generic type) noexcept {
  const auto number = static_cast<int>(type);
  const std::errc errc = data::generics[number].errc;
  if (errc == std::errc{}) return {number, category<generic>()};
  return errc;
}

/// What the categories of all catalogues have in common: everything follows from the row.
class row_category : public std::error_category {
 public:
  [[nodiscard]] std::string message(int value) const override {
    if (const entry* found = row(value)) return std::string(found->en);
    if (value == 0) return std::string(generic_entries[0].en);
    return "Unknown error " + (name() + (':' + std::to_string(value)));
  }

  [[nodiscard]] std::error_condition default_error_condition(int value) const noexcept override {
    if (value == 0) return {};
    const entry* found = row(value);
    return condition_of(found == nullptr ? generic::unknown_error : found->type);
  }

  [[nodiscard]] bool equivalent(int value,
                                const std::error_condition& condition) const noexcept override {
    if (const query* asked = query::from(condition)) {
      asked->answer(row(value));
      return true;
    }
    return std::error_category::equivalent(value, condition);
  }

  [[nodiscard]] bool equivalent(const std::error_code& code,
                                int condition) const noexcept override {
    return std::error_category::equivalent(code, condition);
  }

 private:
  [[nodiscard]] virtual const entry* row(int value) const noexcept = 0;
};

template <class E>
class code_category final : public row_category {
 public:
  [[nodiscard]] const char* name() const noexcept override { return table<E>::name; }

  using row_category::equivalent;

  /// As a condition a generic errcode asks for the type.
  [[nodiscard]] bool equivalent(const std::error_code& code,
                                int condition) const noexcept override {
    if constexpr (std::is_same_v<E, generic>) {
      return type_of(code) == static_cast<generic>(condition);
    } else {
      return row_category::equivalent(code, condition);
    }
  }

 private:
  [[nodiscard]] const entry* row(int value) const noexcept override {
    return table<E>::find_value(value);
  }
};

}  // namespace detail

/// Gives the std::error_category of `generic`, `business` or another catalogue. Its message() is
/// English and names a value that has no row.
///
///     assert(errcode::category<errcode::business>().name() == "errcode.business"sv);
template <class E>
const std::error_category& category() noexcept {
  return detail::place_of<E>::get(detail::build_category<detail::code_category<E>>);
}

}  // namespace errcode

#endif
