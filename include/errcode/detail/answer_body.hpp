// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ANSWER_BODY_HPP
#define ERRCODE_DETAIL_ANSWER_BODY_HPP

// Writes the bodies of answers, in the format of the API and as problem details.

#include <errcode/detail/ascii.hpp>
#include <errcode/detail/category_probe.hpp>
#include <errcode/detail/error_details.hpp>
#include <errcode/detail/json_text.hpp>
#include <errcode/detail/resolve.hpp>
#include <errcode/entry.hpp>
#include <errcode/error.hpp>
#include <errcode/find.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>
#include <errcode/reason_phrase.hpp>
#include <errcode/value.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace errcode::detail {

/// The size that most bodies do not exceed, in bytes.
inline constexpr std::size_t usual_body = 255;

/// Gives the status of an answer: 500 for an error whose own status is below 400, such as a 304.
[[nodiscard]] inline http_status answer_status(const error& of) noexcept {
  const http_status status = resolve(of.code()).http;
  return is_error(status) ? status : http_status::internal_server_error;
}

/// Gives the number that an answer carries: the row's, but the status itself where it has no row.
[[nodiscard]] inline int code_on_wire(const probe_answer& meant) noexcept {
  const bool is_own = is_error(meant.http) && meant.http != meant.meaning->http;
  return is_own ? static_cast<int>(meant.http) : meant.meaning->code;
}

/// Tests for a name that the formats use, whatever number of underscores follows it.
constexpr bool is_reserved(std::string_view name) noexcept {
  while (!name.empty() && name.back() == '_') name.remove_suffix(1);
  for (const std::string_view used :
       {"code", "errcode", "type", "desc", "model", "field", "reason", "permission", "retry_after",
        "errors", "title", "status", "detail"}) {
    if (name == used) return true;
  }
  return false;
}

/// Writes the members of one JSON object.
class object_writer {
 public:
  explicit object_writer(std::string& to) noexcept : to_(to) {}

  /// Begins a member of the format, whose name needs no escape.
  std::string& name(std::string_view known) { return begin().append(known).append("\":"); }

  /// Begins a member that a program has named.
  std::string& given_name(std::string_view given) {
    append_escaped(begin(), given);
    return to_.append(is_reserved(given) ? "_\":" : "\":");
  }

  void text(std::string_view name_of, std::string_view text) { append_json(name(name_of), text); }

  void number(std::string_view name_of, int number) { append_number(name(name_of), number); }

  void text_if_any(std::string_view name_of, std::string_view given) {
    if (!given.empty()) text(name_of, given);
  }

  void end() { to_ += '}'; }

 private:
  std::string& begin() {
    to_ += next_;
    next_ = ',';
    return to_ += '"';
  }

  std::string& to_;
  char next_ = '{';
};

inline void append_body(std::string& to, const error& of, std::optional<language> in);

/// Writes what both formats have of what an error is about.
inline void write_details(object_writer& to, const error& of, std::optional<language> in) {
  to.text_if_any("model", of.model());
  to.text_if_any("field", of.field());
  to.text_if_any("reason", of.reason());
  to.text_if_any("permission", of.permission());
  if (of.retry_after()) to.number("retry_after", *of.retry_after());
  for (const parameter& each : of.parameters()) {
    append_json(to.given_name(each.name), each.value);
  }
  if (of.errors().empty()) return;
  std::string& out = to.name("errors");
  char before = '[';
  for (const error& each : of.errors()) {
    out += before;
    before = ',';
    append_body(out, each, in);
  }
  out += ']';
}

inline void append_body(std::string& to, const error& of, std::optional<language> in) {
  const probe_answer meant = resolve(of.code());
  const entry& meaning = *meant.meaning;
  object_writer object(to);
  object.number("code", code_on_wire(meant));
  object.text("errcode", of.errcode());
  object.text("type", meaning.errcode);
  object.text("desc", fill(in ? meaning.message(*in) : meaning.desc, of.parameters()));
  write_details(object, of, in);
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

inline void append_problem(std::string& to, const error& of, language in,
                           std::string_view type_base) {
  const probe_answer meant = resolve(of.code());
  const entry& meaning = *meant.meaning;
  const http_status status = answer_status(of);
  const std::string errcode = of.errcode();
  std::string type = "about:blank";
  std::string_view title = reason_phrase(status);
  if (!type_base.empty()) {
    type = type_base;
    append_to_uri(type, errcode);
  }
  if (!type_base.empty() || in != language::en || title.empty())
    title = find(meaning.type)->message(in);
  object_writer object(to);
  object.text("type", type);
  object.text("title", title);
  object.number("status", static_cast<int>(status));
  object.text("detail", fill(meaning.message(in), of.parameters()));
  object.number("code", code_on_wire(meant));
  object.text("errcode", errcode);
  write_details(object, of, in);
  object.end();
}

}  // namespace errcode::detail

#endif
