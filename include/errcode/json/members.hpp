// SPDX-License-Identifier: MIT
#ifndef ERRCODE_JSON_MEMBERS_HPP
#define ERRCODE_JSON_MEMBERS_HPP

// Reading and writing the members of a JSON object.
#include <errcode/detail/category_probe.hpp>
#include <errcode/entry.hpp>
#include <errcode/http_status.hpp>
#include <errcode/json/qualifiers.hpp>
#include <errcode/qualified.hpp>

#include <algorithm>
#include <climits>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace errcode::detail {

/// Writes JSON; invalid UTF-8 becomes U+FFFD.
template <class Json>
[[nodiscard]] std::string to_text(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Replaces invalid UTF-8 by U+FFFD.
[[nodiscard]] inline std::string to_valid_utf8(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) return std::string(text);
  return nlohmann::json::parse(to_text(nlohmann::json(text))).get<std::string>();
}

/// Gives an integer that fits into int, or nullopt.
template <class Json>
[[nodiscard]] std::optional<int> to_int(const Json& value) noexcept {
  if (const auto* number = value.template get_ptr<const std::uint64_t*>()) {
    if (*number <= INT_MAX) return static_cast<int>(*number);
  } else if (const auto* integer = value.template get_ptr<const std::int64_t*>()) {
    if (INT_MIN <= *integer && *integer <= INT_MAX) return static_cast<int>(*integer);
  }
  return std::nullopt;
}

/// Gives the number that an answer carries: the row's, but the status itself where it has no row.
[[nodiscard]] inline int code_on_wire(const probe_answer& meant) noexcept {
  const bool is_own = is_error(meant.http) && meant.http != meant.meaning->http;
  return is_own ? static_cast<int>(meant.http) : meant.meaning->code;
}

/// Makes the members that an answer has in both formats: code, errcode and the given qualifiers.
/// The errcode has the qualifiers too if all of them can be part of one.
[[nodiscard]] inline nlohmann::json make_members(const probe_answer& meant, const qualifiers& of) {
  const entry& row = *meant.meaning;
  const std::string model = to_valid_utf8(of.model);
  const std::string field = to_valid_utf8(of.field);
  const std::string reason = to_valid_utf8(of.reason);
  nlohmann::json made = {{"code", code_on_wire(meant)}};
  made["errcode"] = qualify(row.type, {model, field, reason}).value_or(std::string(row.errcode));
  if (!model.empty()) made["model"] = model;
  if (!field.empty()) made["field"] = field;
  if (!reason.empty()) made["reason"] = reason;
  return made;
}

}  // namespace errcode::detail

#endif
