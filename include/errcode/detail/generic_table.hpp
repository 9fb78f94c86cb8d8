// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_GENERIC_TABLE_HPP
#define ERRCODE_DETAIL_GENERIC_TABLE_HPP

#include <errcode/data/generic.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <system_error>

namespace errcode::detail {

inline constexpr std::size_t generic_count = std::size(data::generics);

constexpr std::array<entry, generic_count> make_generic_entries() noexcept {
  std::array<entry, generic_count> entries{};
  for (std::size_t i = 0; i != generic_count; ++i) {
    const auto& row = data::generics[i];
    entries[i] = {static_cast<int>(row.http),
                  row.value,
                  row.http,
                  row.errcode,
                  row.name,
                  row.desc,
                  row.en,
                  row.zh};
  }
  return entries;
}

/// The rows of `generic`; a value is its own position.
inline constexpr auto generic_entries = make_generic_entries();

[[nodiscard]] constexpr const entry* find_generic(int value) noexcept {
  return 0 <= value && static_cast<std::size_t>(value) < generic_count
             ? &generic_entries[static_cast<std::size_t>(value)]
             : nullptr;
}

/// Places the spellings of the generic errcodes in 128 slots, no two in one: a perfect hash. The
/// factor was found by trial; a test keeps it true when a type is added.
constexpr std::size_t errcode_slot(std::string_view errcode) noexcept {
  const auto first = static_cast<unsigned char>(errcode.front());
  const auto last = static_cast<unsigned char>(errcode.back());
  return (errcode.size() + 6U * (first + last)) % 128U;
}

constexpr std::array<unsigned char, 128> make_errcode_slots() noexcept {
  std::array<unsigned char, 128> slots{};  // an empty slot leads to row 0, which then differs
  for (std::size_t i = 0; i != generic_count; ++i) {
    slots[errcode_slot(data::generics[i].errcode)] = static_cast<unsigned char>(i);
  }
  return slots;
}

inline constexpr auto errcode_slots = make_errcode_slots();

[[nodiscard]] constexpr const entry* find_generic(std::string_view errcode) noexcept {
  if (errcode.empty()) return nullptr;
  const entry& candidate = generic_entries[errcode_slots[errcode_slot(errcode)]];
  return candidate.errcode == errcode ? &candidate : nullptr;
}

}  // namespace errcode::detail

#endif
