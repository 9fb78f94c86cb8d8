// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_MEDIA_RANGE_HPP
#define ERRCODE_DETAIL_MEDIA_RANGE_HPP

#include <errcode/detail/weight.hpp>

#include <cstddef>
#include <string_view>

namespace errcode::detail {

/// Finds the end of what begins a list: the first separator outside a quoted string (RFC 9110,
/// 5.6.4). A quoted string without an end goes to the end.
constexpr std::size_t find_unquoted(std::string_view list, char separator) noexcept {
  bool is_quoted = false;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i] == '"') is_quoted = !is_quoted;
    if (is_quoted && list[i] == '\\') ++i;
    if (!is_quoted && list[i] == separator) return i;
  }
  return list.size();
}

/// Takes what begins a list, without white space around it, and the separator behind it.
constexpr std::string_view take_unquoted(std::string_view& list, char separator) noexcept {
  const std::size_t end = find_unquoted(list, separator);
  const std::string_view taken = trim(list.substr(0, end));
  list.remove_prefix(end == list.size() ? end : end + 1);
  return taken;
}

/// The weight of an element of Accept, in thousandths: 1000 where it says nothing, -1 where it is
/// malformed. Other parameters are passed over.
constexpr int weight_of(std::string_view parameters) noexcept {
  while (!parameters.empty()) {
    const std::string_view parameter = take_unquoted(parameters, ';');
    if (equals_lower(parameter.substr(0, 2), "q=")) return read_weight(parameter);
  }
  return 1000;
}

/// How much a media type is wanted: the most specific range that has it decides (RFC 9110, 12.5.1).
struct wanted_media_type {
  int specificity = -1;
  preference wanted;

  constexpr void meet(int range_specificity, int weight, std::size_t at) noexcept {
    if (range_specificity < specificity) return;
    if (range_specificity > specificity) wanted = {};
    specificity = range_specificity;
    wanted.raise(weight, at);
  }
};

/// Whether a request's Accept prefers application/problem+json to application/json: by the weight,
/// then by being named, then by being named first.
constexpr bool prefers_problem(std::string_view accept) noexcept {
  wanted_media_type json;
  wanted_media_type problem;
  for (std::size_t position = 0; !accept.empty(); ++position) {
    std::string_view element = take_unquoted(accept, ',');
    const std::string_view range = take_unquoted(element, ';');
    const int weight = weight_of(element);
    if (weight < 0) continue;
    if (range == "*/*" || equals_lower(range, "application/*")) {
      const int specificity = range == "*/*" ? 0 : 1;
      json.meet(specificity, weight, position);
      problem.meet(specificity, weight, position);
    }
    if (equals_lower(range, "application/json")) json.meet(2, weight, position);
    if (equals_lower(range, "application/problem+json")) problem.meet(2, weight, position);
  }
  if (problem.wanted.weight <= 0) return false;
  if (problem.wanted.weight != json.wanted.weight) return problem.wanted.is_before(json.wanted);
  if (problem.specificity != json.specificity) return problem.specificity > json.specificity;
  return problem.wanted.position < json.wanted.position;
}

}  // namespace errcode::detail

#endif
