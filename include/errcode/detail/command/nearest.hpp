// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_NEAREST_HPP
#define ERRCODE_DETAIL_COMMAND_NEAREST_HPP

// Finds the names nearest to a misspelt one.

#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/table/errcode_hash.hpp>
#include <errcode/detail/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace errcode::detail::cli {

/// Returns the number of letters to insert, to remove or to replace to make one text of another
/// (Levenshtein), ignoring their case.
inline std::size_t distance(std::string_view source, std::string_view target) {
  std::vector<std::size_t> row(target.size() + 1);
  for (std::size_t j = 0; j != row.size(); ++j) row[j] = j;
  for (const char c : source) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j != target.size(); ++j) {
      const std::size_t replaced = diagonal + (to_lower(c) == to_lower(target[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = (std::min)({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// Finds the errcodes and enumerators nearest to a text, at most three. They differ from it in at
/// most a third of its letters.
inline std::vector<std::string_view> find_nearest(const tables& catalogues, std::string_view text) {
  constexpr std::size_t longest = 64;
  std::vector<std::string_view> nearest;
  text = type_part(text);
  if (text.size() > longest) return nearest;
  std::size_t least = text.size() / 3 + 1;
  const auto consider = [&](std::string_view candidate) {
    const std::size_t steps = distance(text, candidate);
    if (steps > least || steps > text.size() / 3) return;
    if (steps < least) nearest.clear();
    least = steps;
    if (nearest.size() < 3) nearest.push_back(candidate);
  };
  for (const entry* row : catalogues.types.rows) consider(row->errcode);
  for (const catalogue& each : catalogues.codes) {
    for (const entry* row : each.rows) consider(row->name);
  }
  return nearest;
}

}  // namespace errcode::detail::cli

#endif
