// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXAMPLES_JOIN_HPP
#define ERRCODE_EXAMPLES_JOIN_HPP

// Joins a team, and answers and logs whatever fails.
#include <errcode/answer.hpp>
#include <errcode/exception.hpp>
#include <errcode/fmt.hpp>

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

namespace by_library {

using errcode::business, errcode::error, errcode::http_status;

inline std::variant<int, error> join(int members, std::string_view name) {
  if (name.empty()) return error(business::invalid_parameter).about("Member", "Name", "Empty");
  if (name == "soon") return error(http_status::too_many_requests).retry_after(30);
  if (name == "fault") throw std::runtime_error("lost connection to\ndb-3");
  if (members == 5) return error(business::team_full).about("Team").with("limit", 5);
  return members + 1;
}

inline errcode::answer fail(const error& why, const errcode::request& asked, std::string& log) {
  log = fmt::format("{}", why);
  return errcode::make_answer(why, asked);
}

inline errcode::answer respond(int members, std::string_view name, const errcode::request& asked,
                               std::string& log) {
  try {
    const auto joined = join(members, name);
    if (const auto* why = std::get_if<error>(&joined)) return fail(*why, asked, log);
    return {http_status::ok, {}, "application/json", std::to_string(std::get<int>(joined)), {}};
  } catch (...) {
    return fail(errcode::from_exception(), asked, log);
  }
}

}  // namespace by_library

#endif
