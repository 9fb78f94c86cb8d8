// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_FUZZ_ROUND_TRIP_HPP
#define ERRCODE_TESTS_FUZZ_ROUND_TRIP_HPP

// What an error is that was sent in a response and read again.
#include <errcode/response.hpp>

#include ERRCODE_TESTS_ADAPTER

#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "../catalogs.hpp"
#include "fuzz.hpp"

namespace errcode_tests {

using nlohmann::json;

/// Boost.JSON before 1.83 may read the last bit of a double wrong.
#if defined(BOOST_VERSION) && BOOST_VERSION < 108300
inline constexpr bool reads_doubles_exactly = false;
#else
inline constexpr bool reads_doubles_exactly = true;
#endif

/// Replaces invalid UTF-8 as nlohmann's writer does.
inline std::string mended(std::string_view text) {
  return json::parse(json(text).dump(-1, ' ', false, json::error_handler_t::replace));
}

/// Returns the code that comes back: the code itself if it has a row whose number is read beside an
/// errcode; else the status that it goes out with, if that says more than the type; else the type.
inline std::error_code expected_code(const std::error_code& sent) {
  const auto is_of = [&sent](const std::error_category& category) {
    return sent.category() == category;
  };
  const bool is_number = !is_of(errcode::category<errcode::http_status>()) &&
                         !(is_of(errcode::category<errcode::business>()) && sent.value() < 600);
  if (errcode::find(sent) != nullptr && is_number) return sent;
  const errcode::generic type = errcode::type_of(sent);
  const errcode::http_status status = errcode::to_http_status(sent);
  const std::error_code code = make_error_code(status);
  const bool says_more = errcode::is_error_status(status) && errcode::type_of(code) == type &&
                         status != errcode::to_http_status(type);
  return says_more ? code : std::error_code(type);
}

inline void require_same_value(const errcode::value& sent, const errcode::value& read) {
  if (const auto* text = sent.get_if<std::string>()) {
    require(read.kind() == sent.kind() && *read.get_if<std::string>() == mended(*text),
            "a text comes back in UTF-8");
  } else if (const auto* texts = sent.get_if<std::vector<std::string>>()) {
    std::vector<std::string> expected;
    for (const std::string& each : *texts) expected.push_back(mended(each));
    require(read == errcode::value(expected), "a list of texts comes back");
  } else if (const auto* number = sent.get_if<double>();
             number != nullptr && !std::isfinite(*number)) {
    require(read.kind() == errcode::value_kind::json && *read.get_if<std::string>() == "null",
            "what is no number comes back as null");
  } else if (!reads_doubles_exactly && sent.kind() == errcode::value_kind::number) {
    const auto expected = *sent.get_if<double>();
    const auto* const back = read.get_if<double>();
    require(back != nullptr && (*back == expected || *back == std::nextafter(expected, *back)),
            "a number comes back");
  } else {
    require(read == sent, "a value comes back");
  }
}

inline bool has_double(const errcode::error& sent) {
  for (const errcode::parameter& each : sent.parameters()) {
    if (each.value.kind() == errcode::value_kind::number) return true;
  }
  return false;
}

inline void require_same(const errcode::error& sent, const errcode::error& read) {
  require(read.code() == expected_code(sent.code()), "the code comes back");
  require(!is_transient(sent) || is_transient(read), "what another attempt may change stays so");
  require(read.errcode() == sent.errcode(), "the errcode comes back");
  require(read.model() == mended(sent.model()), "the model comes back");
  require(read.field() == mended(sent.field()), "the field comes back");
  require(read.reason() == mended(sent.reason()), "the reason comes back");
  require(read.permission() == mended(sent.permission()), "the permission comes back");
  require(read.retry_after() == sent.retry_after(), "the seconds come back");
  require(read.causes().empty() && read.line() == 0, "causes and place do not come back");
  require(read.parameters().size() == sent.parameters().size(), "each parameter comes back");
  for (std::size_t i = 0; i != read.parameters().size(); ++i) {
    require(read.parameters()[i].name == sent.parameters()[i].name, "a name comes back");
    require_same_value(sent.parameters()[i].value, read.parameters()[i].value);
  }
  require(read.errors().size() == sent.errors().size(), "each of several errors comes back");
  for (std::size_t i = 0; i != read.errors().size(); ++i) {
    require_same(sent.errors()[i], read.errors()[i]);
  }
}

/// Sends an error in both formats and languages, and reads it.
inline void require_round_trip(const errcode::error& sent) {
  for (const char* accept : {"", "application/problem+json"}) {
    for (const char* language : {"en", "zh"}) {
      const errcode::request_headers asked = {language, accept};
      const errcode::response made = errcode::make_response(sent, asked, {"x:", "Bearer"});
      const json body = json::parse(made.body, nullptr, false);
      require(body.is_object(), "a response is JSON");
      std::string retry_after;
      for (const auto& [name, content] : made.headers) {
        if (name == "Retry-After") retry_after = content;
      }
      const auto read = errcode::parse_response<errcode::business, shop::billing, lab::extreme,
                                                club::rule, shop::cause>(
          static_cast<int>(made.status), made.body, retry_after);
      require(read.has_value(), "an error comes back as an error");
      require_same(sent, *read);
      require(read->received_message() ==
                  body.at(*accept == '\0' ? "desc" : "detail").get<std::string>(),
              "the text comes back");
      const bool is_whole = sent.errors().empty() && expected_code(sent.code()) == sent.code() &&
                            (reads_doubles_exactly || !has_double(sent));
      require(!is_whole || errcode::make_response(*read, asked, {"x:", "Bearer"}).body == made.body,
              "an error that is passed on goes out as it came in");
    }
  }
}

}  // namespace errcode_tests

#endif
