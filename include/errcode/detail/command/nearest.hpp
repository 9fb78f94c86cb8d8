// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_NEAREST_HPP
#define ERRCODE_DETAIL_COMMAND_NEAREST_HPP

// The names that a misspelt one may stand for.

#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/table/errcode_hash.hpp>
#include <errcode/detail/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace errcode::detail::cli {

/// The number of letters to insert, to remove or to replace (Levenshtein), whatever their case.
inline std::size_t distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j != row.size(); ++j) row[j] = j;
  for (const char c : from) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j != to.size(); ++j) {
      const std::size_t replaced = diagonal + (to_lower(c) == to_lower(to[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// Gives the errcodes and enumerators that a text is closest to, at most three; none where more
/// than a third of its letters differ.
inline std::vector<std::string_view> find_nearest(const tables& in, std::string_view text) {
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
  for (const entry* row : in.types.rows) consider(row->errcode);
  for (const catalogue& each : in.codes) {
    for (const entry* row : each.rows) consider(row->name);
  }
  return nearest;
}

}  // namespace errcode::detail::cli

#endif
