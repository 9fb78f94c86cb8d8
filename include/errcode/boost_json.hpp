// SPDX-License-Identifier: MIT
#ifndef ERRCODE_BOOST_JSON_HPP
#define ERRCODE_BOOST_JSON_HPP

// The adapter for Boost.JSON 1.75 and newer, which reads responses.

#include <errcode/detail/boost_json/node.hpp>
#include <errcode/detail/error/body_reader.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/detail/error/upstream_reader.hpp>
#include <errcode/error.hpp>

#include <optional>
#include <string_view>

namespace errcode {

// A name of its own for the linker: another source file may use another adapter.
inline namespace by_boost_json {

/// Makes an error of a response, as parse_response of nlohmann.hpp does. A source file includes
/// only one of the two.
///
///     const auto error = errcode::parse_response(
///         403, R"({"code": 824, "errcode": "LimitExceeded.Team", "limit": 100})");
///     assert(error == errcode::business::team_full && error->errcode() == "LimitExceeded.Team");
template <class... Es>
[[nodiscard]] std::optional<error> parse_response(int status, std::string_view body,
                                                  std::string_view retry_after = {}) {
  const auto parsed = detail::parse_boost_json(body);
  using node = std::optional<detail::boost_json_node>;
  return detail::read_response<detail::boost_json_node, Es...>(
      status, parsed ? node(*parsed) : node(), retry_after);
}

/// Makes an error of the response of an upstream service, as upstream_response of nlohmann.hpp
/// does.
template <class U>
[[nodiscard]] std::optional<error> upstream_response(
    int status, std::string_view body, std::string_view retry_after = {},
    detail::call_site place = detail::call_site::here()) {
  const auto parsed = detail::parse_boost_json(body);
  using node = std::optional<detail::boost_json_node>;
  return detail::read_upstream<U>(status, parsed ? node(*parsed) : node(), retry_after, place);
}

}  // namespace by_boost_json

}  // namespace errcode

#endif
