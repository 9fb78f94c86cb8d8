// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_NUMBER_INDEX_HPP
#define ERRCODE_DETAIL_NUMBER_INDEX_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace errcode::detail {

/// Finds the row of a number in a list that ascends by number: with one load from a direct table
/// where the numbers are dense, else by binary search.
///
/// `List` has `rows`, an array that is not empty, and `number(row)`.
template <class List>
class number_index {
  using row = std::remove_reference_t<decltype(List::rows[0])>;

  static constexpr std::size_t size = std::size(List::rows);
  static constexpr std::int64_t first = List::number(List::rows[0]);
  static constexpr std::int64_t span = List::number(List::rows[size - 1]) - first + 1;

  // Up to 12 slots a row the table is no larger than the entries that it leads to.
  static constexpr bool dense = 0 < span && span <= 12 * static_cast<std::int64_t>(size);

  static constexpr auto make_slots() noexcept {
    std::array<row*, dense ? static_cast<std::size_t>(span) : 1> made{};
    if constexpr (dense) {
      for (row& each : List::rows) {
        made[static_cast<std::size_t>(List::number(each) - first)] = &each;
      }
    }
    return made;
  }

  /// A slot a number: its row, or nullptr.
  static constexpr auto slots = make_slots();

 public:
  /// Gives the row, or nullptr where the number is not in the list.
  [[nodiscard]] static constexpr row* find(int number) noexcept {
    if constexpr (dense) {
      const auto slot = static_cast<std::uint32_t>(number) - static_cast<std::uint32_t>(first);
      return slot < slots.size() ? slots[slot] : nullptr;
    } else {
      std::size_t begin = 0;
      std::size_t end = size;
      while (begin != end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (List::number(List::rows[middle]) < number) {
          begin = middle + 1;
        } else {
          end = middle;
        }
      }
      const bool found = begin != size && List::number(List::rows[begin]) == number;
      return found ? &List::rows[begin] : nullptr;
    }
  }
};

}  // namespace errcode::detail

#endif
