// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_CATEGORY_STORAGE_HPP
#define ERRCODE_DETAIL_CATEGORY_STORAGE_HPP

// Static storage for categories. A category works from before the first static constructor until
// after the last static destructor.

#include <errcode/detail/category/fnv1a.hpp>
#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/table/table.hpp>
#include <errcode/entry.hpp>

#include <cstddef>
#include <cstdint>
#include <new>
#include <string_view>
#include <system_error>

namespace errcode::detail {

/// The size of a category: its base class and the members of code_category.
inline constexpr std::size_t category_size = sizeof(std::error_category) + 3 * sizeof(void*);

template <class E>
void build_category(void* storage) noexcept;  // category.hpp

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-template-friend"  // intended
#endif
/// Declares the function that builds the category of a key. The key alone finds it, without the
/// type of the enum.
template <std::uint64_t Key>
struct category_key {
  friend void build(category_key, void* storage) noexcept;
};
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(hidden)
#endif

/// Builds the category of a key once, in the storage of this shared library. Hidden: the loader
/// must not replace the function by that of another library, which builds in the storage of that
/// library.
template <std::uint64_t Key>
struct category_builder {
  static const std::error_category* build_once(void* storage) noexcept {
    static const std::error_category* const built =
        (build(category_key<Key>{}, storage), static_cast<const std::error_category*>(storage));
    return built;
  }
};

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#pragma GCC visibility push(default)
#endif

/// The storage of the category of a key. A process has one, even if its parts are built with
/// -fvisibility=hidden, and the storage survives when a shared library is closed. The category is
/// built in it on first use and never destroyed, so it works before the first static constructor
/// and after the last static destructor. A variable of the category's own type would not do:
/// because of its virtual destructor g++ would register an exit handler.
///
/// The parameter is a number and not a type: under -fvisibility=hidden clang hides every template
/// of a hidden type, and a user's enum is hidden then.
template <std::uint64_t Key>
class category_storage {
  /// The loader uses the storage of one shared library for all of them, and keeps that library
  /// loaded as long as any of them. The function that builds lies beside the storage, so the
  /// virtual table comes from the same library, whichever library builds the category first.
  struct place {
    alignas(void*) unsigned char bytes[category_size];
    const std::error_category* (*build)(void* storage) noexcept;
  };

  static inline place shared = {{}, category_builder<Key>::build_once};

 public:
  [[nodiscard]] static const std::error_category& get() noexcept {
    static const std::error_category* const built = shared.build(shared.bytes);
    static_cast<void>(built);  // it points to the storage, whose address needs no load
    return *std::launder(reinterpret_cast<const std::error_category*>(shared.bytes));
  }
};

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

/// Adds to a hash what distinguishes two versions of a catalogue: numbers, types, statuses and the
/// lengths of texts. Two steps per row, because compilers limit the length of an evaluation.
template <class Rows>
constexpr std::uint64_t fnv1a_of_rows(std::uint64_t hash, const Rows& rows) noexcept {
  for (const entry& row : rows) {
    const auto bits = [](auto number) { return static_cast<std::uint64_t>(number); };
    hash =
        fnv1a(hash, bits(static_cast<std::uint32_t>(row.code)) | bits(row.type) << 32U |
                        bits(row.http) << 40U | bits(row.grpc) << 50U | bits(row.transient) << 56U);
    hash = fnv1a(hash, bits(row.name.size()) + (bits(row.desc.size()) << 16U) +
                           (bits(row.en.size()) << 32U) + (bits(row.zh.size()) << 48U));
  }
  return hash;
}

/// Returns the compiler's spelling of a type.
template <class E>
constexpr std::string_view spelling_of() noexcept {
#if defined(_MSC_VER) && !defined(__clang__)
  return __FUNCSIG__;
#else
  // E alone, because g++ and clang++ spell the rest differently and both may be in one process:
  // "… [with E = shop::billing; …]" and "… [E = shop::billing]".
  constexpr std::string_view prefix = "E = ";
  std::string_view spelling = __PRETTY_FUNCTION__;
  spelling.remove_prefix(spelling.find(prefix) + prefix.size());
  return spelling.substr(0, spelling.find_first_of(";]"));
#endif
}

/// Returns the key of the category of E: a hash of its name, its rows, the spelling of E, and the
/// layout of what two copies of the library exchange.
template <class E>
constexpr std::uint64_t make_category_key() noexcept {
  const std::uint64_t key = fnv1a(layout_key(exchanged_layout), table<E>::name);
  return fnv1a_of_rows(fnv1a(key, spelling_of<E>()), table<E>::rows) + (is_named<E> ? 1 : 0);
}

template <class E>
struct category_of {
  using key = category_key<make_category_key<E>()>;
  using storage = category_storage<make_category_key<E>()>;

  friend void build(key, void* storage) noexcept { build_category<E>(storage); }
};

/// The storage of the category of E.
template <class E>
using storage_of = typename category_of<E>::storage;

}  // namespace errcode::detail

#endif
