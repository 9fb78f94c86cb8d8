// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_UPSTREAM_CATEGORY_HPP
#define ERRCODE_DETAIL_ERROR_UPSTREAM_CATEGORY_HPP

// The std::error_category of an upstream. It fills in the probe as that of a catalogue does, so
// that `resolve`, plugins and closing a library work alike.

#include <errcode/category.hpp>
#include <errcode/data/generic.hpp>
#include <errcode/detail/category/fnv1a.hpp>
#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/category/storage.hpp>
#include <errcode/detail/error/upstream_table.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>

#include <cstdint>
#include <new>
#include <string>
#include <string_view>
#include <system_error>

namespace errcode::detail {

/// Returns what a value of an upstream means. It has no entry of its own.
template <class U>
[[nodiscard]] probe_result upstream_result(int value) noexcept {
  const upstream_row* const row = value == 0 ? nullptr : upstream_table<U>::row_of_value(value);
  const entry* meaning = &data::type_row(value == 0 ? generic::ok : upstream_table<U>::otherwise());
  if (row != nullptr) meaning = row->meaning;
  const bool has_no_effect = row != nullptr && row->effect == effect::none;
  return {U::name, nullptr, meaning, meaning->http, has_no_effect};
}

template <class U>
class upstream_category final : public code_category<probe_result (*)(int) noexcept> {
 public:
  upstream_category() noexcept : code_category(U::name, upstream_result<U>, condition_kind::code) {}

  /// Returns the upstream's name, what it reported, and what that means: "mysql:2013: Service
  /// Unavailable".
  [[nodiscard]] std::string message(int value) const override {
    const std::string_view meaning = upstream_result<U>(value).meaning->en;
    return std::string(U::name).append(1, ':').append(label(value)).append(": ").append(meaning);
  }

 private:
  [[nodiscard]] static std::string label(int value) {
    if constexpr (upstream_table<U>::has_words) {
      if (value < 0) return std::to_string(value);
      if (value < first_word_value) return {sqlstate(value).text, 5};
      const upstream_row* const row = upstream_table<U>::row_of_value(value);
      return row == nullptr ? "?" : std::string(row->word);
    } else {
      return std::to_string(value);
    }
  }
};

/// Adds the rows of a table and of its bases to a hash.
template <class U>
constexpr std::uint64_t fnv1a_of_upstream(std::uint64_t hash) noexcept {
  for (const upstream_row& row : U::rows) {
    const auto number = static_cast<std::uint64_t>(static_cast<std::uint32_t>(row.number));
    hash = fnv1a(fnv1a(hash, number), row.word);
    hash = fnv1a(hash, static_cast<std::uint64_t>(row.meaning->code) << 8U |
                           static_cast<std::uint64_t>(row.meaning->type) << 1U |
                           static_cast<std::uint64_t>(row.effect == effect::none));
  }
  hash = fnv1a(hash, static_cast<std::uint64_t>(upstream_table<U>::otherwise()));
  if constexpr (upstream_table<U>::has_base) {
    return fnv1a_of_upstream<typename U::base>(hash);
  }
  return hash;
}

template <class U>
constexpr std::uint64_t make_upstream_key() noexcept {
  const std::uint64_t key = fnv1a(fnv1a(layout_key(exchanged_layout), U::name), spelling_of<U>());
  return fnv1a_of_upstream<U>(key);
}

template <class U>
struct upstream_storage {
  using key = category_key<make_upstream_key<U>()>;
  using storage = category_storage<make_upstream_key<U>()>;

  friend void build(key, void* storage) noexcept {
    static_assert(sizeof(upstream_category<U>) <= category_size);
    ::new (storage) upstream_category<U>();
  }
};

/// Returns the category of an upstream.
template <class U>
[[nodiscard]] const std::error_category& upstream_category_of() noexcept {
  return upstream_storage<U>::storage::get();
}

}  // namespace errcode::detail

#endif
