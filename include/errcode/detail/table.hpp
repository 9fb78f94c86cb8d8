// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_HPP
#define ERRCODE_DETAIL_TABLE_HPP

#include <errcode/catalog.hpp>
#include <errcode/detail/generic_table.hpp>
#include <errcode/detail/number_index.hpp>
#include <errcode/detail/rules.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <array>
#include <cstddef>

namespace errcode::detail {

/// The entries of a catalogue, and how its numbers and the values of a std::error_code lead to
/// them.
template <class E>
struct table : private rules<E> {
  static constexpr const char* name = catalog<E>::name;
  static constexpr std::size_t size = row_count<E>;

  static constexpr int number(std::size_t position) noexcept {
    return static_cast<int>(catalog<E>::rows[position].value);
  }

  static constexpr std::array<entry, size> make_entries() noexcept {
    std::array<entry, size> made{};
    for (std::size_t i = 0; i != size; ++i) {
      const row<E>& from = catalog<E>::rows[i];
      const entry* type = find_generic(static_cast<int>(from.type));
      if (type == nullptr) continue;  // rules<E> reports it
      const http_status http = from.http == http_status{} ? type->http : from.http;
      made[i] = {number(i), from.type, http, type->errcode, from.name, from.desc, from.en, from.zh};
    }
    return made;
  }

  static constexpr auto entries = make_entries();

  static constexpr const entry* find_ok() noexcept {
    for (const entry& candidate : entries) {
      if (candidate.type == generic::ok) return &candidate;
    }
    return nullptr;
  }

  static constexpr const entry* find_number(int number) noexcept {
    const std::size_t found = number_index<table>::find(number);
    return found == size ? nullptr : &entries[found];
  }

  /// The row of success, or nullptr.
  static constexpr const entry* ok = find_ok();

  static constexpr int to_value(E code) noexcept {
    const int number = static_cast<int>(code);
    return ok != nullptr && ok->code == number ? 0 : number;
  }

  static constexpr const entry* find_value(int value) noexcept {
    if (value == 0) return ok;
    const entry* found = find_number(value);
    return found == ok ? nullptr : found;
  }
};

template <>
struct table<generic> {
  static constexpr const char* name = "errcode.generic";
  static constexpr const auto& entries = generic_entries;

  static constexpr int to_value(generic code) noexcept { return static_cast<int>(code); }
  static constexpr const entry* find_value(int value) noexcept { return find_generic(value); }
};

}  // namespace errcode::detail

#endif
