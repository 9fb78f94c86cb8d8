// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_CATEGORY_PLACE_HPP
#define ERRCODE_DETAIL_CATEGORY_PLACE_HPP

#include <new>
#include <system_error>

// One object for a process, also where its parts are built with -fvisibility=hidden.
#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(default)
#endif

namespace errcode::detail {

/// Where the one category of E stands: built on first use and never destroyed, so that it works
/// before the first static constructor and after the last static destructor.
///
/// A variable of the category's type would not do: its virtual destructor makes g++ register an
/// exit handler. The place is apart from the category so that a code can be recognised by an
/// address, without the category's definition.
template <class E>
class category_place {
  alignas(void*) static inline unsigned char storage[sizeof(void*)] = {};

 public:
  [[nodiscard]] static bool holds(const std::error_category& category) noexcept {
    return static_cast<const void*>(&category) == storage;
  }

  template <class Category>
  [[nodiscard]] static const std::error_category& get() noexcept {
    static_assert(sizeof(Category) == sizeof(storage));
    static const Category* const built = ::new (static_cast<void*>(storage)) Category;
    static_cast<void>(built);  // the address is the storage's: no need to load it
    return *std::launder(reinterpret_cast<const Category*>(storage));
  }
};

}  // namespace errcode::detail

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

#endif
