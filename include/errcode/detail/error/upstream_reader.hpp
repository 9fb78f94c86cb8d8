// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_UPSTREAM_READER_HPP
#define ERRCODE_DETAIL_ERROR_UPSTREAM_READER_HPP

// Makes an error of the response of an upstream service, by the table of its codes.

#include <errcode/detail/error/body_reader.hpp>
#include <errcode/detail/error/foreign_body.hpp>
#include <errcode/detail/error/json_node.hpp>
#include <errcode/detail/error/upstream_table.hpp>
#include <errcode/error.hpp>
#include <errcode/exception.hpp>
#include <errcode/upstream.hpp>

#include <optional>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

namespace errcode::detail {

/// True if a service sends every response with 200, so that its bodies alone say what failed.
template <class U, class = void>
inline constexpr bool answers_with_200 = false;

template <class U>
inline constexpr bool answers_with_200<U, std::void_t<decltype(U::answers_with_200)>> =
    U::answers_with_200;

/// Finds the code of an upstream in a body: of the members whose name ends in "code" the first that
/// has a row, else the first. nullopt if there is none.
template <class U, class Node>
[[nodiscard]] std::optional<std::error_code> find_upstream_code(const Node& body) {
  std::optional<std::error_code> found;
  auto visit = [&found](std::string_view folded, const Node& member, int) {
    if (!is_code_name(folded)) return false;
    bool has_row = false;
    if constexpr (upstream_table<U>::has_words) {
      const std::string_view word = text_of(member);
      if (word.empty()) return false;
      has_row = upstream_table<U>::find(word).row != nullptr;
      if (has_row || !found) found = upstream_code<U>(word);
    } else {
      const std::optional<int> number = to_int_or_text(member);
      if (!number || *number == 0) return false;
      has_row = upstream_table<U>::find(*number).row != nullptr;
      if (has_row || !found) found = upstream_code<U>(*number);
    }
    return has_row;
  };
  static_cast<void>(search(body, 0, visit));
  return found;
}

/// Makes an error of the response of an upstream; nullopt if it is a success. What the upstream
/// says is the cause.
template <class U, class Node>
[[nodiscard]] std::optional<error> read_upstream(int status, const std::optional<Node>& body,
                                                 std::string_view retry_after, call_site place) {
  const bool is_success = 200 <= status && status <= 299;
  // What is no JSON is what was asked for, such as a picture.
  const int known_status = is_success && answers_with_200<U> && body ? 0 : status;
  std::optional<error> theirs = read_response<Node>(known_status, body, retry_after);
  if (!theirs) return theirs;
  const auto code = body ? find_upstream_code<U>(*body) : std::nullopt;
  const bool has_row = code && upstream_table<U>::row_of_value(code->value()) != nullptr;
  error ours = has_row                 ? error(*code)
               : is_transient(*theirs) ? error(internal_code(*theirs))
               : code                  ? error(*code)
                                       : error(upstream_table<U>::otherwise());
  if (theirs->retry_after()) ours.retry_after(*theirs->retry_after(), place);
  return std::move(ours).because(*std::move(theirs), place);
}

}  // namespace errcode::detail

#endif
