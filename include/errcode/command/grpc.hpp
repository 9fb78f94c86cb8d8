// SPDX-License-Identifier: MIT
#ifndef ERRCODE_COMMAND_GRPC_HPP
#define ERRCODE_COMMAND_GRPC_HPP

// Finds the code that the name of a status of gRPC means.
#include <errcode/command/label.hpp>
#include <errcode/command/words.hpp>
#include <errcode/entry.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/meaning.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace errcode::detail::cli {

/// Finds the status of gRPC that a word spells, NOT_FOUND or NotFound; `ok` for none.
[[nodiscard]] inline grpc_status find_grpc(std::string_view word) {
  static constexpr std::string_view names[] = {
      "ok",       "cancelled",      "unknown",          "invalidargument",   "deadlineexceeded",
      "notfound", "alreadyexists",  "permissiondenied", "resourceexhausted", "failedprecondition",
      "aborted",  "outofrange",     "unimplemented",    "internal",          "unavailable",
      "dataloss", "unauthenticated"};
  const std::string name = fold(word);
  if (name == "canceled") return grpc_status::cancelled;  // as Go spells it
  const auto* const found = std::find(std::begin(names), std::end(names), name);
  return found == std::end(names) ? grpc_status::ok : static_cast<grpc_status>(found - names);
}

[[nodiscard]] inline bool speaks_of_grpc(std::string_view text) {
  for (const std::string_view word : {"grpc", "gRPC", "GRPC", "rpc error", "StatusCode"}) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

/// Finds the row of the status of gRPC that a word is. The words that mean something elsewhere too,
/// UNAVAILABLE and NotFound, count behind a label or in a text that speaks of gRPC.
[[nodiscard]] inline const entry* find_grpc_row(std::string_view word, std::string_view text,
                                                std::string_view before, label by) {
  const grpc_status status = find_grpc(word);
  if (status == grpc_status::ok) return nullptr;
  // StatusCode.UNAVAILABLE, codes.NotFound
  const bool is_member = drop_back(before, ".", 1) != 0;
  const bool is_owned =
      is_member && is_in(" statuscode status code codes ", fold(take_word(before)));
  if (is_member && !is_owned) return nullptr;
  const bool is_labelled = by != label::none || is_owned;
  const bool is_loud =
      std::none_of(word.begin(), word.end(), [](char c) { return c != '_' && !is_upper(c); });
  const bool is_known =
      word.find('_') != std::string_view::npos || is_in(" UNAUTHENTICATED UNIMPLEMENTED ", word);
  const bool counts = is_loud ? is_known || is_labelled || speaks_of_grpc(text)
                              : is_labelled && is_upper(word[0]) && speaks_of_grpc(text);
  return counts ? &errcode::resolve(from_grpc_status(status)) : nullptr;
}

}  // namespace errcode::detail::cli

#endif
