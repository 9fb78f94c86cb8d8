// SPDX-License-Identifier: MIT
#ifndef ERRCODE_RESPONSE_HPP
#define ERRCODE_RESPONSE_HPP

// Makes the response to a request that failed: status, headers and body, without a library for
// JSON.

#include <errcode/detail/error/body_writer.hpp>
#include <errcode/detail/error/header_list.hpp>
#include <errcode/detail/error/wire_code.hpp>
#include <errcode/detail/http/accept.hpp>
#include <errcode/detail/http/header_field.hpp>
#include <errcode/error.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>
#include <errcode/negotiate.hpp>
#include <errcode/value.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace errcode {

/// The media type of problem details (RFC 9457, section 3).
inline constexpr std::string_view problem_media_type = "application/problem+json";

/// The two headers of a request that a response depends on; "" where it has none. A header of
/// several lines is joined with commas.
struct request_headers {
  std::string_view accept_language = {};  ///< Which language the client prefers.
  std::string_view accept = {};           ///< Which format the client prefers.
};

/// What is the same in all responses of an API.
struct response_options {
  std::string_view problem_type_base = {};  ///< A problem's `type` is this and the errcode: a URI.
  std::string_view www_authenticate = {};   ///< The header WWW-Authenticate of a 401.
  /// The language where the request prefers none; std::nullopt for the rows' own `desc`.
  std::optional<language> fallback = language::en;
};

/// An HTTP response.
struct response {
  http_status status;  ///< 400 or above.
  language lang;       ///< The language of the body's texts, if Content-Language says it.
  std::string_view content_type;  ///< "application/json", or problem_media_type.
  std::string body;               ///< JSON on one line.
  /// A range of pairs of name and value: Content-Language, Vary, where the error calls for them
  /// Retry-After and WWW-Authenticate, and the headers of the error. `headers["Allow"]` is a value;
  /// headers.lines() is the lines of an HTTP/1.1 message. The texts belong to the response.
  detail::header_list headers;
};

/// Writes the body of a response in the format of the API, with the members `code`, `errcode`,
/// `type`, `desc`, `model`, `field`, `reason`, `permission`, `retry_after`, those of `with` in the
/// order of their names, and `errors`, as far as the error has them. `desc` is the message in a
/// language. Without one it is the row's own `desc`, as servers send it that know no languages.
///
/// A member of `with` that is named like one of these or of a problem has "_" behind its name.
/// Invalid UTF-8 becomes U+FFFD.
///
///     assert(to_body(errcode::error(errcode::generic::gone)) ==
///            R"({"code":410,"errcode":"gone","type":"gone","desc":"接口停用"})");
[[nodiscard]] inline std::string to_body(const error& source, std::optional<language> lang = {}) {
  return detail::make_body(source, detail::to_wire_code(source), lang);
}

/// Writes the body of a response as problem details (RFC 9457), with the members `type`, `title`,
/// `status`, `detail`, and then those of to_body.
///
/// The type is `type_base` followed by the errcode: a URI that should explain the error. Without a
/// base it is the link of the code's help, if that has one, else "about:blank", and then the title
/// in English is the phrase of the status. Otherwise the title is the text of the error's type. The
/// detail is the message.
///
///     assert(to_problem_body(errcode::error(errcode::business::ip_banned), errcode::language::en)
///                .find(R"("title":"Forbidden")") != std::string::npos);
[[nodiscard]] inline std::string to_problem_body(const error& source, std::optional<language> lang,
                                                 std::string_view type_base = {}) {
  return detail::make_problem(source, detail::to_wire_code(source), lang, type_base);
}

namespace detail {

/// Returns the language that a header prefers, else the fallback.
[[nodiscard]] constexpr std::optional<language> negotiate_or_none(
    std::string_view accept_language, std::optional<language> fallback) noexcept {
  const language lang = negotiate(accept_language, fallback.value_or(language::en));
  if (fallback || lang == negotiate(accept_language, language::zh)) return lang;
  return std::nullopt;
}

}  // namespace detail

/// Makes the response to a request that ended with an error, in the language that the request's
/// Accept-Language prefers, else in the fallback. It is in problem details if Accept names them
/// with a weight no lower than that of application/json.
///
/// Neither the causes of the error nor the text of a foreign category nor anything that another
/// server said gets into it, except what a body in this format said for clients. An error whose
/// status is below 400, such as a 304, goes out as 500.
///
///     const auto response = errcode::make_response(errcode::business::team_full, {"zh-CN", ""});
///     assert(response.status == errcode::http_status::forbidden);
///     assert(response.body.find("团队成员已满") != std::string::npos);
[[nodiscard]] inline response make_response(const error& source,
                                            const request_headers& request = {},
                                            const response_options& options = {}) {
  const detail::wire_code wire = detail::to_wire_code(source);
  const std::optional<language> lang =
      detail::negotiate_or_none(request.accept_language, options.fallback);
  const bool is_problem = detail::prefers_problem(request.accept);
  response made{wire.status, lang ? *lang : language::en,
                is_problem ? problem_media_type : "application/json",
                is_problem ? detail::make_problem(source, wire, lang, options.problem_type_base)
                           : detail::make_body(source, wire, lang),
                detail::header_list(detail::negotiated_headers(lang))};
  if (source.retry_after()) {
    made.headers.add("Retry-After", std::to_string(*source.retry_after()));
  }
  if (made.status == http_status::unauthorized && !options.www_authenticate.empty()) {
    made.headers.add("WWW-Authenticate", detail::to_field_value(options.www_authenticate));
  }
  for (const header& each : source.headers()) {
    const bool is_own = detail::is_same_field(each.name, "Content-Type");
    if (!is_own && made.headers[each.name].data() == nullptr) {
      made.headers.add(each.name, each.value);
    }
  }
  return made;
}

}  // namespace errcode

#endif
