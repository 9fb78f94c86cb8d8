// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_GENERIC_TABLE_HPP
#define ERRCODE_DETAIL_GENERIC_TABLE_HPP

#include <errcode/data/generic.hpp>
#include <errcode/entry.hpp>

#include <cstddef>
#include <string_view>

namespace errcode::detail {

/// Finds the row of a type by its errcode with a perfect hash and one comparison. The compiler
/// searches for the hash's factor when a translation unit first looks an errcode up.
template <class Types>
class errcode_hash {
  static constexpr std::size_t slot_count = 256;
  static constexpr std::size_t no_factor = slot_count;

  static constexpr std::size_t slot(std::string_view errcode, std::size_t by) noexcept {
    const char* const text = errcode.data();
    const std::size_t size = errcode.size();
    const std::size_t first = static_cast<unsigned char>(text[0]);
    const std::size_t last = static_cast<unsigned char>(text[size - 1]);
    return (by * (size + 4 * last) + first) % slot_count;
  }

  static constexpr bool is_perfect(std::size_t by) noexcept {
    bool is_taken[slot_count] = {};
    for (const entry& row : Types::rows) {
      bool& taken = is_taken[slot(row.errcode, by)];
      if (taken) return false;
      taken = true;
    }
    return true;
  }

  static constexpr std::size_t find_factor() noexcept {
    std::size_t by = 1;
    while (by != no_factor && !is_perfect(by)) ++by;
    return by;
  }

  static constexpr std::size_t found_factor = find_factor();
  static_assert(found_factor != no_factor, "errcode: the hash of the errcodes needs more slots");

  /// The only row whose errcode may lead to a slot; the first row in an empty one. Pointers, as
  /// the product that makes one of a position would cost a lookup a third more time.
  struct slot_table {
    const entry* rows[slot_count] = {};

    constexpr slot_table() noexcept {
      for (const entry*& row : rows) row = &Types::rows[0];
      for (const entry& row : Types::rows) rows[slot(row.errcode, found_factor)] = &row;
    }
  };

  static constexpr slot_table slots{};

 public:
  /// Gives the only row that may have this errcode; the caller compares.
  [[nodiscard]] static constexpr const entry& candidate(std::string_view errcode) noexcept {
    return *slots.rows[errcode.empty() ? 0 : slot(errcode, found_factor)];
  }
};

/// Gives what stands before the first dot of an errcode, qualified or not.
constexpr std::string_view type_part(std::string_view errcode) noexcept {
  return errcode.substr(0, errcode.find('.'));
}

}  // namespace errcode::detail

#endif
