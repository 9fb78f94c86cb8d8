// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_BODY_WRITER_HPP
#define ERRCODE_DETAIL_ERROR_BODY_WRITER_HPP

// Writes the body of a response, in the format of the API and as problem details.

#include <errcode/data/generic.hpp>
#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/category/resolve.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/detail/error/parameters.hpp>
#include <errcode/detail/error/value_writer.hpp>
#include <errcode/detail/error/wire_code.hpp>
#include <errcode/detail/text/ascii.hpp>
#include <errcode/detail/text/json_writer.hpp>
#include <errcode/entry.hpp>
#include <errcode/error.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>
#include <errcode/reason_phrase.hpp>
#include <errcode/value.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace errcode::detail {

/// The size that most bodies do not exceed, in bytes.
inline constexpr std::size_t usual_body = 255;

/// Tests whether the formats use a name, with any number of underscores behind it.
constexpr bool is_reserved(std::string_view name) noexcept {
  while (!name.empty() && name.back() == '_') name.remove_suffix(1);
  for (const std::string_view used :
       {"code", "errcode", "type", "desc", "model", "field", "reason", "permission", "retry_after",
        "errors", "title", "status", "detail"}) {
    if (name == used) return true;
  }
  return false;
}

/// Writes the members of one JSON object. The name of a member of the format is passed with its
/// comma, quotes and colon, so that it takes one step: `,"code":`.
class object_writer {
 public:
  explicit object_writer(std::string& output) noexcept : output_(output), begin_(output.size()) {}

  std::string& name(std::string_view known) { return output_ += known; }

  /// Begins a member that a program has named.
  std::string& given_name(std::string_view given) {
    append_escaped(output_ += ",\"", given);
    return output_ += is_reserved(given) ? "_\":" : "\":";
  }

  void text(std::string_view known, std::string_view text) { append_json(name(known), text); }

  void number(std::string_view known, int number) { append_number(name(known), number); }

  void text_if_any(std::string_view known, std::string_view given) {
    if (!given.empty()) text(known, given);
  }

  /// Writes a text of a row, whose parameters are filled in.
  void message(std::string_view known, std::string_view text_of_row,
               list_view<parameter> parameters) {
    if (is_plain(text_of_row)) return text(known, text_of_row);
    text(known, fill(text_of_row, parameters));
  }

  /// Ends the object, which has at least one member.
  void end() {
    output_[begin_] = '{';
    output_ += '}';
  }

 private:
  std::string& output_;
  std::size_t begin_;
};

/// Returns the message of a row in a language, or its own wording without one.
[[nodiscard]] inline std::string_view text_of_row(const entry& row,
                                                  std::optional<language> lang) noexcept {
  return lang ? row.message(*lang) : row.desc;
}

inline void append_body(std::string& output, const error& source, std::optional<language> lang);

/// Writes the members that both formats have: what the error is about, but nothing that a body in
/// another format said. The name of a code that travels by name is its reason, unless the error
/// says another.
inline void write_details(object_writer& object, const error& source, std::string_view name,
                          std::optional<language> lang) {
  const error_details* const details = error_access::find(source);
  if (details == nullptr || details->is_about_foreign) {
    object.text_if_any(R"(,"reason":)", name);
  } else {
    object.text_if_any(R"(,"model":)", details->model);
    object.text_if_any(R"(,"field":)", details->field);
    object.text_if_any(R"(,"reason":)", details->reason.empty() ? name : details->reason);
    object.text_if_any(R"(,"permission":)", details->permission);
  }
  if (details == nullptr) return;
  if (details->retry_after) object.number(R"(,"retry_after":)", *details->retry_after);
  for (const parameter& each : details->parameters) {
    if (!each.is_foreign) append_json(object.given_name(each.name), each.value);
  }
  if (details->errors.size() == details->foreign_errors) return;
  std::string& output = object.name(R"(,"errors":)");
  char separator = '[';
  for (std::size_t i = details->foreign_errors; i != details->errors.size(); ++i) {
    output += separator;
    separator = ',';
    append_body(output, details->errors[i], lang);
  }
  output += ']';
}

inline void append_body(std::string& output, const error& source, std::optional<language> lang) {
  const wire_code wire = to_wire_code(source);
  object_writer object(output);
  object.number(R"(,"code":)", wire.number);
  object.text(R"(,"errcode":)", source.errcode());
  object.text(R"(,"type":)", wire.meaning->errcode);
  object.message(R"(,"desc":)", text_of_row(*wire.meaning, lang), source.parameters());
  write_details(object, source, wire.name, lang);
  object.end();
}

/// Appends a text to a URI and encodes all but the unreserved characters (RFC 3986, 2.1 and 2.3).
inline void append_to_uri(std::string& uri, std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : text) {
    const auto octet = static_cast<unsigned char>(c);
    if (is_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      uri += c;
    } else {
      uri.append(1, '%').append(1, digits[octet >> 4U]).append(1, digits[octet & 0xFU]);
    }
  }
}

/// Returns the link of a code's help, "" if it has none.
[[nodiscard]] inline std::string_view help_url(const std::error_code& code) noexcept {
  const help_url_finder find = resolve(code).find_help_url;
  if (find == nullptr) return {};
  return find(code.value());
}

inline void append_problem(std::string& output, const error& source, std::optional<language> lang,
                           std::string_view type_base) {
  const wire_code wire = to_wire_code(source);
  const std::string errcode = source.errcode();
  std::string type(help_url(source.code()));
  std::string_view title = reason_phrase(wire.status);
  if (!type_base.empty()) {
    type = type_base;
    append_to_uri(type, errcode);
  }
  const bool has_type = !type.empty();
  if (!has_type) type = "about:blank";
  // The phrases of HTTP exist in English alone.
  if (has_type || lang == language::zh || title.empty()) {
    title = text_of_row(data::type_row(wire.meaning->type), lang);
  }
  object_writer object(output);
  object.text(R"(,"type":)", type);
  object.text(R"(,"title":)", title);
  object.number(R"(,"status":)", static_cast<int>(wire.status));
  object.message(R"(,"detail":)", text_of_row(*wire.meaning, lang), source.parameters());
  object.number(R"(,"code":)", wire.number);
  object.text(R"(,"errcode":)", errcode);
  write_details(object, source, wire.name, lang);
  object.end();
}

}  // namespace errcode::detail

#endif
