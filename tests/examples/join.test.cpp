// SPDX-License-Identifier: MIT
#include "../../docs/examples/join.hpp"

#include "../../docs/examples/join_by_hand.hpp"
#include "../catch.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using headers = std::vector<std::pair<std::string, std::string>>;

// An error's line of the log ends with its place, which the service by hand does not know.
std::string without_place(const std::string& line) { return line.substr(0, line.find("; at ")); }

}  // namespace

TEST_CASE("a service answers and logs the same by this library and by hand") {
  int failures = 0;
  for (const char* const name : {"Ada", "", "soon", "fault"}) {
    for (const char* const language : {"", "zh", "zh-CN, en;q=0.5", "zh;q=0.1,EN", "fr"}) {
      for (const char* const accept : {"", "*/*", "application/problem+json",
                                       "application/json;q=0.9, application/problem+json",
                                       "application/problem+json;q=0.5, application/json"}) {
        for (const int members : {4, 5}) {
          CAPTURE(name, language, accept, members);
          std::string log;
          std::string log_by_hand;
          const auto made = by_library::respond(members, name, {language, accept}, log);
          const auto by_hand = by_hand::respond(members, name, {language, accept}, log_by_hand);
          CHECK(static_cast<int>(made.status) == by_hand.status);
          CHECK(made.content_type == by_hand.content_type);
          CHECK(made.body == by_hand.body);
          CHECK(headers(made.headers.begin(), made.headers.end()) == by_hand.headers);
          CHECK(without_place(log) == log_by_hand);
          if (!log.empty()) ++failures;
        }
      }
    }
  }
  CHECK(failures == 175);  // all but those of Ada, who finds a place in a team of four
}
