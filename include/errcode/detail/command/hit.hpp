// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_HIT_HPP
#define ERRCODE_DETAIL_COMMAND_HIT_HPP

// Finds the row of what a pattern has found in a line.

#include <errcode/detail/command/patterns.hpp>
#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/error/foreign_body.hpp>
#include <errcode/detail/text/ascii.hpp>
#include <errcode/entry.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/resolve.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace errcode::detail::cli {

/// What a pattern has found in a line.
struct hit {
  kind what;
  std::size_t pattern;
  std::size_t begin;
  std::size_t end;
  const entry* row = nullptr;
  std::size_t object = 0;  ///< Which JSON object of the line has it; 0 is the line itself.
};

/// Finds the row of a gRPC status by its number or its name, NOT_FOUND or NotFound.
[[nodiscard]] inline const entry* find_grpc(std::string_view text) {
  std::string folded = fold(text);
  if (folded == "canceled") folded = "cancelled";  // as Go spells it
  const auto* const found =
      std::find_if(std::begin(grpc_names), std::end(grpc_names),
                   [&](std::string_view name) { return fold(name) == folded; });
  const auto status = to_number(text).value_or(static_cast<int>(found - grpc_names));
  const bool is_error = status > 0 && status < static_cast<int>(std::size(grpc_names));
  return is_error ? &errcode::resolve(from_grpc_status(static_cast<grpc_status>(status))) : nullptr;
}

/// Finds the row of a number whose text stands behind the number.
[[nodiscard]] inline const entry* find_phrase(const tables& catalogues, int number,
                                              std::string_view behind) {
  const auto begins_with = [behind](std::string_view text) {
    const auto is_same = [](char a, char b) { return to_lower(a) == to_lower(b); };
    return !text.empty() && text.size() <= behind.size() &&
           std::equal(text.begin(), text.end(), behind.begin(), is_same);
  };
  for (const entry* row : {catalogues.statuses.find_number(number), catalogues.find_code(number)}) {
    if (row == nullptr) continue;
    const std::string_view texts[] = {row->en, row->zh, row->desc, row->errcode};
    if (std::any_of(std::begin(texts), std::end(texts), begins_with)) return row;
  }
  return nullptr;
}

/// Finds the row of a hit; nullptr if it is no code.
[[nodiscard]] inline const entry* find_row(const tables& catalogues, const hit& found,
                                           std::string_view line, std::string_view second) {
  const std::string_view text = line.substr(found.begin, found.end - found.begin);
  const auto number = to_number(text);
  switch (found.what) {
    case kind::code:
      return number ? catalogues.find_code(*number) : nullptr;
    case kind::status:
      return number ? catalogues.find_status(*number) : nullptr;
    case kind::phrase:
      return number
                 ? find_phrase(catalogues, *number,
                               line.substr(static_cast<std::size_t>(second.data() - line.data())))
                 : nullptr;
    case kind::errcode:
      return catalogues.find_errcode(text.substr(0, text.find_first_of(" (")), to_number(second));
    case kind::enumerator:
      return catalogues.find_enumerator(text);
    case kind::grpc:
      return find_grpc(text);
    case kind::value:
      return catalogues.find_value(text);
    case kind::mark:
    case kind::gap:
    case kind::other:
    case kind::own:
    case kind::foreign:
      break;
  }
  return nullptr;
}

}  // namespace errcode::detail::cli

#endif
