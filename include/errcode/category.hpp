// SPDX-License-Identifier: MIT
#ifndef ERRCODE_CATEGORY_HPP
#define ERRCODE_CATEGORY_HPP

// Gives the std::error_category of a catalogue and that of HTTP statuses.

#include <errcode/business.hpp>
#include <errcode/data/business.hpp>
#include <errcode/data/errc.hpp>
#include <errcode/data/http_status.hpp>
#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/category/resolve.hpp>
#include <errcode/detail/category/storage.hpp>
#include <errcode/detail/table/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/reason_phrase.hpp>

#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>

namespace errcode {

namespace detail {

/// Gives the condition that every code of a type equals: its std::errc, else the type itself. It is
/// a template over `generic`, so that only a unit that calls it makes the category of `generic`.
template <class Type, class Row = data::condition_row>
[[nodiscard]] std::error_condition condition_of(Type type) noexcept {
  for (const Row& row : data::conditions<Row>) {
    if (row.type == type) return {static_cast<int>(row.errc), std::generic_category()};
  }
  return {static_cast<int>(type), storage_of<Type>::get()};
}

/// The std::error_category of every catalogue. Two of them differ in their name and in the function
/// that answers for their values.
template <class Lookup>
class code_category final : public std::error_category {
 public:
  /// When a condition of this category holds for a code.
  enum class holds_for { same_code, same_type, same_status };

  code_category(const char* name, Lookup lookup, holds_for which) noexcept
      : name_(name), lookup_(lookup), which_(which) {}

  [[nodiscard]] const char* name() const noexcept override { return name_; }

  [[nodiscard]] std::string message(int value) const override {
    const probe_result result = lookup_(value);
    std::string_view text;
    if (result.found != nullptr || value == 0) text = result.meaning->en;
    if (text.empty() && which_ == holds_for::same_status)
      text = reason_phrase(static_cast<http_status>(value));
    std::string made;
    if (!text.empty()) {
      made.append(text.data(), text.size());
    } else {
      made.append("Unknown error ").append(name_).append(1, ':').append(std::to_string(value));
    }
    return made;
  }

  [[nodiscard]] std::error_condition default_error_condition(int value) const noexcept override {
    return value == 0 ? std::error_condition() : condition_of(lookup_(value).meaning->type);
  }

  [[nodiscard]] bool equivalent(int value,
                                const std::error_condition& condition) const noexcept override {
    const std::error_condition own = default_error_condition(value);
    return own == condition ||
           (own.value() == condition.value() && is_std_generic(own.category()) &&
            is_std_generic(condition.category()));
  }

  [[nodiscard]] bool equivalent(const std::error_code& code,
                                int condition) const noexcept override {
    if (const category_probe* asked = category_probe::from(code)) {
      asked->result = lookup_(condition);
      return true;
    }
    switch (which_) {
      case holds_for::same_type:
        return resolve(code).meaning->type == static_cast<generic>(condition);
      case holds_for::same_status:
        return resolve(code).http == static_cast<http_status>(condition);
      default:
        return code.value() == condition && &code.category() == this;
    }
  }

 private:
  const char* name_;
  Lookup lookup_;
  holds_for which_;
};

template <class E>
void build_category(void* storage) noexcept {
  using category = code_category<probe_result (*)(int) noexcept>;
  using holds_for = typename category::holds_for;
  constexpr holds_for which = std::is_same_v<E, generic>       ? holds_for::same_type
                              : std::is_same_v<E, http_status> ? holds_for::same_status
                                                               : holds_for::same_code;
  static_assert(sizeof(category) <= category_size, "the storage has room for a category");
  ::new (storage) category(table<E>::name, result_of<E>, which);
}

}  // namespace detail

/// Gives the std::error_category of `generic`, `business` or another catalogue. Its message() is in
/// English; for a value without a row it names the catalogue and the value.
///
///     assert(errcode::category<errcode::business>().name() == "errcode.business"sv);
template <class E>
[[nodiscard]] const std::error_category& category() noexcept {
  return detail::storage_of<E>::get();
}

}  // namespace errcode

#endif
