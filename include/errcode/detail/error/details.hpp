// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_DETAILS_HPP
#define ERRCODE_DETAIL_ERROR_DETAILS_HPP

// What an error carries beside its code, and where it comes from.

#include <errcode/detail/error/value_writer.hpp>
#include <errcode/detail/table/placeholders.hpp>
#include <errcode/list_view.hpp>
#include <errcode/value.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace errcode {

class error;

namespace detail {

/// Where a function is called that takes this as a default argument.
struct call_site {
  const char* file;
  int line;

  [[nodiscard]] static constexpr call_site here(const char* file = __builtin_FILE(),
                                                int line = __builtin_LINE()) noexcept {
    return {file, line};
  }
};

struct error_details {
  std::string model;
  std::string field;
  std::string reason;
  std::string permission;
  std::string qualifiers;             // of a decoded errcode that the four above do not explain
  std::string text;                   // of a decoded error the server's, of a cause the exception's
  std::vector<parameter> parameters;  // in the order of their names
  std::vector<error> errors;
  std::vector<error> causes;
  std::optional<int> retry_after;
  call_site first_described{"", 0};
};

/// Finds the first parameter whose name is not before a name.
[[nodiscard]] inline const parameter* lower_bound(list_view<parameter> in,
                                                  std::string_view name) noexcept {
  return std::lower_bound(
      in.begin(), in.end(), name,
      [](const parameter& each, std::string_view to) { return each.name < to; });
}

/// Finds the parameter of a name, or nullptr.
[[nodiscard]] inline const parameter* find_parameter(list_view<parameter> in,
                                                     std::string_view name) noexcept {
  const parameter* const found = lower_bound(in, name);
  return found != in.end() && found->name == name ? found : nullptr;
}

/// Sets the parameter of a name.
inline void set_parameter(std::vector<parameter>& in, std::string name, value to) {
  const parameter* const place = lower_bound(in, name);
  const auto at = in.begin() + (place - in.data());
  if (at != in.end() && at->name == name) {
    at->value = std::move(to);
  } else {
    in.insert(at, {std::move(name), std::move(to)});
  }
}

/// Puts the values of parameters into a text that names them.
[[nodiscard]] inline std::string fill(std::string_view text, list_view<parameter> with) {
  std::string made;
  if (is_plain(text)) return made.append(text);
  while (!text.empty()) {
    const text_piece piece = take_piece(text);
    if (!piece.is_parameter) {
      made += piece.text;
      continue;
    }
    if (const parameter* given = find_parameter(with, piece.text)) {
      append_plain(made, given->value);
    } else {
      made += "\u2026";
    }
  }
  return made;
}

/// An exception that holds an error.
class error_holder {
 public:
  [[nodiscard]] virtual const errcode::error& error() const noexcept = 0;

 protected:
  error_holder() noexcept = default;
  error_holder(const error_holder&) noexcept = default;
  error_holder& operator=(const error_holder&) noexcept = default;
  ~error_holder() = default;
};

}  // namespace detail

}  // namespace errcode

#endif
