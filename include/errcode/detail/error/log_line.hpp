// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_LOG_LINE_HPP
#define ERRCODE_DETAIL_ERROR_LOG_LINE_HPP

// Writes an error on one line of a log, whatever is in it.

#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/category/resolve.hpp>
#include <errcode/detail/error/value_writer.hpp>
#include <errcode/detail/text/json_writer.hpp>
#include <errcode/detail/text/printable.hpp>
#include <errcode/entry.hpp>
#include <errcode/error.hpp>
#include <errcode/generic.hpp>
#include <errcode/language.hpp>
#include <errcode/value.hpp>

#include <string>
#include <string_view>

namespace errcode::detail {

/// Appends `; name=value`. A text that is no plain word stands in quotes, as in JSON.
inline void append_log_value(std::string& to, std::string_view name, const value& given) {
  const auto append = [&to](std::string_view text, bool is_word) {
    std::string quoted;
    if (!is_word) append_json(quoted, text);
    append_printable(to, is_word ? text : std::string_view(quoted));
  };
  const auto is_word = [](std::string_view text) {
    return !text.empty() && text.find_first_of(" \"\\;=,[]{}") == std::string_view::npos &&
           valid_size(text) == text.size();
  };
  to += "; ";
  append(name, is_word(name));
  to += '=';
  if (const auto* text = given.get_if<std::string>()) return append(*text, is_word(*text));
  std::string json;
  append_json(json, given);
  append_printable(to, json);
}

/// Gives the number of a code: that of its row, of the value without one, or of what a foreign code
/// means.
[[nodiscard]] inline int log_number(const std::error_code& code,
                                    const probe_result& meant) noexcept {
  if (meant.found != nullptr || meant.catalog == nullptr) return meant.meaning->code;
  return code.value();
}

/// Appends what an error is: errcode, number and message, or of a foreign code its category, its
/// value and what that category says. A cause that is nothing but a text is that text.
inline void append_log_head(std::string& to, const error& of, const probe_result& meant,
                            std::string_view errcode, bool is_cause) {
  const std::error_code& code = of.code();
  if (is_cause && !of.received_message().empty() &&
      code == make_error_code(generic::unknown_error)) {
    append_printable(to, of.received_message());
    return;
  }
  if (meant.catalog == nullptr) {
    append_printable(to, code.category().name());
    to += ':';
    append_number(to, code.value());
    to += ' ';
    append_printable(
        to, of.received_message().empty() ? code.message() : std::string(of.received_message()));
    return;
  }
  append_printable(to, errcode);
  to += " (";
  append_number(to, log_number(code, meant));
  to += "): ";
  append_printable(to, message(of, language::en));
}

/// Appends an error: what it is, what it is about, the errors that it consists of, its causes, and
/// where it was first described.
///
///     LimitExceeded.Team (824): The team is full; limit=100; because generic:28 No space left on
///     device; at store.cpp:42
inline void append_log_line(std::string& to, const error& of, bool is_cause = false) {
  const probe_result meant = resolve(of.code());
  const std::string errcode = of.errcode();
  append_log_head(to, of, meant, errcode, is_cause);
  // What the errcode cannot have as a qualifier.
  if (errcode == meant.meaning->errcode) {
    if (!of.model().empty()) append_log_value(to, "model", of.model());
    if (!of.field().empty()) append_log_value(to, "field", of.field());
    if (!of.reason().empty()) append_log_value(to, "reason", of.reason());
    if (!of.permission().empty()) append_log_value(to, "permission", of.permission());
  }
  if (of.retry_after()) append_log_value(to, "retry_after", *of.retry_after());
  for (const parameter& each : of.parameters()) append_log_value(to, each.name, each.value);
  for (const error& each : of.errors()) {
    to += "; error [";
    append_log_line(to, each);
    to += ']';
  }
  for (const error& each : of.causes()) {
    to += "; because ";
    append_log_line(to, each, true);
  }
  if (of.line() == 0) return;
  const std::string_view file = of.file();
  to += "; at ";
  append_printable(to, file.substr(file.find_last_of("/\\") + 1));
  to += ':';
  append_number(to, of.line());
}

}  // namespace errcode::detail

#endif
