// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_HTTP_ACCEPT_HPP
#define ERRCODE_DETAIL_HTTP_ACCEPT_HPP

// Picks the format of a response body from the request's Accept header (RFC 9110, 12.5.1).

#include <errcode/detail/http/qvalue.hpp>
#include <errcode/detail/text/ascii.hpp>

#include <cstddef>
#include <string_view>

namespace errcode::detail {

/// Finds the first separator outside a quoted string (RFC 9110, 5.6.4), else the end of the list.
/// An unclosed quoted string extends to the end.
constexpr std::size_t find_unquoted(std::string_view list, char separator) noexcept {
  bool is_quoted = false;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i] == '"') is_quoted = !is_quoted;
    if (is_quoted && list[i] == '\\') ++i;
    if (!is_quoted && list[i] == separator) return i;
  }
  return list.size();
}

/// Removes the first element of a list together with its separator, and returns the element without
/// white space around it.
constexpr std::string_view take_unquoted(std::string_view& list, char separator) noexcept {
  const std::size_t end = find_unquoted(list, separator);
  const std::string_view taken = trim(list.substr(0, end));
  list.remove_prefix(end == list.size() ? end : end + 1);
  return taken;
}

/// Returns the weight of an element of Accept in thousandths: 1000 if it has no q, -1 if its q is
/// malformed. Other parameters are ignored.
constexpr int weight_of(std::string_view parameters) noexcept {
  while (!parameters.empty()) {
    const std::string_view parameter = take_unquoted(parameters, ';');
    const std::string_view name = trim(parameter.substr(0, parameter.find('=')));
    if (equals_lower(name, "q")) return read_q_parameter(parameter);
  }
  return 1000;
}

/// The weight of a media type, as the most specific range that matches it states.
struct media_type_weight {
  int specificity = -1;
  int weight = -1;

  constexpr void apply_range(int range_specificity, int range_weight) noexcept {
    if (range_specificity < specificity) return;
    if (range_specificity > specificity || range_weight > weight) weight = range_weight;
    specificity = range_specificity;
  }
};

/// Tests whether an Accept header prefers application/problem+json to application/json: by weight.
/// Of equal weights application/problem+json wins where the header names it (RFC 9457, section 3).
constexpr bool prefers_problem(std::string_view accept) noexcept {
  // Most headers need no parsing. Without a `j` they name neither type, and a range gives both the
  // same weight; without a range and a `+` nothing matches application/problem+json.
  const auto has = [accept](char c) { return accept.find(c) != std::string_view::npos; };
  if (!(has('*') || has('+')) || !(has('j') || has('J'))) return false;
  media_type_weight json;
  media_type_weight problem;
  while (!accept.empty()) {
    std::string_view element = take_unquoted(accept, ',');
    const std::string_view range = take_unquoted(element, ';');
    const int weight = weight_of(element);
    if (weight < 0) continue;
    if (range == "*/*" || equals_lower(range, "application/*")) {
      const int specificity = range == "*/*" ? 0 : 1;
      json.apply_range(specificity, weight);
      problem.apply_range(specificity, weight);
    }
    if (equals_lower(range, "application/json")) json.apply_range(2, weight);
    if (equals_lower(range, "application/problem+json")) problem.apply_range(2, weight);
  }
  if (problem.weight <= 0) return false;
  return problem.weight != json.weight ? problem.weight > json.weight : problem.specificity == 2;
}

}  // namespace errcode::detail

#endif
