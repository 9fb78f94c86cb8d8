// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_CATEGORY_PROBE_HPP
#define ERRCODE_DETAIL_CATEGORY_PROBE_HPP

// Asks a std::error_category whether it belongs to this library, and what a value of it means.

#include <errcode/detail/category/fnv1a.hpp>
#include <errcode/entry.hpp>
#include <errcode/http_status.hpp>
#include <errcode/static_text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

namespace errcode::detail {

/// A function that returns the link of the help of a value, "" if it has none.
using help_url_finder = std::string_view (*)(int value) noexcept;

/// What a category of this library reports about a value, as plain data.
struct probe_result {
  const char* catalog;         ///< The name of the catalogue; nullptr if the category is foreign.
  const entry* found;          ///< The entry of the value; nullptr if it has no row.
  const entry* meaning;        ///< That entry, else the entry of what the value means.
  http_status http;            ///< The status of a response with this code, even one without a row.
  bool has_no_effect = false;  ///< An upstream has certainly done nothing of the request.
  bool is_named = false;       ///< The code travels by name; its number is no business of others.
  help_url_finder find_help_url = nullptr;  ///< nullptr if the catalogue has no help.

  /// Returns the name by which the code travels; "" for all others.
  [[nodiscard]] constexpr std::string_view name() const noexcept {
    return is_named && found != nullptr ? found->name : std::string_view();
  }
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
    offsetof(probe_result, has_no_effect),
    offsetof(probe_result, is_named),
    offsetof(probe_result, find_help_url),
};

/// Returns the hash of a layout.
template <class Layout>
constexpr std::uint64_t layout_key(const Layout& layout) noexcept {
  std::uint64_t key = fnv1a_basis;
  for (const std::size_t number : layout) key = fnv1a(key, std::uint64_t{number});
  return key;
}

/// The name of a probe. It ends in the hash of the layout, so a copy of the library with another
/// layout does not recognise the probe.
struct probe_name {
  char text[41] = "errcode::detail::category_probe ";

  constexpr explicit probe_name(std::uint64_t key) noexcept {
    // The upper half of the hash: every byte of the layout changes it.
    for (int i = 0; i != 8; ++i) text[32 + i] = "0123456789abcdef"[key >> (60 - 4 * i) & 0xF];
  }
};

/// Asks a category what a value means. The category may be foreign, or belong to another copy of
/// this library in another shared library.
///
/// The probe is passed to std::error_category::equivalent(code, condition) as the code, and the
/// value as the condition. A category of this library recognises the probe by its name and writes
/// the result into it. A foreign category finds no match and leaves the probe alone. The other
/// overload, equivalent(value, condition), cannot be used: a foreign category may ask there what
/// its own value means, which would recurse without end.
class category_probe final : public std::error_category {
 public:
  mutable probe_result result = {};  ///< What the category has written into the probe.

  category_probe(const std::error_category& category, int value) noexcept {
    // What equivalent() returns does not matter, only what it writes.
    static_cast<void>(category.equivalent(std::error_code(number, *this), value));
  }

  /// Tests whether the category belongs to this library.
  [[nodiscard]] bool is_ours() const noexcept { return result.catalog != nullptr; }

  /// Returns the probe that a code carries, else nullptr.
  [[nodiscard]] static const category_probe* find(const std::error_code& code) noexcept {
    if (code.value() != number) return nullptr;
    const char* const name = code.category().name();
    // Within one shared library the addresses are equal, which saves the comparison.
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
