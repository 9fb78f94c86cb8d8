// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_FNV1A_HPP
#define ERRCODE_DETAIL_FNV1A_HPP

#include <cstdint>
#include <string_view>

namespace errcode::detail {

/// The hash FNV-1a of 64 bits (http://www.isthe.com/chongo/tech/comp/fnv): where it begins.
inline constexpr std::uint64_t fnv1a_basis = 0xCBF29CE484222325;

/// Goes on with a number, all 64 bits in one step: a long table costs the compiler little.
constexpr std::uint64_t fnv1a(std::uint64_t hash, std::uint64_t number) noexcept {
  return (hash ^ number) * 0x100000001B3;
}

/// Goes on with the bytes of a text.
constexpr std::uint64_t fnv1a(std::uint64_t hash, std::string_view bytes) noexcept {
  for (const char c : bytes) {
    hash = fnv1a(hash, static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
  }
  return hash;
}

}  // namespace errcode::detail

#endif
