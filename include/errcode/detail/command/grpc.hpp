// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_GRPC_HPP
#define ERRCODE_DETAIL_COMMAND_GRPC_HPP

// Finds the code that the name of a gRPC status means.

#include <errcode/detail/command/label.hpp>
#include <errcode/detail/command/words.hpp>
#include <errcode/entry.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/resolve.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace errcode::detail::cli {

/// The names of the gRPC statuses in google.rpc.Code.
inline constexpr std::string_view grpc_names[] = {
    "OK",        "CANCELLED",      "UNKNOWN",           "INVALID_ARGUMENT",   "DEADLINE_EXCEEDED",
    "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION",
    "ABORTED",   "OUT_OF_RANGE",   "UNIMPLEMENTED",     "INTERNAL",           "UNAVAILABLE",
    "DATA_LOSS", "UNAUTHENTICATED"};

/// Returns the gRPC status that a word names, such as NOT_FOUND or NotFound; `ok` if it names none.
[[nodiscard]] inline grpc_status find_grpc(std::string_view word) {
  if (!is_upper(word[0])) return grpc_status::ok;
  const bool has_underscore = word.find('_') != std::string_view::npos;
  const std::string folded = fold(word);
  if (folded == "canceled") return grpc_status::cancelled;  // as Go spells it
  const auto* const found = std::find_if(
      std::begin(grpc_names), std::end(grpc_names),
      [&](std::string_view name) { return has_underscore ? word == name : folded == fold(name); });
  return found == std::end(grpc_names) ? grpc_status::ok
                                       : static_cast<grpc_status>(found - grpc_names);
}

/// Tests whether a line of a log mentions gRPC.
[[nodiscard]] inline bool mentions_grpc(std::string_view line) {
  for (const std::string_view word :
       {"grpc", "gRPC", "GRPC", "rpc error", " desc = ", "StatusCode"}) {
    if (line.find(word) != std::string_view::npos) return true;
  }
  return false;
}

/// Finds the row of the gRPC status that a word names. A word that may mean something else, such as
/// UNAVAILABLE or NotFound, counts only after a label or in a line that mentions gRPC.
[[nodiscard]] inline const entry* find_grpc_row(std::string_view word, std::string_view text,
                                                std::string_view prefix, label kind) {
  const auto is_grpc_line = [text, position = prefix.size()] {
    return mentions_grpc(line_at(text, position));
  };
  const grpc_status status = find_grpc(word);
  if (status == grpc_status::ok) return nullptr;
  // StatusCode.UNAVAILABLE, codes.NotFound
  const bool is_member = drop_back(prefix, ".", 1) != 0;
  const bool is_owned =
      is_member && is_in(" statuscode status code codes ", fold(take_word(prefix)));
  if (is_member && !is_owned) return nullptr;
  const bool is_labelled = kind != label::none || is_owned;
  const bool is_upper_case =
      std::none_of(word.begin(), word.end(), [](char c) { return c != '_' && !is_upper(c); });
  const bool is_known =
      word.find('_') != std::string_view::npos || is_in(" UNAUTHENTICATED UNIMPLEMENTED ", word);
  const bool counts =
      is_upper_case ? is_known || is_labelled || is_grpc_line() : is_labelled && is_grpc_line();
  return counts ? &errcode::resolve(from_grpc_status(status)) : nullptr;
}

}  // namespace errcode::detail::cli

#endif
