// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_PHRASE_HPP
#define ERRCODE_DETAIL_COMMAND_PHRASE_HPP

// Finds the row of a number by the text after it, as in "404 Not Found".

#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/command/words.hpp>
#include <errcode/entry.hpp>

#include <cstddef>
#include <string_view>

namespace errcode::detail::cli {

/// Finds the row of a number whose message, desc, errcode or former reason phrase begins the text
/// after the number; nullptr if there is none.
[[nodiscard]] inline const entry* find_by_phrase(const tables& catalogues, int number,
                                                 std::string_view text) {
  struct former_phrase {
    int status;
    std::string_view phrase;
  };
  static constexpr former_phrase former_phrases[] = {
      // RFC 2616, RFC 7231 and nginx
      {413, "Payload Too Large"},     {413, "Request Entity Too Large"},
      {414, "Request-URI Too Large"}, {416, "Requested Range Not Satisfiable"},
      {422, "Unprocessable Entity"},  {503, "Service Temporarily Unavailable"},
  };
  const std::size_t begin = text.find_first_not_of(" :-,(");
  if (begin == 0 || begin == std::string_view::npos || begin > 3) return nullptr;
  text.remove_prefix(begin);
  const entry* status = catalogues.statuses.find_number(number);
  if (status != nullptr && begins_with(text, status->en)) return status;
  for (const former_phrase& each : former_phrases) {
    if (each.status == number && begins_with(text, each.phrase)) return status;
  }
  for (const catalogue& each : catalogues.codes) {
    const entry* row = each.find_number(number);
    if (row == nullptr) continue;
    for (const std::string_view phrase : {row->en, row->desc, row->zh, row->errcode}) {
      if (begins_with(text, phrase)) return row;
    }
  }
  return nullptr;
}

}  // namespace errcode::detail::cli

#endif
