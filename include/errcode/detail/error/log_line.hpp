// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_LOG_LINE_HPP
#define ERRCODE_DETAIL_ERROR_LOG_LINE_HPP

// Writes an error on one line of a log, whatever is in it.

#include <errcode/category.hpp>
#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/category/resolve.hpp>
#include <errcode/detail/error/value_writer.hpp>
#include <errcode/detail/error/wire_code.hpp>
#include <errcode/detail/text/json_writer.hpp>
#include <errcode/detail/text/printable.hpp>
#include <errcode/detail/text/utf8.hpp>
#include <errcode/error.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>
#include <errcode/value.hpp>

#include <string>
#include <string_view>
#include <system_error>

namespace errcode::detail {

/// Appends `; name=value`. A text that is no plain word stands in quotes, as in JSON.
inline void append_log_value(std::string& line, std::string_view name, const value& given) {
  const auto append = [&line](std::string_view text, bool is_word) {
    std::string quoted;
    if (!is_word) append_json(quoted, text);
    append_printable(line, is_word ? text : std::string_view(quoted));
  };
  const auto is_word = [](std::string_view text) {
    return !text.empty() && text.find_first_of(" \"\\;=,[]{}") == std::string_view::npos &&
           valid_size(text) == text.size();
  };
  line += "; ";
  append(name, is_word(name));
  line += '=';
  if (const auto* text = given.get_if<std::string>()) return append(*text, is_word(*text));
  std::string json;
  append_json(json, given);
  append_printable(line, json);
}

/// Appends a code that has no row to say what it is: of a foreign category its name, the value and
/// the category's message.
inline void append_code_without_row(std::string& line, const error& source,
                                    const probe_result& result) {
  const std::error_code& code = source.code();
  if (result.catalog == nullptr) {
    append_printable(line, code.category().name());
    line += ':';
    append_number(line, code.value());
    line += ": ";
  }
  const std::string_view received = source.received_message();
  append_printable(line, received.empty() ? code.message() : std::string(received));
}

/// Appends what an error is: the errcode and the number that went out, and the message; or the code
/// that has no row. A cause did not go out: without a row it is that code alone, and one that is
/// nothing but a text is that text.
inline void append_log_head(std::string& line, const error& source, std::string_view errcode,
                            bool is_cause) {
  if (is_cause && !source.received_message().empty() &&
      source.code() == make_error_code(generic::unknown_error)) {
    append_printable(line, source.received_message());
    return;
  }
  const probe_result result = resolve(source.code());
  const bool has_row =
      result.found != nullptr ||
      (result.catalog != nullptr && is_equal(result.catalog, catalog<http_status>::name));
  if (!has_row && is_cause) return append_code_without_row(line, source, result);
  append_printable(line, errcode);
  line += " (";
  append_number(line, to_wire_code(source).number);
  line += has_row ? "): " : ") ";
  if (!has_row) return append_code_without_row(line, source, result);
  append_printable(line, message(source, language::en));
}

/// Appends an error: what it is, what it is about, the errors that it consists of, its causes, and
/// where it was first described.
///
///     LimitExceeded.Team (824): The team is full; limit=100; because generic:28: No space left on
///     device; at store.cpp:42
///
/// A parameter of the message that has no value stands there as `limit=…`.
inline void append_log_line(std::string& line, const error& source, bool is_cause = false) {
  const std::string errcode = source.errcode();
  append_log_head(line, source, errcode, is_cause);
  // What the errcode does not have as a qualifier.
  const wire_code wire = to_wire_code(source);
  if (errcode.size() <= wire.meaning->errcode.size() + 1 + wire.name.size()) {
    if (!source.model().empty()) append_log_value(line, "model", source.model());
    if (!source.field().empty()) append_log_value(line, "field", source.field());
    if (source.reason() != wire.name) append_log_value(line, "reason", source.reason());
    if (!source.permission().empty()) append_log_value(line, "permission", source.permission());
  }
  if (source.retry_after()) append_log_value(line, "retry_after", *source.retry_after());
  for (const parameter& each : source.parameters()) append_log_value(line, each.name, each.value);
  const std::string_view missing =
      source.received_message().empty() ? unfilled(source) : std::string_view();
  if (!missing.empty()) line.append("; ").append(missing).append("=\u2026");
  for (const error& each : source.errors()) {
    line += "; error [";
    append_log_line(line, each);
    line += ']';
  }
  for (const error& each : source.causes()) {
    line += "; because ";
    append_log_line(line, each, true);
  }
  if (source.line() == 0) return;
  const std::string_view file = source.file();
  line += "; at ";
  append_printable(line, file.substr(file.find_last_of("/\\") + 1));
  line += ':';
  append_number(line, source.line());
}

}  // namespace errcode::detail

#endif
