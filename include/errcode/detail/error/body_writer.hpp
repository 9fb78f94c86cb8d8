// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_BODY_WRITER_HPP
#define ERRCODE_DETAIL_ERROR_BODY_WRITER_HPP

// Writes the body of a response, in the format of the API and as problem details.

#include <errcode/data/generic.hpp>
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
#include <errcode/list_view.hpp>
#include <errcode/reason_phrase.hpp>
#include <errcode/static_text.hpp>
#include <errcode/value.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace errcode::detail {

/// Tests whether the formats use a name, with any number of underscores behind it.
constexpr bool is_reserved(std::string_view name) noexcept {
  constexpr static_text used[] = {"code",  "errcode", "type",       "desc",        "model",
                                  "field", "reason",  "permission", "retry_after", "errors",
                                  "title", "status",  "detail"};
  while (!name.empty() && name.back() == '_') name.remove_suffix(1);
  for (const static_text& each : used) {
    if (is_equal(name, each)) return true;
  }
  return false;
}

/// Writes the members of one JSON object. The name of a member of the format is passed with what
/// stands around it, up to the quote of a text, so that it takes one step: `{"code":` of the first,
/// then `,"type":"`.
class object_writer {
 public:
  explicit object_writer(json_writer& writer) noexcept : writer_(writer) {}

  void number(std::string_view name, int number) {
    writer_.raw(name);
    writer_.number(number);
  }

  void text(std::string_view name, std::string_view text) {
    writer_.raw(name);
    writer_.escaped(text);
    writer_.raw('"');
  }

  void text_if_any(std::string_view name, std::string_view given) {
    if (!given.empty()) text(name, given);
  }

  /// Writes a text of a row, whose parameters are filled in.
  void message(std::string_view name, std::string_view source, list_view<parameter> parameters) {
    if (is_plain(source)) return text(name, source);
    text(name, fill(source, parameters));
  }

  /// Writes the name of a type, which needs no escapes.
  void type(std::string_view name, const wire_code& wire) {
    writer_.raw(name);
    writer_.raw(wire.meaning->errcode);
    writer_.raw('"');
  }

  void errcode(std::string_view name, const error& source, const wire_code& wire) {
    writer_.raw(name);
    writer_.raw(wire.meaning->errcode);
    error_access::visit_qualifiers(source, wire.name,
                                   [this](std::string_view piece) { writer_.escaped(piece); });
    writer_.raw('"');
  }

  /// Writes a member that a program has named.
  void given(const parameter& source) {
    writer_.raw(",\"");
    writer_.escaped(source.name);
    writer_.raw(is_reserved(source.name) ? "_\":" : "\":");
    write_json(writer_, source.value);
  }

 private:
  json_writer& writer_;
};

/// Returns the message of a row in a language, or its own wording without one.
[[nodiscard]] inline std::string_view text_of_row(const entry& row,
                                                  std::optional<language> lang) noexcept {
  return lang ? row.message(*lang) : row.desc;
}

inline void write_body(json_writer& writer, const error& source, const wire_code& wire,
                       std::optional<language> lang);

/// Writes the members that both formats have, and the end of the object: what the error is about,
/// but nothing that a body in another format said. The name of a code that travels by name is its
/// reason, unless the error says another.
inline void write_details(json_writer& writer, const error& source, std::string_view name,
                          std::optional<language> lang) {
  const error_details* const details = error_access::find(source);
  object_writer object(writer);
  if (details == nullptr || details->is_about_foreign) {
    object.text_if_any(R"(,"reason":")", name);
  } else {
    object.text_if_any(R"(,"model":")", details->model);
    object.text_if_any(R"(,"field":")", details->field);
    object.text_if_any(R"(,"reason":")", details->reason.empty() ? name : details->reason);
    object.text_if_any(R"(,"permission":")", details->permission);
  }
  if (details == nullptr) return writer.raw('}');
  if (details->retry_after) object.number(R"(,"retry_after":)", *details->retry_after);
  for (const parameter& each : details->parameters) {
    if (!each.is_foreign) object.given(each);
  }
  if (details->errors.size() == details->foreign_errors) return writer.raw('}');
  std::string_view separator = R"(,"errors":[)";
  for (std::size_t i = details->foreign_errors; i != details->errors.size(); ++i) {
    writer.raw(separator);
    separator = ",";
    write_body(writer, details->errors[i], to_wire_code(details->errors[i]), lang);
  }
  writer.raw("]}");
}

inline void write_body(json_writer& writer, const error& source, const wire_code& wire,
                       std::optional<language> lang) {
  object_writer object(writer);
  object.number(R"({"code":)", wire.number);
  object.errcode(R"(,"errcode":")", source, wire);
  object.type(R"(,"type":")", wire);
  object.message(R"(,"desc":")", text_of_row(*wire.meaning, lang), source.parameters());
  write_details(writer, source, wire.name, lang);
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

inline void write_problem(json_writer& writer, const error& source, const wire_code& wire,
                          std::optional<language> lang, std::string_view type_base) {
  std::string type;
  if (wire.find_help_url != nullptr) type = wire.find_help_url(source.code().value());
  if (!type_base.empty()) {
    type = type_base;
    append_to_uri(type, wire.meaning->errcode);
    error_access::visit_qualifiers(source, wire.name,
                                   [&type](std::string_view piece) { append_to_uri(type, piece); });
  }
  const bool has_type = !type.empty();
  std::string_view title = reason_phrase(wire.status);
  // The phrases of HTTP exist in English alone.
  if (has_type || lang == language::zh || title.empty()) {
    title = text_of_row(data::type_row(wire.meaning->type), lang);
  }
  object_writer object(writer);
  object.text(R"({"type":")", has_type ? std::string_view(type) : "about:blank");
  object.text(R"(,"title":")", title);
  object.number(R"(,"status":)", static_cast<int>(wire.status));
  object.message(R"(,"detail":")", text_of_row(*wire.meaning, lang), source.parameters());
  object.number(R"(,"code":)", wire.number);
  object.errcode(R"(,"errcode":")", source, wire);
  write_details(writer, source, wire.name, lang);
}

/// Returns the body in the format of the API.
[[nodiscard]] inline std::string make_body(const error& source, const wire_code& wire,
                                           std::optional<language> lang) {
  json_writer writer;
  write_body(writer, source, wire, lang);
  return writer.finish();
}

/// Returns the body as problem details.
[[nodiscard]] inline std::string make_problem(const error& source, const wire_code& wire,
                                              std::optional<language> lang,
                                              std::string_view type_base) {
  json_writer writer;
  write_problem(writer, source, wire, lang, type_base);
  return writer.finish();
}

}  // namespace errcode::detail

#endif
