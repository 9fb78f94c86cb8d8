// SPDX-License-Identifier: MIT
#ifndef ERRCODE_CATEGORY_HPP
#define ERRCODE_CATEGORY_HPP

// The std::error_category of each catalogue, including the types and the HTTP statuses.

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

/// Returns the condition that every code of a type equals: the type's std::errc, else the type
/// itself. A template, although Type is always `generic`: only a translation unit that calls it
/// then instantiates the category of `generic`.
template <class Type, class Row = data::condition_row>
[[nodiscard]] std::error_condition condition_of(Type type) noexcept {
  for (const Row& row : data::conditions<Row>) {
    if (row.type == type) return {static_cast<int>(row.errc), std::generic_category()};
  }
  return {static_cast<int>(type), storage_of<Type>::get()};
}

/// The std::error_category of a catalogue. Categories differ in their name, in the function that
/// looks up a value, and in which codes are equivalent to their conditions.
template <class Lookup>
class code_category : public std::error_category {
 public:
  /// What a code must have in common with a condition of this category to be equivalent to it.
  enum class condition_kind { code, type, status };

  code_category(const char* name, Lookup lookup, condition_kind kind) noexcept
      : name_(name), lookup_(lookup), kind_(kind) {}

  [[nodiscard]] const char* name() const noexcept override { return name_; }

  [[nodiscard]] std::string message(int value) const override {
    const probe_result result = lookup_(value);
    std::string_view text;
    if (result.found != nullptr || value == 0) text = result.meaning->en;
    if (text.empty() && kind_ == condition_kind::status)
      text = reason_phrase(static_cast<http_status>(value));
    std::string message;
    if (!text.empty()) {
      message.append(text.data(), text.size());
    } else {
      message.append("Unknown error ").append(name_).append(1, ':').append(std::to_string(value));
    }
    return message;
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
    if (const category_probe* probe = category_probe::find(code)) {
      probe->result = lookup_(condition);
      return true;
    }
    switch (kind_) {
      case condition_kind::type:
        return resolve(code).meaning->type == static_cast<generic>(condition);
      case condition_kind::status:
        return resolve(code).http == static_cast<http_status>(condition);
      case condition_kind::code:
        break;
    }
    return code.value() == condition && &code.category() == this;
  }

 private:
  const char* name_;
  Lookup lookup_;
  condition_kind kind_;
};

template <class E>
void build_category(void* storage) noexcept {
  using category = code_category<probe_result (*)(int) noexcept>;
  using condition_kind = typename category::condition_kind;
  constexpr condition_kind kind = std::is_same_v<E, generic>       ? condition_kind::type
                                  : std::is_same_v<E, http_status> ? condition_kind::status
                                                                   : condition_kind::code;
  static_assert(sizeof(category) <= category_size, "the storage must have room for a category");
  ::new (storage) category(table<E>::name, result_of<E>, kind);
}

}  // namespace detail

/// Returns the std::error_category of `generic`, `business`, `http_status` or a catalogue of your
/// own. Its message() is in English; for a value without a row it names the catalogue and the
/// value.
///
///     assert(errcode::category<errcode::business>().name() == "errcode.business"sv);
template <class E>
[[nodiscard]] const std::error_category& category() noexcept {
  return detail::storage_of<E>::get();
}

}  // namespace errcode

#endif
