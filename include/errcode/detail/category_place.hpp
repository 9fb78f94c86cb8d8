// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_CATEGORY_PLACE_HPP
#define ERRCODE_DETAIL_CATEGORY_PLACE_HPP

#include <errcode/detail/fnv1a.hpp>

#include <cstdint>
#include <new>
#include <string_view>
#include <system_error>

// One object for a process, also where its parts are built with -fvisibility=hidden.
#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(default)
#endif

namespace errcode::detail {

/// Where the one category of a key stands: built on first use and never destroyed, so that it works
/// before the first static constructor and after the last static destructor.
///
/// A variable of the category's type would not do: its virtual destructor makes g++ register an
/// exit handler. The place is apart from the category so that a code can be recognised by an
/// address, without the category's definition.
template <std::uint64_t Key>
class category_place {
  alignas(void*) static inline unsigned char storage[sizeof(void*)] = {};

 public:
  using builder = const std::error_category* (*)(void* storage);

  [[nodiscard]] static bool holds(const std::error_category& category) noexcept {
    return static_cast<const void*>(&category) == storage;
  }

  [[nodiscard]] static const std::error_category& get(builder build) noexcept {
    static const std::error_category* const built = build(storage);
    static_cast<void>(built);  // it is at the storage's address, which needs no load
    return *std::launder(reinterpret_cast<const std::error_category*>(storage));
  }
};

}  // namespace errcode::detail

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

namespace errcode::detail {

/// A number for the category of E, from the category's name and the spelling of E (FNV-1a).
///
/// The type itself would not do for a key: under -fvisibility=hidden it is hidden, and clang hides
/// whatever is made of it.
template <class E>
constexpr std::uint64_t category_key(std::string_view name) noexcept {
#if defined(_MSC_VER) && !defined(__clang__)
  const std::string_view spelling = __FUNCSIG__;
#else
  // E alone, for g++ and clang++ spell the function differently, and may meet in one process:
  // "… [with E = shop::billing; …]" and "… [E = shop::billing]".
  constexpr std::string_view before = "E = ";
  std::string_view spelling = __PRETTY_FUNCTION__;
  spelling.remove_prefix(spelling.find(before) + before.size());
  spelling = spelling.substr(0, spelling.find_first_of(";]"));
#endif
  return fnv1a(fnv1a(fnv1a_basis, name), spelling);
}

/// Builds a category in the storage of its place.
template <class Category>
const std::error_category* build_category(void* storage) {
  static_assert(sizeof(Category) == sizeof(void*), "a place has room for a virtual table alone");
  return ::new (storage) Category;
}

}  // namespace errcode::detail

#endif
