// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_NUMBER_INDEX_HPP
#define ERRCODE_DETAIL_NUMBER_INDEX_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace errcode::detail {

/// Finds the position of a number in a list of ascending numbers: with one load from a direct table
/// where the numbers are dense, else by binary search.
///
/// `List` has `size`, not 0, and `number(position)`.
template <class List>
class number_index {
  static constexpr std::int64_t first = List::number(0);
  static constexpr std::int64_t span = List::number(List::size - 1) - first + 1;

  // 16 slots a row keep the table smaller than the rows that it leads to.
  static constexpr bool dense = 0 < span && span <= 16 * static_cast<std::int64_t>(List::size);

  using slot = std::conditional_t<(List::size < UINT8_MAX), std::uint8_t, std::uint32_t>;

  /// A slot a number: the position plus 1, or 0 where no row has the number.
  static constexpr auto make_slots() noexcept {
    std::array<slot, dense ? static_cast<std::size_t>(span) : 1> made{};
    if constexpr (dense) {
      for (std::size_t i = 0; i != List::size; ++i) {
        made[static_cast<std::size_t>(List::number(i) - first)] = static_cast<slot>(i + 1);
      }
    }
    return made;
  }

  static constexpr auto slots = make_slots();

 public:
  /// Gives the position, or `List::size` where the number is not in the list.
  [[nodiscard]] static constexpr std::size_t find(int number) noexcept {
    if constexpr (dense) {
      const auto slot_number =
          static_cast<std::uint32_t>(number) - static_cast<std::uint32_t>(first);
      if (slot_number >= slots.size()) return List::size;
      const std::size_t found = slots[slot_number];
      return found == 0 ? List::size : found - 1;
    } else {
      std::size_t begin = 0;
      std::size_t end = List::size;
      while (begin != end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (List::number(middle) < number) {
          begin = middle + 1;
        } else {
          end = middle;
        }
      }
      return begin != List::size && List::number(begin) == number ? begin : List::size;
    }
  }
};

}  // namespace errcode::detail

#endif
