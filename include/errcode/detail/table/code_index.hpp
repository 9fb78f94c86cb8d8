// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_CODE_INDEX_HPP
#define ERRCODE_DETAIL_TABLE_CODE_INDEX_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>  // std::size
#include <type_traits>

namespace errcode::detail {

/// Finds a row by its number among `List::rows`, which ascend by `code`: with one load from a
/// direct table where the numbers are dense, else by binary search.
template <class List>
class code_index {
  static constexpr std::size_t size = std::size(List::rows);
  static constexpr std::int64_t first = List::rows[0].code;
  static constexpr std::int64_t span = List::rows[size - 1].code - first + 1;

  // With up to 12 slots per row the direct table is no larger than the rows.
  static constexpr bool is_dense = 0 < span && span <= 12 * static_cast<std::int64_t>(size);

  using position = std::conditional_t<(size < UINT8_MAX), std::uint8_t, std::uint32_t>;

  static constexpr std::size_t slot_count = is_dense ? static_cast<std::size_t>(span) : 1;

  /// One slot per number: the position of its row counted from 1, or 0 where it has none.
  struct slot_table {
    position slots[slot_count] = {};

    constexpr slot_table() noexcept {
      if constexpr (is_dense) {
        position next = 0;
        for (const auto& row : List::rows) slots[row.code - first] = ++next;
      }
    }
  };

  static constexpr slot_table direct{};

 public:
  /// Returns the position of a number's row, counted from 1, or 0 where the number is not in the
  /// list.
  [[nodiscard]] static constexpr std::size_t find(int code) noexcept {
    if constexpr (is_dense) {
      const auto slot = static_cast<std::uint32_t>(code) - static_cast<std::uint32_t>(first);
      return slot < slot_count ? direct.slots[slot] : 0;
    } else {
      std::size_t begin = 0;
      std::size_t end = size;
      while (begin != end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (List::rows[middle].code < code) {
          begin = middle + 1;
        } else {
          end = middle;
        }
      }
      return begin != size && List::rows[begin].code == code ? begin + 1 : 0;
    }
  }
};

}  // namespace errcode::detail

#endif
