// SPDX-License-Identifier: MIT
#ifndef ERRCODE_NLOHMANN_HPP
#define ERRCODE_NLOHMANN_HPP

// The adapter for nlohmann/json 3.11 and newer, which reads responses.

#include <errcode/detail/error/body_reader.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/detail/error/upstream_reader.hpp>
#include <errcode/detail/nlohmann/node.hpp>
#include <errcode/detail/nlohmann/values.hpp>
#include <errcode/error.hpp>

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace errcode {

// A name of its own for the linker: another source file may use another adapter.
inline namespace by_nlohmann {

/// Makes an error of a response: of its status, its body and its header Retry-After, "" where it
/// has none. nullopt if it is a success.
///
/// Name the catalogues whose codes the server sends; with none named, they are those of `business`.
/// The status decides whether the response is an error: 100 to 299 is a success, unless the body in
/// this library's format says otherwise. A status of 600 and above is a code. Pass 0 for an API
/// that sends every response with 200: then the body alone counts.
///
/// The body may be in the format of the API, problem details, another format or none. The server's
/// words become received_message(), and members that say nothing else become parameters. A body in
/// another format never outranks the status, and make_response sends nothing of it. Retry-After, as
/// seconds or a date, or the body's word for it becomes retry_after().
///
/// An unpaired surrogate and invalid UTF-8 become U+FFFD. A text of more than 16 MiB or 512 levels
/// is no body; `errors` of more than 1,000 elements is a parameter.
///
///     const auto error = errcode::parse_response(
///         403, R"({"code": 824, "errcode": "LimitExceeded.Team", "limit": 100})");
///     assert(error == errcode::business::team_full && error->errcode() == "LimitExceeded.Team");
///     assert(errcode::parse_response(503, R"({"code": 14, "message": "busy"})") ==
///            errcode::http_status::service_unavailable);
template <class... Es>
[[nodiscard]] std::optional<error> parse_response(int status, std::string_view body,
                                                  std::string_view retry_after = {}) {
  const auto parsed = detail::parse_nlohmann(body);
  using node = std::optional<detail::nlohmann_node>;
  return detail::read_response<detail::nlohmann_node, Es...>(
      status, parsed ? node(*parsed) : node(), retry_after);
}

/// Makes an error of the response of an upstream service, by the table U of its codes. nullopt if
/// it is a success.
///
/// The body is read as parse_response reads it. Its code is the first member whose name ends in
/// "code" and that has a row. A code without a row, or none, means the table's `otherwise`; but a
/// transient status stays 503 or 504. Retry-After stays. All else that the upstream said is a
/// cause, for the log: its 401 is this service's own failure. A table with `static constexpr bool
/// answers_with_200 = true;` is for a service that sends failures with 200.
///
///     assert(errcode::upstream_response<store>(404, R"({"code": 7})") ==
///            errcode::generic::not_found);
template <class U>
[[nodiscard]] std::optional<error> upstream_response(
    int status, std::string_view body, std::string_view retry_after = {},
    detail::call_site place = detail::call_site::here()) {
  const auto parsed = detail::parse_nlohmann(body);
  using node = std::optional<detail::nlohmann_node>;
  return detail::read_upstream<U>(status, parsed ? node(*parsed) : node(), retry_after, place);
}

}  // namespace by_nlohmann

}  // namespace errcode

#endif
