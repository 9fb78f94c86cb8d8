// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_NAME_INDEX_HPP
#define ERRCODE_DETAIL_TABLE_NAME_INDEX_HPP

#include <errcode/static_text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace errcode::detail {

/// Finds a row by its name among `List::rows`, with a hash table that the compiler fills where a
/// translation unit first needs it.
template <class List>
class name_index {
  static constexpr std::size_t size = std::size(List::rows);

  static constexpr std::uint32_t count_slots() noexcept {
    std::uint32_t count = 16;
    while (count < 2 * size) count *= 2;
    return count;
  }

  static constexpr std::uint32_t slot_count = count_slots();

  static constexpr std::uint64_t mix(std::uint64_t hash, long long number) noexcept {
    return (hash ^ hash >> 32U ^ static_cast<std::uint64_t>(number)) * 0x9E3779B97F4A7C15;
  }

  /// Hashes a name: all of its bytes, as names may agree in most of them, and eight of them in one
  /// step, as compilers limit the length of an evaluation.
  static constexpr std::uint32_t hash_of(std::string_view name) noexcept {
    const char* next = name.data();
    const char* const end = next + name.size();
    std::uint64_t hash = name.size();
    for (; end - next >= 8; next += 8) {
      hash =
          mix(hash, next[0] + next[1] * 31 + next[2] * 961 + next[3] * 29791 + next[4] * 923521LL +
                        next[5] * 28629151LL + next[6] * 887503681LL + next[7] * 27512614111LL);
    }
    for (; next != end; ++next) hash = mix(hash, *next);
    return static_cast<std::uint32_t>(hash >> 32U);
  }

  /// A slot is 0, or the hash of a row's name with the row's position, counted from 1, instead of
  /// the lower bits. Those say where the search begins.
  struct slot_table {
    std::uint32_t slots[slot_count] = {};
    std::size_t repetition = 0;

    constexpr slot_table() noexcept {
      std::uint32_t next = 0;
      for (const auto& row : List::rows) {
        const std::uint32_t hash = hash_of(row.name);
        const std::size_t slot = find_slot(row.name, hash);
        ++next;
        if (slots[slot] != 0) repetition = next;
        slots[slot] = hash - hash % slot_count + next;
      }
    }

    /// Finds the slot of a name, or the free slot where it would be.
    [[nodiscard]] constexpr std::size_t find_slot(std::string_view name,
                                                  std::uint32_t hash) const noexcept {
      std::uint32_t slot = hash % slot_count;
      while (slots[slot] != 0 && (slots[slot] / slot_count != hash / slot_count ||
                                  !is_equal(List::rows[slots[slot] % slot_count - 1].name, name))) {
        slot = (slot + 1) % slot_count;
      }
      return slot;
    }
  };

  static constexpr slot_table table{};

 public:
  /// The position of a row whose name another row before it has, counted from 1, or 0 where there
  /// is none.
  static constexpr std::size_t repetition = table.repetition;

  /// Finds the position of the row with a name, counted from 1, or 0 where there is none.
  [[nodiscard]] static constexpr std::size_t find(std::string_view name) noexcept {
    return table.slots[table.find_slot(name, hash_of(name))] % slot_count;
  }
};

}  // namespace errcode::detail

#endif
