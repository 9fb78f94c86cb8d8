// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_NUMBER_HPP
#define ERRCODE_DETAIL_COMMAND_NUMBER_HPP

// Finds the code that a number in a text is.

#include <errcode/detail/command/label.hpp>
#include <errcode/detail/command/phrase.hpp>
#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/command/words.hpp>
#include <errcode/detail/text/ascii.hpp>
#include <errcode/entry.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/resolve.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace errcode::detail::cli {

/// A code in a text.
struct sighting {
  const entry* row = nullptr;
  label by = label::none;  // what makes it one
  std::size_t object = 0;  // which JSON object or which line has it
};

/// Tests for `HTTP/1.1 ` and `] "GET / HTTP/1.1" `, where logs and servers have the status.
[[nodiscard]] inline bool is_behind_request(std::string_view before) {
  if (drop_back(before, " ", 1) == 0) return false;
  if (drop_back(before, "\"", 1) != 0) {
    const std::size_t quote = before.rfind('"');
    if (quote != std::string_view::npos && ends_with(before.substr(0, quote), "] ")) return true;
  }
  const bool has_version = drop_back(before, "0123456789.", 3) != 0;
  return has_version && ends_with(before, "HTTP/");
}

inline constexpr std::string_view methods = " GET HEAD POST PUT DELETE PATCH OPTIONS ";

/// Tests for `GET /tasks `.
[[nodiscard]] inline bool is_behind_target(std::string_view before) {
  if (drop_back(before, " ", 1) == 0) return false;
  const std::size_t begin = before.rfind(' ') + 1;  // 0 where there is none
  const std::string_view target = before.substr(begin);
  before = before.substr(0, begin);
  const bool is_target = target.substr(0, 1) == "/" || target.substr(0, 4) == "http";
  return is_target && drop_back(before, " ", 1) != 0 && is_in(methods, take_word(before));
}

/// Tests for a cell of a table whose rows are requests: `| 404 | 10.0.0.8 | GET "/tasks"`.
[[nodiscard]] inline bool is_cell_of_request(std::string_view before, std::string_view behind) {
  if (!ends_with(before, "| ") || behind.substr(0, 2) != " |") return false;
  behind = behind.substr(0, behind.find('\n'));
  behind.remove_prefix(behind.rfind('|') + 1);
  behind.remove_prefix(std::min(behind.find_first_not_of(' '), behind.size()));
  return is_in(methods, behind.substr(0, behind.find(' ')));
}

/// Tests for HAProxy's five timers, `0/0/1/17/-1 `, which stand before the status.
[[nodiscard]] inline bool is_behind_timers(std::string_view before) {
  if (drop_back(before, " ", 1) == 0) return false;
  const std::string_view word = before.substr(before.rfind(' ') + 1);
  return std::count(word.begin(), word.end(), '/') == 4 &&
         word.find_first_not_of("0123456789/-+") == std::string_view::npos;
}

/// Finds the row of a value behind the name of its category, `errcode.business:804`.
[[nodiscard]] inline const entry* find_by_category(const tables& in, int value,
                                                   std::string_view before) {
  if (drop_back(before, ":", 1) == 0) return nullptr;
  const auto is_named = [before](const catalogue& by) {
    if (!ends_with(before, by.category)) return false;
    const std::string_view rest = before.substr(0, before.size() - by.category.size());
    return rest.empty() || (!is_word(rest.back()) && rest.back() != '.' && rest.back() != ':');
  };
  if (is_named(in.types)) {
    const auto at = static_cast<std::size_t>(value);
    return at < in.types.rows.size() ? in.types.rows[at] : nullptr;
  }
  if (is_named(in.statuses)) return in.statuses.find_number(value);
  for (const catalogue& each : in.codes) {
    if (is_named(each)) return each.find_number(value);
  }
  return nullptr;
}

/// Tests for what stands behind the status that was returned, where a noun stands behind a count.
[[nodiscard]] inline bool ends_phrase(std::string_view behind) {
  if (behind.substr(0, 1) != " ") return behind.empty() || !is_wide(behind[0]);
  behind.remove_prefix(1);
  const std::size_t end = behind.find_first_of(" ,.;:");
  const std::string_view word = behind.substr(0, end);
  return word.empty() || !is_alphanumeric(word[0]) ||
         is_in(" for from on in when while after to by at as with via during and but because ",
               word);
}

/// Tests for what Chinese has behind a code, where a count has a measure word: "500 错误".
[[nodiscard]] inline bool is_before_error(std::string_view behind) {
  behind.remove_prefix(std::min(behind.find_first_not_of(' '), behind.size()));
  for (const std::string_view word : {"错误", "报错", "异常"}) {
    if (behind.substr(0, word.size()) == word) return true;
  }
  return false;
}

/// Finds the code that a number is; the row is nullptr where it is none.
[[nodiscard]] inline sighting find_number(const tables& in, int number, std::string_view text,
                                          std::size_t begin, std::size_t end) {
  const std::string_view before = text.substr(0, begin);
  const std::string_view behind = text.substr(end);
  if (const entry* row = find_by_category(in, number, before)) return {row, label::errcode};
  if (const entry* row = find_by_phrase(in, number, behind)) {
    return {row, in.statuses.has(row) ? label::status : label::code};
  }
  if (is_quantity(behind)) return {};
  label by = find_label(before);
  if (by == label::returned) by = ends_phrase(behind) ? label::status : label::none;
  if (by == label::none && is_before_error(behind)) by = label::code;
  const bool is_status = is_behind_request(before) || is_behind_target(before) ||
                         is_behind_timers(before) || is_cell_of_request(before, behind);
  if (by == label::none && is_status) by = label::status;
  switch (by) {
    case label::none:
      return {};
    case label::grpc:
      if (number < 1 || number > 16) return {};
      return {&errcode::resolve(from_grpc_status(static_cast<grpc_status>(number))), by};
    case label::status:
      return {in.find_status(number), by};
    case label::code:
    case label::errcode:
    case label::returned:
      break;
  }
  return {in.find_code(number), label::code};
}

}  // namespace errcode::detail::cli

#endif
