// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_BODY_WRITER_HPP
#define ERRCODE_DETAIL_ERROR_BODY_WRITER_HPP

// Writes the bodies of answers, in the format of the API and as problem details.

#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/category/resolve.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/detail/error/value_writer.hpp>
#include <errcode/detail/text/ascii.hpp>
#include <errcode/detail/text/json_writer.hpp>
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
[[nodiscard]] inline http_status response_status(const error& of) noexcept {
  const http_status status = resolve(of.code()).http;
  return is_error_status(status) ? status : http_status::internal_server_error;
}

/// Gives the number that an answer carries: the row's, but the status itself where it has no row.
[[nodiscard]] inline int code_on_wire(const probe_result& meant) noexcept {
  const bool is_own = is_error_status(meant.http) && meant.http != meant.meaning->http;
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

/// Writes the members of one JSON object. The name of a member of the format is given with its
/// comma, quotes and colon, so that it takes one step: `,"code":`.
class object_writer {
 public:
  explicit object_writer(std::string& to) noexcept : to_(to), begin_(to.size()) {}

  std::string& name(std::string_view known) { return to_ += known; }

  /// Begins a member that a program has named.
  std::string& given_name(std::string_view given) {
    append_escaped(to_ += ",\"", given);
    return to_ += is_reserved(given) ? "_\":" : "\":";
  }

  void text(std::string_view known, std::string_view text) { append_json(name(known), text); }

  void number(std::string_view known, int number) { append_number(name(known), number); }

  void text_if_any(std::string_view known, std::string_view given) {
    if (!given.empty()) text(known, given);
  }

  /// Writes a text of a row, whose parameters are filled in.
  void message(std::string_view known, std::string_view of_row, list_view<parameter> with) {
    if (is_plain(of_row)) return text(known, of_row);
    text(known, fill(of_row, with));
  }

  /// Ends the object, which has at least one member.
  void end() {
    to_[begin_] = '{';
    to_ += '}';
  }

 private:
  std::string& to_;
  std::size_t begin_;
};

inline void append_body(std::string& to, const error& of, std::optional<language> in);

/// Writes what both formats have of what an error is about.
inline void write_details(object_writer& to, const error& of, std::optional<language> in) {
  to.text_if_any(R"(,"model":)", of.model());
  to.text_if_any(R"(,"field":)", of.field());
  to.text_if_any(R"(,"reason":)", of.reason());
  to.text_if_any(R"(,"permission":)", of.permission());
  if (of.retry_after()) to.number(R"(,"retry_after":)", *of.retry_after());
  for (const parameter& each : of.parameters()) {
    append_json(to.given_name(each.name), each.value);
  }
  if (of.errors().empty()) return;
  std::string& out = to.name(R"(,"errors":)");
  char before = '[';
  for (const error& each : of.errors()) {
    out += before;
    before = ',';
    append_body(out, each, in);
  }
  out += ']';
}

inline void append_body(std::string& to, const error& of, std::optional<language> in) {
  const probe_result meant = resolve(of.code());
  const entry& meaning = *meant.meaning;
  object_writer object(to);
  object.number(R"(,"code":)", code_on_wire(meant));
  object.text(R"(,"errcode":)", of.errcode());
  object.text(R"(,"type":)", meaning.errcode);
  object.message(R"(,"desc":)", in ? meaning.message(*in) : meaning.desc, of.parameters());
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
  const probe_result meant = resolve(of.code());
  const entry& meaning = *meant.meaning;
  const http_status status = response_status(of);
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
  object.text(R"(,"type":)", type);
  object.text(R"(,"title":)", title);
  object.number(R"(,"status":)", static_cast<int>(status));
  object.message(R"(,"detail":)", meaning.message(in), of.parameters());
  object.number(R"(,"code":)", code_on_wire(meant));
  object.text(R"(,"errcode":)", errcode);
  write_details(object, of, in);
  object.end();
}

}  // namespace errcode::detail

#endif
