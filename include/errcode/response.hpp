// SPDX-License-Identifier: MIT
#ifndef ERRCODE_RESPONSE_HPP
#define ERRCODE_RESPONSE_HPP

// Answers a request that failed: the status, the headers and the body, without a library for JSON.

#include <errcode/detail/error/body_writer.hpp>
#include <errcode/detail/http/accept.hpp>
#include <errcode/error.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>
#include <errcode/negotiate.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace errcode {

/// The media type of problem details (RFC 9457, section 3).
inline constexpr std::string_view problem_media_type = "application/problem+json";

/// What an answer depends on: two headers of the request, "" where it has none. A header of several
/// lines is joined with commas.
struct request_headers {
  std::string_view accept_language = {};  ///< Which language the client prefers.
  std::string_view accept = {};           ///< Which format the client prefers.
};

/// What is the same in all answers of an API.
struct response_options {
  std::string_view problem_type_base = {};  ///< A problem's `type` is this and the errcode: a URI.
  std::string_view www_authenticate = {};   ///< The header WWW-Authenticate of a 401.
  language fallback = language::en;         ///< The language where the request prefers none.
};

/// An HTTP answer.
struct response {
  http_status status;             ///< 400 or above.
  language lang;                  ///< The language of the body's texts.
  std::string_view content_type;  ///< "application/json", or problem_media_type.
  std::string body;               ///< JSON on one line.
  /// Content-Language, Vary, and where the error calls for them Retry-After and WWW-Authenticate.
  std::vector<std::pair<std::string_view, std::string>> headers;
};

/// Writes the body of an answer in the format of the API, with the members `code`, `errcode`,
/// `type`, `desc`, `model`, `field`, `reason`, `permission`, `retry_after`, those of `with` in the
/// order of their names, and `errors`, as far as the error has them. `desc` is the message in a
/// language, or the row's own `desc` without one.
///
/// A member of `with` that is named like one of these or of a problem has "_" behind its name.
/// Invalid UTF-8 becomes U+FFFD.
///
///     assert(to_body(errcode::error(errcode::generic::gone)) ==
///            R"({"code":410,"errcode":"gone","type":"gone","desc":"接口停用"})");
[[nodiscard]] inline std::string to_body(const error& of, std::optional<language> in = {}) {
  std::string made;
  made.reserve(detail::usual_body);
  detail::append_body(made, of, in);
  return made;
}

/// Writes the body of an answer as problem details (RFC 9457), with the members `type`, `title`,
/// `status`, `detail`, and then those of to_body.
///
/// The type is `type_base` followed by the errcode: a URI that should explain the error. Without a
/// base it is "about:blank", and the title in English is the phrase of the status. Otherwise the
/// title is the text of the error's type. The detail is the message.
///
///     assert(to_problem_body(errcode::error(errcode::business::ip_banned), errcode::language::en)
///                .find(R"("title":"Forbidden")") != std::string::npos);
[[nodiscard]] inline std::string to_problem_body(const error& of, language in,
                                                 std::string_view type_base = {}) {
  std::string made;
  made.reserve(detail::usual_body);
  detail::append_problem(made, of, in, type_base);
  return made;
}

/// Makes the answer to a request that ended with an error, in the language that the request's
/// Accept-Language prefers. It is in problem details if Accept prefers them to application/json.
///
/// Neither the causes of the error nor the text of a foreign category nor that of another server
/// gets into it. An error whose status is below 400, such as a 304, is answered with 500.
///
///     const auto response = errcode::make_response(errcode::business::team_full, {"zh-CN", ""});
///     assert(response.status == errcode::http_status::forbidden);
///     assert(response.body.find("团队成员已满") != std::string::npos);
[[nodiscard]] inline response make_response(const error& of, const request_headers& asked = {},
                                            const response_options& from = {}) {
  const http_status status = detail::response_status(of);
  const language in = negotiate(asked.accept_language, from.fallback);
  const bool is_problem = detail::prefers_problem(asked.accept);
  response made{status,
                in,
                is_problem ? problem_media_type : "application/json",
                is_problem ? to_problem_body(of, in, from.problem_type_base) : to_body(of, in),
                {}};
  made.headers.reserve(4);
  const auto add = [&made](std::string_view name, std::string_view content) {
    made.headers.emplace_back(name, content);
  };
  add("Content-Language", tag(in));
  add("Vary", "Accept, Accept-Language");
  if (of.retry_after()) add("Retry-After", std::to_string(*of.retry_after()));
  if (status == http_status::unauthorized && !from.www_authenticate.empty()) {
    add("WWW-Authenticate", from.www_authenticate);
  }
  return made;
}

}  // namespace errcode

#endif
