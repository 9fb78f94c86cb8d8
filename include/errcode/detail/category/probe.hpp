// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_CATEGORY_PROBE_HPP
#define ERRCODE_DETAIL_CATEGORY_PROBE_HPP

// Asks any std::error_category whether it is one of this library's and what a value of it means.

#include <errcode/detail/category/fnv1a.hpp>
#include <errcode/entry.hpp>
#include <errcode/http_status.hpp>
#include <errcode/static_text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <system_error>

namespace errcode::detail {

/// The answer of a category of ours about a value, as plain data.
struct probe_result {
  const char* catalog;   ///< The name of the catalogue; nullptr: a foreign category.
  const entry* found;    ///< The entry of the value; nullptr where it has no row.
  const entry* meaning;  ///< That entry, else the entry of what the value means.
  http_status http;      ///< The status that it goes out with, even one without a row.
};

/// The layout of everything that two copies of the library exchange.
inline constexpr std::size_t exchanged_layout[] = {
    sizeof(entry),
    offsetof(entry, code),
    offsetof(entry, type),
    offsetof(entry, http),
    offsetof(entry, grpc),
    offsetof(entry, transient),
    offsetof(entry, errcode),
    offsetof(entry, name),
    offsetof(entry, desc),
    offsetof(entry, en),
    offsetof(entry, zh),
    sizeof(probe_result),
    offsetof(probe_result, catalog),
    offsetof(probe_result, found),
    offsetof(probe_result, meaning),
    offsetof(probe_result, http),
};

/// Hashes a layout.
template <class Layout>
constexpr std::uint64_t layout_key(const Layout& layout) noexcept {
  std::uint64_t made = fnv1a_basis;
  for (const std::size_t each : layout) made = fnv1a(made, std::uint64_t{each});
  return made;
}

/// The name of a probe. It ends in the hash of the layout, so a copy of the library with another
/// layout does not answer.
struct probe_name {
  char text[41] = "errcode::detail::category_probe ";

  constexpr explicit probe_name(std::uint64_t key) noexcept {
    // The upper half of the hash, which every byte of the layout changes.
    for (int i = 0; i != 8; ++i) text[32 + i] = "0123456789abcdef"[key >> (60 - 4 * i) & 0xF];
  }
};

/// Asks a category what a value means. The category may be foreign, or belong to another copy of
/// this library in another shared library.
///
/// The probe is passed to std::error_category::equivalent(code, condition) as the code, and the
/// value as the condition. A category of ours recognises the probe by its name and writes the
/// answer into it. A foreign category finds no match and leaves it alone. The other overload,
/// equivalent(value, condition), cannot be used: a foreign category may ask there what its own
/// value means, which would recurse without end.
class category_probe final : public std::error_category {
 public:
  mutable probe_result result = {};  ///< What the category has written.

  category_probe(const std::error_category& category, int value) noexcept {
    // The result is ignored: only a written answer counts.
    static_cast<void>(category.equivalent(std::error_code(number, *this), value));
  }

  /// Tells whether the category is one of ours.
  [[nodiscard]] bool is_answered() const noexcept { return result.catalog != nullptr; }

  /// Gives the probe that a code carries, or nullptr.
  [[nodiscard]] static const category_probe* from(const std::error_code& code) noexcept {
    if (code.value() != number) return nullptr;
    const char* const name = code.category().name();
    // Within one library the addresses are equal, which saves the comparison.
    const bool is_probe = name == signature.text || is_equal(name, signature.text);
    return is_probe ? static_cast<const category_probe*>(&code.category()) : nullptr;
  }

  [[nodiscard]] const char* name() const noexcept override { return signature.text; }
  [[nodiscard]] std::string message(int) const override { return {}; }

 private:
  static constexpr int number = 0x65636F64;  // "ecod"; other codes skip the comparison of names
  static constexpr probe_name signature{layout_key(exchanged_layout)};
};

}  // namespace errcode::detail

#endif
