// SPDX-License-Identifier: MIT
// A client of the service: makes a std::error_code of every answer, and a line.
//
//   client URL METHOD PATH [BODY] [--accept-language TEXT] [--accept TEXT]
//   client URL                      a tour of a service that has just been started
//
// A failure is printed with its HTTP status, errcode, number, name and message:
//
//   GET /teams/9: 404 NotFound 807 team_not_found: Team not found
//
// The exit status is 0 for any answer, 1 for none, and 2 if the client is used wrongly.
#include <errcode/errcode.hpp>
#include <errcode/json.hpp>

#include <httplib.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace {

struct request {
  std::string method;
  std::string path;
  std::string body;
  std::string accept_language;
  std::string accept;
};

/// Escapes control characters, C0 and C1, with which a text could control a terminal.
std::string to_printable(std::string_view utf8) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string made;
  for (std::size_t i = 0; i != utf8.size(); ++i) {
    auto byte = static_cast<unsigned char>(utf8[i]);
    const auto next = i + 1 < utf8.size() ? static_cast<unsigned char>(utf8[i + 1]) : 0U;
    const bool is_c1 = byte == 0xC2 && 0x80 <= next && next <= 0x9F;
    if (is_c1) byte = static_cast<unsigned char>(utf8[++i]);
    if (is_c1 || byte < 0x20 || byte == 0x7F) {
      made.append("\\u00").append(1, digits[byte >> 4U]).append(1, digits[byte & 0xFU]);
    } else {
      made += utf8[i];
    }
  }
  return made;
}

/// Gives what an answer means. The body of a failure says more than its status, if it has the form
/// of this library. A body that says success is not believed.
std::error_code to_code(int status, const std::optional<errcode::body>& body) {
  const std::error_code by_status = errcode::from_wire(status, "");
  if (!by_status || !body || (body->code() == 0 && body->errcode().empty())) return by_status;
  const std::error_code by_body = body->error();
  return by_body ? by_body : by_status;
}

/// Gives the server's own message, of either format, which is in the language asked for; else ours.
std::string message_of(const std::error_code& code, const std::optional<errcode::body>& body) {
  if (body && !body->desc().empty()) return std::string(body->desc());
  if (body) {
    const auto detail = body->json().find("detail");
    if (detail != body->json().end() && detail->is_string()) return detail->get<std::string>();
  }
  return code.message();
}

std::string describe(int status, const std::string& text) {
  const auto body = errcode::body::parse(text);
  const std::error_code code = to_code(status, body);
  std::string line = std::to_string(status);
  if (!code) {
    // Also a list, which is no object. What is no JSON is left out.
    const auto json = nlohmann::json::parse(text, nullptr, false);
    return json.is_discarded() ? line : line + ' ' + json.dump();
  }
  const errcode::entry* row = errcode::find(code);
  line.append(1, ' ').append(errcode::find(errcode::type_of(code))->errcode);
  line.append(1, ' ').append(std::to_string(row != nullptr ? row->code : code.value()));
  line.append(1, ' ').append(row != nullptr ? row->name : code.category().name());
  return line + ": " + message_of(code, body);
}

/// Sends a request and prints a line on the answer; false where there is none.
bool send(httplib::Client& client, const std::string& url, const request& wanted) {
  httplib::Request to_send;
  to_send.method = wanted.method;
  to_send.path = wanted.path;
  to_send.body = wanted.body;
  if (!wanted.body.empty()) to_send.set_header("Content-Type", "application/json");
  if (!wanted.accept.empty()) to_send.set_header("Accept", wanted.accept);
  if (!wanted.accept_language.empty()) {
    to_send.set_header("Accept-Language", wanted.accept_language);
  }
  std::string text;
  to_send.content_receiver = [&text](const char* data, std::size_t size, std::uint64_t,
                                     std::uint64_t) {
    text.append(data, size);
    return text.size() <= std::size_t{1024} * 1024;
  };

  const std::string name = to_printable(wanted.method + ' ' + wanted.path);
  const httplib::Result answer = client.send(to_send);
  if (answer == nullptr) {
    std::fprintf(stderr, "client: %s: no answer from %s (%s)\n", name.c_str(),
                 to_printable(url).c_str(), httplib::to_string(answer.error()).c_str());
    return false;
  }
  std::printf("%s: %s\n", name.c_str(), to_printable(describe(answer->status, text)).c_str());
  return true;
}

std::vector<request> make_tour() {
  const std::string problem = "application/problem+json";
  return {
      {"GET", "/teams", "", "", ""},
      {"POST", "/teams", R"({"name": "Red"})", "", ""},
      {"POST", "/teams", R"({"name": "Red"})", "", ""},
      {"POST", "/teams", R"({"title": "Red"})", "", ""},
      {"POST", "/teams", R"({"name": )", "", ""},
      {"POST", "/teams", R"({"name": ")" + std::string(100000, 'x') + "\"}", "", ""},
      {"POST", "/teams/1/members", R"({"name": "Ada"})", "", ""},
      {"POST", "/teams/1/members", R"({"name": "Ada"})", "", ""},
      {"POST", "/teams/1/members", R"({"name": "Bob"})", "", ""},
      {"POST", "/teams/1/members", R"({"name": "Cem"})", "", ""},
      {"POST", "/teams/1/members", R"({"name": "Dag"})", "", ""},
      {"POST", "/teams/1/members", R"({"name": "Eva"})", "", ""},
      {"POST", "/teams/1/members", R"({"name": "Fay"})", "", ""},
      {"POST", "/teams/1/members", R"({"name": "Fay"})", "zh-CN, zh;q=0.9", problem},
      {"DELETE", "/teams/1/members/Fay", "", "", ""},
      {"DELETE", "/teams/1/members/Eva", "", "", ""},
      {"GET", "/teams/9", "", "", ""},
      {"GET", "/teams/9", "", "zh", problem},
      {"GET", "/squads", "", "", ""},
      {"PUT", "/teams", "", "", ""},
      {"HEAD", "/teams", "", "", ""},
  };
}

int run(int argc, char* argv[]) {
  std::vector<std::string> words;
  request wanted;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    const bool has_next = i + 1 < argc;
    if (argument == "--accept-language" && has_next) {
      wanted.accept_language = argv[++i];
    } else if (argument == "--accept" && has_next) {
      wanted.accept = argv[++i];
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
  client.set_connection_timeout(5);
  client.set_read_timeout(10);
  client.set_keep_alive(true);
  client.set_tcp_nodelay(true);
  if (words.size() == 1) {
    for (const request& each : make_tour()) {
      if (!send(client, words[0], each)) return 1;
    }
    return 0;
  }
  wanted.method = words[1];
  wanted.path = words[2];
  if (words.size() == 4) wanted.body = words[3];
  return send(client, words[0], wanted) ? 0 : 1;
}

}  // namespace

int main(int argc, char* argv[]) {
  try {
    return run(argc, argv);
  } catch (const std::logic_error& error) {  // by httplib, of a URL that it does not understand
    std::fprintf(stderr, "client: wrong URL: %s\n", to_printable(error.what()).c_str());
    return 2;
  }
}
