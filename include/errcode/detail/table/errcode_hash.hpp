// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TABLE_ERRCODE_HASH_HPP
#define ERRCODE_DETAIL_TABLE_ERRCODE_HASH_HPP

// Finds the entry of an errcode by hash, and takes the type out of a qualified errcode.

#include <errcode/data/generic.hpp>
#include <errcode/entry.hpp>

#include <cstddef>
#include <string_view>

namespace errcode::detail {

/// Finds the entry of a type by its errcode with a perfect hash and one comparison. The compiler
/// searches for the hash's parameters when a translation unit first looks an errcode up.
template <class Types>
class errcode_hash {
  /// The number of slots grows with the square of the rows, as does the number of pairs that may
  /// collide.
  static constexpr std::size_t count_slots() noexcept {
    std::size_t count = 256;
    while (8 * count < std::size(Types::rows) * std::size(Types::rows)) count *= 2;
    return count;
  }

  static constexpr std::size_t slot_count = count_slots();

  /// The hash takes the size of an errcode, its first and its last byte and, at a position other
  /// than 0, one byte more: for errcodes that agree in those, as SQLError and SMSError would.
  struct parameters {
    std::size_t factor;
    std::size_t position;
  };

  static constexpr std::size_t slot(std::string_view errcode, parameters chosen) noexcept {
    const std::size_t size = errcode.size();
    if (size == 0) return 0;
    const char* const bytes = errcode.data();
    const std::size_t middle = chosen.position < size - 1 ? chosen.position : size - 1;
    std::size_t sum = size + 4 * std::size_t{static_cast<unsigned char>(bytes[size - 1])};
    if (chosen.position != 0) sum += 16 * std::size_t{static_cast<unsigned char>(bytes[middle])};
    return (chosen.factor * sum + static_cast<unsigned char>(bytes[0])) % slot_count;
  }

  static constexpr bool is_perfect(parameters chosen) noexcept {
    bool is_taken[slot_count] = {};
    for (const entry& row : Types::rows) {
      bool& taken = is_taken[slot(row.errcode, chosen)];
      if (taken) return false;
      taken = true;
    }
    return true;
  }

  /// Returns parameters without a collision; the factor is 0 where there are none. The search
  /// begins with what the released errcodes need, so that the compiler tries once.
  static constexpr parameters find_parameters() noexcept {
    for (std::size_t position = 0; position != 16; ++position) {
      for (std::size_t factor = 6; factor != 256; ++factor) {
        if (is_perfect({factor, position})) return {factor, position};
      }
    }
    return {};
  }

  static constexpr parameters found = find_parameters();
  static_assert(found.factor != 0, "errcode: no parameters of the hash keep the errcodes apart");

  /// The only entry whose errcode leads to a slot. Empty slots point to the first one; the
  /// comparison rejects it. Pointers, because a lookup by positions would take a third more time.
  struct pointer {
    const entry* target = &Types::rows[0];
  };

  struct slot_table {
    pointer entries[slot_count] = {};

    constexpr slot_table() noexcept {
      for (const entry& row : Types::rows) entries[slot(row.errcode, found)].target = &row;
    }
  };

  static constexpr slot_table slots{};

 public:
  /// Returns the only entry that may have this errcode; the caller compares.
  [[nodiscard]] static constexpr const entry& candidate(std::string_view errcode) noexcept {
    return *slots.entries[slot(errcode, found)].target;
  }
};

/// Returns the part of an errcode before its first dot, which is all of an unqualified one.
constexpr std::string_view type_part(std::string_view errcode) noexcept {
  return errcode.substr(0, errcode.find('.'));
}

}  // namespace errcode::detail

#endif
