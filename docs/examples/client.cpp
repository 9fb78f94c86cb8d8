// SPDX-License-Identifier: MIT
// A client of the service: makes an errcode::error of every answer that is one, and prints a line.
//
//   client URL METHOD PATH [BODY] [--accept-language TEXT] [--accept TEXT]
//   client URL                      a tour of a service that has just been started
//
// A failure is printed with its HTTP status and the line that a log would have:
//
//   GET /teams/9: 404 NotFound.Team (807): Team not found
//
// The exit status is 0 where an answer came, whatever it says, 1 where none came, and 2 where the
// client is used wrongly.
#include <errcode/fmt.hpp>
#include <errcode/nlohmann.hpp>

#include <fmt/format.h>
#include <httplib.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// Says what an answer means, on one line whose characters are all printable.
std::string describe(int status, const std::string& text, const std::string& retry_after) {
  if (const auto error = errcode::parse_response(status, text, retry_after)) {
    return fmt::format("{} {}", status, *error);
  }
  // Also a list, which is no object. What is no JSON is left out.
  const auto json = nlohmann::json::parse(text, nullptr, false);
  return json.is_discarded() ? fmt::format("{}", status)
                             : fmt::format("{} {}", status, json.dump(-1, ' ', true));
}

httplib::Request make_request(const std::string& method, const std::string& path,
                              const std::string& body = "", const std::string& language = "",
                              const std::string& accept = "") {
  httplib::Request made;
  made.method = method;
  made.path = path;
  made.body = body;
  if (!body.empty()) made.set_header("Content-Type", "application/json");
  if (!language.empty()) made.set_header("Accept-Language", language);
  if (!accept.empty()) made.set_header("Accept", accept);
  return made;
}

/// Sends a request and prints a line on the answer; false where there is none.
bool send(httplib::Client& client, const std::string& url, const httplib::Request& request) {
  const std::string name = request.method + ' ' + request.path;
  const httplib::Result answer = client.send(request);
  if (answer == nullptr) {
    fmt::print(stderr, "client: {}: no answer from {} ({})\n", name, url,
               httplib::to_string(answer.error()));
    return false;
  }
  const std::string retry_after = answer->get_header_value("Retry-After");
  fmt::print("{}: {}\n", name, describe(answer->status, answer->body, retry_after));
  return true;
}

std::vector<httplib::Request> make_tour() {
  std::vector<httplib::Request> tour = {
      make_request("GET", "/teams"),
      make_request("POST", "/teams", R"({"name": "Red"})"),
      make_request("POST", "/teams", R"({"name": "Red"})"),
      make_request("POST", "/teams", R"({"title": "Red"})"),
      make_request("POST", "/teams", R"({"name": )"),
      make_request("POST", "/teams", R"({"name": ")" + std::string(100000, 'x') + "\"}"),
      make_request("GET", "/teams/9"),
      make_request("GET", "/squads"),
      make_request("PUT", "/teams"),
      make_request("HEAD", "/teams"),
  };
  const std::string members = "/teams/1/members";
  for (const char* name : {"Ada", "Ada", "Bob", "Cem", "Dag", "Eva", "Fay"}) {
    tour.push_back(make_request("POST", members, fmt::format(R"({{"name": "{}"}})", name)));
  }
  tour.push_back(make_request("POST", members, R"({"name": "Fay"})", "zh-CN, zh;q=0.9",
                              "application/problem+json"));
  tour.push_back(make_request("DELETE", members + "/Eva"));
  return tour;
}

int run(int argc, char* argv[]) {
  std::vector<std::string> words;
  std::string language;
  std::string accept;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    const bool has_next = i + 1 < argc;
    if (argument == "--accept-language" && has_next) {
      language = argv[++i];
    } else if (argument == "--accept" && has_next) {
      accept = argv[++i];
    } else {
      words.emplace_back(argument);
    }
  }
  if (words.empty() || words.size() == 2 || words.size() > 4) {
    std::fputs("usage: client URL [METHOD PATH [BODY]] [--accept-language TEXT] [--accept TEXT]\n",
               stderr);
    return 2;
  }
  httplib::Client client(words[0]);
  if (!client.is_valid()) throw std::invalid_argument(words[0]);
  const bool is_tour = words.size() == 1;
  words.resize(4);
  for (const httplib::Request& each :
       is_tour ? make_tour()
               : std::vector{make_request(words[1], words[2], words[3], language, accept)}) {
    if (!send(client, words[0], each)) return 1;
  }
  return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
  try {
    return run(argc, argv);
  } catch (const std::logic_error& error) {  // by httplib, of a URL that it does not understand
    std::fprintf(stderr, "client: wrong URL: %s\n", error.what());
    return 2;
  }
}
