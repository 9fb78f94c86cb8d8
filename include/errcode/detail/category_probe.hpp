// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_CATEGORY_PROBE_HPP
#define ERRCODE_DETAIL_CATEGORY_PROBE_HPP

#include <errcode/detail/fnv1a.hpp>
#include <errcode/entry.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <system_error>

namespace errcode::detail {

/// What a category of ours says of a value: all that the asker needs, as plain data.
struct probe_answer {
  const char* catalog = nullptr;   ///< The name of the catalogue; nullptr of a foreign category.
  const entry* row = nullptr;      ///< The row of the value, or nullptr.
  const entry* meaning = nullptr;  ///< The row, else the row of what the value means.
  http_status http{};              ///< The status that it goes out with, also one without a row.
};

/// Where the members stand of all that two copies of the library exchange.
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
    sizeof(probe_answer),
    offsetof(probe_answer, catalog),
    offsetof(probe_answer, row),
    offsetof(probe_answer, meaning),
    offsetof(probe_answer, http),
};

/// Gives a number for a layout.
template <class Layout>
constexpr std::uint64_t layout_key(const Layout& layout) noexcept {
  std::uint64_t made = fnv1a_basis;
  for (const std::size_t each : layout) made = fnv1a(made, std::uint64_t{each});
  return made;
}

/// A probe's name. It ends in the key of the layout, so copies of other layouts do not answer.
struct probe_name {
  char text[41] = "errcode::detail::category_probe ";

  constexpr explicit probe_name(std::uint64_t key) noexcept {
    // The upper half, to which every bit below has carried.
    for (int i = 0; i != 8; ++i) text[32 + i] = "0123456789abcdef"[key >> (60 - 4 * i) & 0xF];
  }
};

/// Asks a category that may be one of this library's, perhaps of another copy of it in another
/// shared library, what a value means.
///
/// The probe travels as the code of std::error_category::equivalent(code, condition), and the value
/// in question as the condition. A category of ours knows the probe by its name and writes the
/// answer into it. A foreign category compares the probe with codes that it knows, and leaves it as
/// it is. The other `equivalent`, of a value and a condition, would not do: a foreign one may ask
/// what its own value means, and so ask itself without end.
class category_probe final : public std::error_category {
 public:
  category_probe(const std::error_category& category, int value) noexcept {
    // What a foreign category returns here says nothing; only the answer counts.
    static_cast<void>(category.equivalent(std::error_code(number, *this), value));
  }

  [[nodiscard]] const probe_answer& answer() const noexcept { return answer_; }

  /// Whether the category is one of ours.
  [[nodiscard]] bool is_answered() const noexcept { return answer_.catalog != nullptr; }

  /// Gives the probe that a code carries, or nullptr.
  [[nodiscard]] static const category_probe* from(const std::error_code& code) noexcept {
    if (code.value() != number) return nullptr;
    const char* const name = code.category().name();
    // Within one library it is the same name, and no comparison is needed.
    const bool is_probe = name == signature.text || std::strcmp(name, signature.text) == 0;
    return is_probe ? static_cast<const category_probe*>(&code.category()) : nullptr;
  }

  void set_answer(const probe_answer& answer) const noexcept { answer_ = answer; }

  [[nodiscard]] const char* name() const noexcept override { return signature.text; }
  [[nodiscard]] std::string message(int) const override { return {}; }

 private:
  static constexpr int number = 0x65636F64;  // "ecod": spares other codes the comparison of names
  static constexpr probe_name signature{layout_key(exchanged_layout)};

  mutable probe_answer answer_;
};

}  // namespace errcode::detail

#endif
