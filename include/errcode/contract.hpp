// SPDX-License-Identifier: MIT
#ifndef ERRCODE_CONTRACT_HPP
#define ERRCODE_CONTRACT_HPP

#include <errcode/detail/fnv1a.hpp>
#include <errcode/entry.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace errcode {

/// What of a row is on the wire, and stays as it is once it has been released. `errcode --freeze`
/// prints a catalogue as a list of these.
struct frozen_row {
  int code;               ///< The number on the wire.
  std::string_view type;  ///< The errcode: "Blocked".
  int http;               ///< The HTTP status.
  std::string_view desc;  ///< What goes out in a body's `desc`.
};

namespace detail {

enum class released { code_is_missing, type_changed, http_status_changed, desc_changed };

/// Ends a constant evaluation so that the compiler prints what is wrong and the code: as the
/// argument of this template and as a subscript. At run time it is false.
template <released Wrong>
constexpr bool refuse_release(int code) noexcept {
  constexpr bool code_of_row[1] = {};
  return __builtin_is_constant_evaluated() && code_of_row[code];
}

constexpr std::uint64_t add_to_digest(std::uint64_t digest, int number) noexcept {
  auto rest = static_cast<std::uint32_t>(number);
  for (int i = 0; i != 4; ++i, rest >>= 8U) {
    const char octet = static_cast<char>(rest & 0xFFU);
    digest = fnv1a(digest, {&octet, 1});
  }
  return digest;
}

constexpr std::uint64_t add_to_digest(std::uint64_t digest, std::string_view text) noexcept {
  return fnv1a(fnv1a(digest, text), "\xFF");  // no byte of UTF-8, so two texts stay two
}

}  // namespace detail

/// Tests that a catalogue still has every row of a released one, in its order, with the same code,
/// type, HTTP status and desc. New rows and other messages are fine.
///
/// In a static_assert it does not compile where that does not hold, and the compiler names the code
/// and what is wrong with it. A new number shows as a code that is missing.
///
///     constexpr errcode::frozen_row billing_v1[] = {
///         {900, "ConstraintViolation", 403, "Card declined"},
///         {901, "LimitExceeded", 429, "quota"},
///     };
///     static_assert(errcode::extends<shop::billing>(billing_v1));
template <class E, class Rows>
[[nodiscard]] constexpr bool extends(const Rows& released) noexcept {
  using wrong = detail::released;
  const auto& rows = entries<E>();
  std::size_t at = 0;
  for (const frozen_row& was : released) {
    const auto is_it = [&was](const entry& row) {
      // The types share numbers, and differ in their errcodes.
      return row.code == was.code && (!std::is_same_v<E, generic> || row.errcode == was.type);
    };
    while (at != rows.size() && !is_it(rows[at])) ++at;
    if (at == rows.size()) return detail::refuse_release<wrong::code_is_missing>(was.code);
    const entry& row = rows[at];
    if (row.errcode != was.type) return detail::refuse_release<wrong::type_changed>(was.code);
    if (static_cast<int>(row.http) != was.http) {
      return detail::refuse_release<wrong::http_status_changed>(was.code);
    }
    if (row.desc != was.desc) return detail::refuse_release<wrong::desc_changed>(was.code);
  }
  return true;
}

/// Gives one number for all that a catalogue has on the wire, the columns of frozen_row: the same
/// with every compiler, and another one, in all likelihood, when anything there changes.
///
///     static_assert(errcode::digest<errcode::generic>() != errcode::digest<errcode::business>());
template <class E>
[[nodiscard]] constexpr std::uint64_t digest() noexcept {
  std::uint64_t made = detail::fnv1a_basis;
  for (const entry& row : entries<E>()) {
    made = detail::add_to_digest(made, row.code);
    made = detail::add_to_digest(made, row.errcode);
    made = detail::add_to_digest(made, static_cast<int>(row.http));
    made = detail::add_to_digest(made, row.desc);
  }
  return made;
}

}  // namespace errcode

#endif
