// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_LOG_LINE_HPP
#define ERRCODE_DETAIL_ERROR_LOG_LINE_HPP

// Writes an error on one line of a log, whatever is in it.

#include <errcode/category.hpp>
#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/category/resolve.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/detail/error/parameters.hpp>
#include <errcode/detail/error/value_writer.hpp>
#include <errcode/detail/error/wire_code.hpp>
#include <errcode/detail/text/ascii.hpp>
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

/// Tests whether a text stands in a line without quotes.
[[nodiscard]] inline bool is_word(std::string_view text) noexcept {
  std::size_t size = 0;
  while (size != text.size() && is_alphanumeric(text[size])) ++size;
  if (size == text.size()) return size != 0;
  text.remove_prefix(size);
  return text.find_first_of(" \"\\;=,[]{}") == std::string_view::npos &&
         valid_size(text) == text.size();
}

/// Appends a text, in quotes as in JSON if it is no plain word.
inline void append_log_text(std::string& line, std::string_view text) {
  if (is_word(text)) return append_printable(line, text);
  append_printable(line, to_json(text));
}

/// Appends `; name=text`.
inline void append_log_text(std::string& line, std::string_view name, std::string_view text) {
  append_log_text(line += "; ", name);
  append_log_text(line += '=', text);
}

/// Appends `; name=value`.
inline void append_log_value(std::string& line, const parameter& given) {
  const auto* const text = given.value.get_if<std::string>();
  if (text != nullptr) return append_log_text(line, given.name, *text);
  append_log_text(line += "; ", given.name);
  append_printable(line += '=', to_json(given.value));
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
inline void append_log_head(std::string& line, const error& source, const probe_result& result,
                            std::string_view qualifiers, bool is_cause) {
  const std::string_view received = source.received_message();
  if (is_cause && !received.empty() && source.code() == make_error_code(generic::unknown_error)) {
    return append_printable(line, received);
  }
  const bool has_row =
      result.found != nullptr ||
      (result.catalog != nullptr && is_equal(result.catalog, catalog<http_status>::name));
  if (!has_row && is_cause) return append_code_without_row(line, source, result);
  append_printable(line += result.meaning->errcode, qualifiers);
  line += " (";
  append_number(line, to_wire_code(source, result).number);
  line += has_row ? "): " : ") ";
  if (!has_row) return append_code_without_row(line, source, result);
  if (!received.empty()) return append_printable(line, received);
  append_printable(line, fill(result.meaning->message(language::en), source.parameters()));
}

/// Appends an error: what it is, what it is about, the errors that it consists of, its causes, and
/// where it was first described.
///
///     LimitExceeded.Team (824): The team is full; limit=100; because generic:28: No space left on
///     device; at store.cpp:42
///
/// A parameter of the message that has no value stands there as `limit=…`.
inline void append_log_line(std::string& line, const error& source, bool is_cause = false) {
  const probe_result result = resolve(source.code());
  const std::string_view name = result.name();
  std::string qualifiers;
  error_access::visit_qualifiers(source, name,
                                 [&qualifiers](std::string_view piece) { qualifiers += piece; });
  append_log_head(line, source, result, qualifiers, is_cause);
  // What the errcode does not have as a qualifier.
  const error_details* const details = error_access::find(source);
  if (details != nullptr && qualifiers.size() <= 1 + name.size()) {
    if (!details->model.empty()) append_log_text(line, "model", details->model);
    if (!details->field.empty()) append_log_text(line, "field", details->field);
    if (!details->reason.empty() && details->reason != name) {
      append_log_text(line, "reason", details->reason);
    }
    if (!details->permission.empty()) append_log_text(line, "permission", details->permission);
  }
  if (source.retry_after()) {
    append_number(line += "; retry_after=", *source.retry_after());
  }
  for (const parameter& each : source.parameters()) append_log_value(line, each);
  const std::string_view missing = source.received_message().empty()
                                       ? find_unfilled(result.meaning->en, source.parameters())
                                       : std::string_view();
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

/// Returns an error as a line of a log.
[[nodiscard]] inline std::string to_log_line(const error& source) {
  std::string line;
  line.reserve(127);  // more than most lines need
  append_log_line(line, source);
  return line;
}

}  // namespace errcode::detail

#endif
