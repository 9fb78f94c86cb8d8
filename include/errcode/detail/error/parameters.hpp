// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_PARAMETERS_HPP
#define ERRCODE_DETAIL_ERROR_PARAMETERS_HPP

// The parameters of an error, sorted by name, and the texts that they fill in.

#include <errcode/detail/error/value_writer.hpp>
#include <errcode/detail/table/placeholders.hpp>
#include <errcode/list_view.hpp>
#include <errcode/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace errcode::detail {

/// Finds the first parameter whose name is not before a name. Not by std::lower_bound:
/// <algorithm> would add a twentieth to what error.hpp costs a compiler.
[[nodiscard]] inline const parameter* lower_bound(list_view<parameter> parameters,
                                                  std::string_view name) noexcept {
  const parameter* first = parameters.begin();
  std::size_t size = parameters.size();
  while (size != 0) {
    const std::size_t half = size / 2;
    const bool is_before = first[half].name < name;
    if (is_before) first += half + 1;
    size = is_before ? size - half - 1 : half;
  }
  return first;
}

/// Finds the parameter of a name, or nullptr.
[[nodiscard]] inline const parameter* find_parameter(list_view<parameter> parameters,
                                                     std::string_view name) noexcept {
  const parameter* const found = lower_bound(parameters, name);
  return found != parameters.end() && found->name == name ? found : nullptr;
}

/// Adds a parameter, in place of one with the same name.
inline void set_parameter(std::vector<parameter>& parameters, parameter added) {
  const parameter* const place = lower_bound(parameters, added.name);
  const auto position = parameters.begin() + (place - parameters.data());
  if (position != parameters.end() && position->name == added.name) {
    *position = std::move(added);
  } else {
    parameters.insert(position, std::move(added));
  }
}

/// Finds the parameter of a name that is for clients, or nullptr.
[[nodiscard]] inline const parameter* find_own_parameter(list_view<parameter> parameters,
                                                         std::string_view name) noexcept {
  const parameter* const found = find_parameter(parameters, name);
  return found != nullptr && !found->is_foreign ? found : nullptr;
}

/// Returns a text of a row with the values of the parameters that it names: "…" for one that is
/// missing or foreign.
[[nodiscard]] inline std::string fill(std::string_view text, list_view<parameter> parameters) {
  std::string filled;
  if (is_plain(text)) return filled.append(text);
  while (!text.empty()) {
    const text_piece piece = take_piece(text);
    if (!piece.is_parameter) {
      filled += piece.text;
      continue;
    }
    const parameter* const given = find_own_parameter(parameters, piece.text);
    if (given != nullptr) {
      append_plain(filled, given->value);
    } else {
      filled += "\u2026";
    }
  }
  return filled;
}

/// Finds the first parameter that a text of a row names and that is missing or foreign; "" if there
/// is none.
[[nodiscard]] inline std::string_view find_unfilled(std::string_view text,
                                                    list_view<parameter> parameters) noexcept {
  while (!is_plain(text)) {
    const text_piece piece = take_piece(text);
    if (piece.is_parameter && find_own_parameter(parameters, piece.text) == nullptr) {
      return piece.text;
    }
  }
  return {};
}

}  // namespace errcode::detail

#endif
