// SPDX-License-Identifier: MIT
#ifndef ERRCODE_JSON_PROBLEM_HPP
#define ERRCODE_JSON_PROBLEM_HPP

// Problem details (RFC 9457).
#include <errcode/detail/ascii.hpp>
#include <errcode/detail/category_probe.hpp>
#include <errcode/detail/resolve.hpp>
#include <errcode/entry.hpp>
#include <errcode/find.hpp>
#include <errcode/http_status.hpp>
#include <errcode/json/members.hpp>
#include <errcode/json/qualifiers.hpp>
#include <errcode/language.hpp>
#include <errcode/meaning.hpp>
#include <errcode/reason_phrase.hpp>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <system_error>

namespace errcode {

/// The media type of problem() (RFC 9457, section 3).
inline constexpr std::string_view problem_media_type = "application/problem+json";

namespace detail {

/// Gives the status of an answer: 500 for an error whose own status is below 400, such as a 304.
[[nodiscard]] inline http_status answer_status(const std::error_code& code) noexcept {
  const http_status status = to_http_status(code);
  return code && !is_error(status) ? http_status::internal_server_error : status;
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

}  // namespace detail

/// Makes the problem details of an error code: type, title, status and detail, and as extension
/// members code, errcode and the given qualifiers.
///
/// The type is `type_base` followed by the errcode: a URI that should explain the error. Without a
/// base it is "about:blank", and the title in English is then the phrase of the status. Otherwise
/// the title is the text of the error's type. The detail is the message in the given language.
///
///     assert(errcode::problem(errcode::business::ip_banned).at("title") == "Forbidden");
[[nodiscard]] inline nlohmann::json problem(const std::error_code& code, const qualifiers& of = {},
                                            language in = language::en,
                                            std::string_view type_base = {}) {
  const detail::probe_answer meant = detail::resolve(code);
  const entry& row = *meant.meaning;
  const http_status status = detail::answer_status(code);
  nlohmann::json made = detail::make_members(meant, of);
  std::string type = "about:blank";
  std::string_view title = reason_phrase(status);
  if (!type_base.empty()) {
    type = type_base;
    detail::append_to_uri(type, made["errcode"].get_ref<const std::string&>());
  }
  if (!type_base.empty() || in != language::en || title.empty()) {
    title = find(row.type)->message(in);
  }
  made["type"] = type;
  made["title"] = title;
  made["status"] = static_cast<int>(status);
  made["detail"] = row.message(in);
  return made;
}

}  // namespace errcode

#endif
