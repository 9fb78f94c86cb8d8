// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXAMPLES_JOIN_BY_HAND_HPP
#define ERRCODE_EXAMPLES_JOIN_BY_HAND_HPP

// What join.hpp does, without errcode. A test compares the two.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <exception>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace by_hand {

struct row {
  int code, status;
  const char *errcode, *phrase, *en, *zh, *type_zh;
};

inline constexpr row invalid_parameter = {801,
                                          400,
                                          "InvalidParameter",
                                          "Bad Request",
                                          "Invalid parameter",
                                          "参数无效",
                                          "客户端传入的参数不合法，主要是指格式上的错误"};
inline constexpr row team_full = {824,
                                  403,
                                  "LimitExceeded",
                                  "Forbidden",
                                  "The team is full",
                                  "团队成员已满",
                                  "资源的使用超出了限额"};
inline constexpr row too_many_requests = {429,
                                          429,
                                          "LimitExceeded",
                                          "Too Many Requests",
                                          "Too Many Requests",
                                          "请求过于频繁",
                                          "资源的使用超出了限额"};
inline constexpr row server_error = {500,
                                     500,
                                     "ServerError",
                                     "Internal Server Error",
                                     "Internal server error",
                                     "服务器内部错误",
                                     "服务器内部错误"};

struct failure {
  row what;
  std::string model = {}, field = {}, reason = {};
  std::vector<std::pair<std::string, int>> more = {};
  std::optional<int> retry_after = {};
  std::string cause = {};

  std::string errcode() const {
    std::string made = what.errcode;
    for (const auto& part : {model, field, reason}) made += part.empty() ? "" : "." + part;
    return made;
  }
};

inline std::variant<int, failure> join(int members, std::string_view name) {
  if (name.empty()) return failure{invalid_parameter, "Member", "Name", "Empty"};
  if (name == "soon") return failure{too_many_requests, {}, {}, {}, {}, 30};
  if (name == "fault") throw std::runtime_error("lost connection to\ndb-3");
  if (members == 5) return failure{team_full, "Team", {}, {}, {{"limit", 5}}};
  return members + 1;
}

/// Gives the item of a header that has the greatest weight, the first of several: of those that
/// begin with one of the names.
inline std::string preferred(std::string_view header, std::vector<std::string> names) {
  std::istringstream items{std::string(header)};
  std::string best = names.front();
  double greatest = 0;
  for (std::string item; std::getline(items, item, ',');) {
    item.erase(std::remove(item.begin(), item.end(), ' '), item.end());
    std::transform(item.begin(), item.end(), item.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto q = item.find(";q=");
    const double weight = q == std::string::npos ? 1 : std::strtod(item.c_str() + q + 3, nullptr);
    for (const std::string& name : names) {
      if (weight <= greatest || item.compare(0, name.size(), name) != 0) continue;
      greatest = weight;
      best = name;
    }
  }
  return best;
}

struct request {
  std::string_view accept_language, accept;
};

struct answer {
  int status;
  std::string content_type, body;
  std::vector<std::pair<std::string, std::string>> headers;
};

inline std::string to_line(const failure& why) {
  std::string line = fmt::format("{} ({}): {}", why.errcode(), why.what.code, why.what.en);
  if (why.retry_after) line += fmt::format("; retry_after={}", *why.retry_after);
  for (const auto& [name, value] : why.more) line += fmt::format("; {}={}", name, value);
  if (!why.cause.empty()) line += "; because ";
  for (const char c : why.cause) {
    const auto byte = static_cast<unsigned char>(c);
    line += byte < 0x20 || byte == 0x7F ? fmt::format("\\x{:02X}", byte) : std::string(1, c);
  }
  return line;
}

inline answer fail(const failure& why, const request& asked, std::string& log) {
  log = to_line(why);
  const std::string language = preferred(asked.accept_language, {"en", "zh"});
  const bool is_chinese = language == "zh";
  const std::string json = "application/json";
  const std::string problem = "application/problem+json";
  const std::string type = preferred(asked.accept, {json, problem});
  const row& what = why.what;
  const std::string text = is_chinese ? what.zh : what.en;

  nlohmann::ordered_json body;
  if (type == problem) {
    body = {{"type", "about:blank"},
            {"title", is_chinese ? what.type_zh : what.phrase},
            {"status", what.status},
            {"detail", text}};
  }
  body["code"] = what.code;
  body["errcode"] = why.errcode();
  if (type == json) {
    body["type"] = what.errcode;
    body["desc"] = text;
  }
  if (!why.model.empty()) body["model"] = why.model;
  if (!why.field.empty()) body["field"] = why.field;
  if (!why.reason.empty()) body["reason"] = why.reason;
  if (why.retry_after) body["retry_after"] = *why.retry_after;
  for (const auto& [name, value] : why.more) body[name] = value;

  answer made{what.status, type, body.dump(), {}};
  made.headers.emplace_back("Content-Language", language);
  made.headers.emplace_back("Vary", "Accept, Accept-Language");
  if (why.retry_after) made.headers.emplace_back("Retry-After", std::to_string(*why.retry_after));
  return made;
}

inline answer respond(int members, std::string_view name, const request& asked, std::string& log) {
  try {
    const auto joined = join(members, name);
    if (const auto* why = std::get_if<failure>(&joined)) return fail(*why, asked, log);
    return {200, "application/json", std::to_string(std::get<int>(joined)), {}};
  } catch (const std::exception& thrown) {
    return fail({server_error, {}, {}, {}, {}, {}, thrown.what()}, asked, log);
  } catch (...) {
    return fail({server_error, {}, {}, {}, {}, {}, "an unknown exception"}, asked, log);
  }
}

}  // namespace by_hand

#endif
