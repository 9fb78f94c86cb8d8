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

[[nodiscard]] constexpr bool is_generic(int value) noexcept {
  return 0 <= value && static_cast<std::size_t>(value) < generic_count;
}

[[nodiscard]] constexpr const entry* find_generic(int value) noexcept {
  return is_generic(value) ? &generic_entries[static_cast<std::size_t>(value)] : nullptr;
}

/// Places the spellings of the generic errcodes in 256 slots, no two in one: a perfect hash. The
/// factors were found by trial; a test fails where a new type breaks them.
constexpr std::size_t errcode_slot(std::string_view errcode) noexcept {
  const std::size_t first = static_cast<unsigned char>(errcode.front());
  return (9 * errcode.size() + 8 * first) % 256;
}

constexpr std::array<const entry*, 256> make_errcode_slots() noexcept {
  std::array<const entry*, 256> made{};
  // An empty slot leads to a row that differs from whatever led there.
  const entry* const any = generic_entries.data();
  for (const entry*& slot : made) slot = any;
  for (const entry& row : generic_entries) made[errcode_slot(row.errcode)] = &row;
  return made;
}

inline constexpr auto errcode_slots = make_errcode_slots();

/// The only row that may have this errcode.
[[nodiscard]] constexpr const entry& errcode_candidate(std::string_view errcode) noexcept {
  return *errcode_slots[errcode.empty() ? 0 : errcode_slot(errcode)];
}

[[nodiscard]] constexpr const entry* find_generic(std::string_view errcode) noexcept {
  const entry& candidate = errcode_candidate(errcode);
  return candidate.errcode == errcode ? &candidate : nullptr;
}

/// What is before the first dot of an errcode, qualified or not.
constexpr std::string_view type_part(std::string_view errcode) noexcept {
  return errcode.substr(0, errcode.find('.'));
}

}  // namespace errcode::detail

#endif
