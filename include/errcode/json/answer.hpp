// SPDX-License-Identifier: MIT
#ifndef ERRCODE_JSON_ANSWER_HPP
#define ERRCODE_JSON_ANSWER_HPP

// A whole answer in one call: status, language, format and body.
#include <errcode/detail/media_range.hpp>
#include <errcode/http_status.hpp>
#include <errcode/json/body.hpp>
#include <errcode/json/members.hpp>
#include <errcode/json/problem.hpp>
#include <errcode/json/qualifiers.hpp>
#include <errcode/language.hpp>
#include <errcode/negotiate.hpp>

#include <string>
#include <string_view>
#include <system_error>

namespace errcode {

/// An HTTP answer without its headers. Send tag(lang) as Content-Language and, as the answer
/// depends on these headers of the request, "Accept, Accept-Language" as Vary.
struct answer {
  http_status status;             ///< 400 or above unless it is a success.
  language lang;                  ///< The language of the body's texts.
  std::string_view content_type;  ///< "application/json", or problem_media_type.
  std::string body;               ///< JSON on one line.
};

/// Makes the answer to a request that ended with an error code, in the language that the request's
/// Accept-Language prefers. It is in problem details (RFC 9457) if Accept prefers them to
/// application/json.
///
/// The text of a foreign category never gets into it. A success is 200, "OK", unless its row in a
/// catalogue has another status.
///
///     const auto answer = errcode::make_answer(errcode::business::team_full, "zh-CN");
///     assert(answer.status == errcode::http_status::forbidden);
///     assert(errcode::body::parse(answer.body)->desc() == "团队成员已满");
[[nodiscard]] inline answer make_answer(const std::error_code& code,
                                        std::string_view accept_language = {},
                                        std::string_view accept = {}, const qualifiers& of = {}) {
  const http_status status = detail::answer_status(code);
  const language in = negotiate(accept_language);
  if (detail::prefers_problem(accept)) {
    return {status, in, problem_media_type, detail::to_text(problem(code, of, in))};
  }
  return {status, in, "application/json", body(code, of, in).dump()};
}

}  // namespace errcode

#endif
