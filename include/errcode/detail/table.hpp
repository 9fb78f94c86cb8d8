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

/// The rows of a catalogue as entries, and how its numbers and the values of a std::error_code lead
/// to them.
template <class E>
struct table : private rules<E> {
  static constexpr const char* name = catalog_of<E>::name;

  static constexpr auto make_rows() noexcept {
    std::array<entry, row_count<E>> made{};
    for (std::size_t i = 0; i != made.size(); ++i) {
      const row<E>& from = catalog_of<E>::rows[i];
      if (!is_generic(static_cast<int>(from.type))) continue;  // rules<E> reports it
      const entry* type = find_generic(static_cast<int>(from.type));
      const http_status http = from.http == http_status{} ? type->http : from.http;
      made[i] = {static_cast<int>(from.value),
                 from.type,
                 http,
                 type->errcode,
                 from.name,
                 from.desc,
                 from.en,
                 from.zh};
    }
    return made;
  }

  static constexpr auto rows = make_rows();

  static constexpr int number(const entry& row) noexcept { return row.code; }

  static constexpr const entry* find_number(int number) noexcept {
    return number_index<table>::find(number);
  }

  static constexpr const entry* find_ok() noexcept {
    for (const entry& row : rows) {
      if (row.type == generic::ok) return &row;
    }
    return nullptr;
  }

  /// The row of success, or nullptr.
  static constexpr const entry* ok = find_ok();

  static constexpr int to_value(E code) noexcept {
    const int number = static_cast<int>(code);
    return ok != nullptr && ok->code == number ? 0 : number;
  }

  static constexpr const entry* find_value(int value) noexcept {
    if (value == 0) return ok;
    if (ok != nullptr && ok->code == value) return nullptr;  // the value of this code is 0
    return find_number(value);
  }
};

template <>
struct table<generic> {
  static constexpr const char* name = "errcode.generic";
  static constexpr const auto& rows = generic_entries;

  static constexpr int to_value(generic code) noexcept { return static_cast<int>(code); }
  static constexpr const entry* find_value(int value) noexcept { return find_generic(value); }
};

}  // namespace errcode::detail

#endif
