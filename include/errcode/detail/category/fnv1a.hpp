// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_CATEGORY_FNV1A_HPP
#define ERRCODE_DETAIL_CATEGORY_FNV1A_HPP

// The 64-bit hash FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv).

#include <cstdint>
#include <string_view>

namespace errcode::detail {

/// The hash of an empty text.
inline constexpr std::uint64_t fnv1a_basis = 0xCBF29CE484222325;

/// Adds a number to a hash, all 64 bits in one step, so that a long table stays cheap to compile.
constexpr std::uint64_t fnv1a(std::uint64_t hash, std::uint64_t number) noexcept {
  return (hash ^ number) * 0x100000001B3;
}

/// Adds the bytes of a text to a hash.
constexpr std::uint64_t fnv1a(std::uint64_t hash, std::string_view bytes) noexcept {
  for (const char c : bytes) {
    hash = fnv1a(hash, static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
  }
  return hash;
}

}  // namespace errcode::detail

#endif
