// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_PHRASE_HPP
#define ERRCODE_DETAIL_COMMAND_PHRASE_HPP

// Finds the code that a number is by the text behind it, "404 Not Found".

#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/command/words.hpp>
#include <errcode/entry.hpp>

#include <cstddef>
#include <string_view>

namespace errcode::detail::cli {

/// Finds the row whose text, or whose status's former phrase, stands behind its number.
[[nodiscard]] inline const entry* find_by_phrase(const tables& in, int number,
                                                 std::string_view behind) {
  struct former {
    int status;
    std::string_view phrase;
  };
  static constexpr former formers[] = {
      // RFC 2616, RFC 7231 and nginx
      {413, "Payload Too Large"},     {413, "Request Entity Too Large"},
      {414, "Request-URI Too Large"}, {416, "Requested Range Not Satisfiable"},
      {422, "Unprocessable Entity"},  {503, "Service Temporarily Unavailable"},
  };
  const std::size_t begin = behind.find_first_not_of(" :-,(");
  if (begin == 0 || begin == std::string_view::npos || begin > 3) return nullptr;
  behind.remove_prefix(begin);
  const entry* status = in.statuses.find_number(number);
  if (status != nullptr && begins_with(behind, status->en)) return status;
  for (const former& each : formers) {
    if (each.status == number && begins_with(behind, each.phrase)) return status;
  }
  for (const catalogue& each : in.codes) {
    const entry* row = each.find_number(number);
    if (row == nullptr) continue;
    for (const std::string_view phrase : {row->en, row->desc, row->zh, row->errcode}) {
      if (begins_with(behind, phrase)) return row;
    }
  }
  return nullptr;
}

}  // namespace errcode::detail::cli

#endif
