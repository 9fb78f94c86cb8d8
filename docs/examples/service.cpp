// SPDX-License-Identifier: MIT
// A REST service, teams and their members in memory, whose every failure leaves as an errcode:
//
//   GET    /teams                   all teams
//   POST   /teams                   a new team, {"name": "Red"}
//   GET    /teams/1                 one team
//   POST   /teams/1/members         a new member, {"name": "Ada"}
//   DELETE /teams/1/members/Ada     one member less
//
// service [--fault] [PORT]: without a port a free one; with --fault GET /fault throws.
#include <errcode/exception.hpp>
#include <errcode/fmt.hpp>
#include <errcode/nlohmann.hpp>
#include <errcode/response.hpp>

#include <fmt/format.h>
#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace {

using errcode::business, errcode::error, errcode::exception, errcode::generic;

// ---- The teams, which know nothing of HTTP.

struct team {
  int id;
  std::string name;
  std::set<std::string> members;
};

/// A value, or why there is none. In C++23: std::expected<T, errcode::error>.
template <class T>
using result = std::variant<T, error>;

class team_store {
 public:
  result<std::vector<team>> list() {
    const std::lock_guard lock(mutex_);
    return teams_;
  }

  result<team> get(int id) {
    const std::lock_guard lock(mutex_);
    if (const team* found = find(id)) return *found;
    return error(business::team_not_found).about("Team");
  }

  result<team> add(const std::string& name) {
    const std::lock_guard lock(mutex_);
    if (teams_.size() == 1000) {
      return error(generic::limit_exceeded).about("Team").with("limit", 1000);
    }
    if (!names_.insert(name).second) return error(generic::already_exists).about("Team");
    return teams_.emplace_back(team{static_cast<int>(teams_.size()) + 1, name, {}});
  }

  result<team> join(int id, const std::string& member) {
    const std::lock_guard lock(mutex_);
    team* to = find(id);
    if (to == nullptr) return error(business::team_not_found).about("Team");
    if (to->members.count(member) != 0) return error(business::user_exists).about("Team");
    if (to->members.size() == 5) return error(business::team_full).about("Team").with("limit", 5);
    to->members.insert(member);
    return *to;
  }

  result<team> leave(int id, const std::string& member) {
    const std::lock_guard lock(mutex_);
    team* from = find(id);
    if (from == nullptr) return error(business::team_not_found).about("Team");
    if (from->members.erase(member) == 0) return error(business::user_not_in_team).about("Team");
    return *from;
  }

 private:
  team* find(int id) {
    const auto index = static_cast<std::size_t>(id) - 1;
    return index < teams_.size() ? &teams_[index] : nullptr;
  }

  std::mutex mutex_;
  std::set<std::string> names_;
  std::vector<team> teams_;
};

// ---- The handlers: from a request to a value or an error.

using httplib::Request, httplib::Response;
using nlohmann::json;

void to_json(json& to, const team& from) {
  to = {{"id", from.id}, {"name", from.name}, {"members", from.members}};
}

int id_of(const Request& asked) { return std::stoi(asked.matches[1]); }

/// Reads {"name": NAME}, the only body that this service takes, or throws what is wrong with it.
std::string read_name(const Request& asked, std::string_view model) {
  const json body = json::parse(asked.body, nullptr, false);
  if (!body.is_object()) throw exception(business::bad_request);
  const auto found = body.find("name");
  if (found == body.end()) {
    throw exception(error(business::missing_parameter).about(model, "Name"));
  }
  const auto wrong = [model](std::string_view reason) {
    return error(business::invalid_parameter).about(model, "Name", reason);
  };
  if (!found->is_string()) throw exception(wrong("TypeMismatch"));
  auto name = found->get<std::string>();
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
  if (name.empty()) throw exception(wrong("Empty"));
  if (name.size() > 64) throw exception(wrong("TooLong").with("limit", 64));
  if (std::any_of(name.begin(), name.end(), is_control)) throw exception(wrong("ControlCharacter"));
  return name;
}

// ---- The boundary: from an error to a line of the log and an answer.

/// Joins the lines of a field (RFC 9110, 5.3).
std::string field(const Request& asked, const char* name) {
  std::string joined;
  const auto [begin, end] = asked.headers.equal_range(name);
  for (auto line = begin; line != end; ++line) joined += line->second + ',';
  return joined;
}

/// Answers every request that fails, whoever finds out.
void fail(const Request& asked, Response& to, const error& why) {
  std::fputs(fmt::format("service: {}\n", why).c_str(), stderr);
  const errcode::response made =
      errcode::make_response(why, {field(asked, "Accept-Language"), field(asked, "Accept")});
  to.status = static_cast<int>(made.status);
  for (const auto& [name, content] : made.headers) {
    const bool is_vary = name == "Vary";  // httplib may compress
    to.set_header(std::string(name), std::string(content) + (is_vary ? ", Accept-Encoding" : ""));
  }
  to.set_content(made.body, std::string(made.content_type));
}

/// Looks at a request before its body is read.
httplib::Server::HandlerResponse check(const Request& asked, Response& to) {
  auto& request = const_cast<Request&>(asked);
  // Range may be ignored (RFC 9110, 14.2); httplib would cut an error's body by it.
  request.ranges.clear();
  // httplib takes chunks without a limit.
  const bool has_length = asked.has_header("Content-Length");
  if (asked.has_header("Transfer-Encoding") || (asked.method == "POST" && !has_length)) {
    fail(asked, to, error(errcode::http_status::length_required));
    return httplib::Server::HandlerResponse::Handled;
  }
  // httplib waits for a body that is not announced. There is none (RFC 9112, 6.3).
  if (!has_length) request.headers.emplace("Content-Length", "0");
  return httplib::Server::HandlerResponse::Unhandled;
}

/// Makes a handler for httplib of one that gives a result.
template <class Handler>
httplib::Server::Handler answer(int status, Handler handle) {
  return [status, handle](const Request& asked, Response& to) {
    const auto out = handle(asked);
    if (const auto* why = std::get_if<error>(&out)) return fail(asked, to, *why);
    to.status = status;
    to.set_content(json(std::get<0>(out)).dump(), "application/json");
  };
}

void set_up(httplib::Server& server, team_store& teams) {
  // Bounded, as std::regex recurses as deep as a text is long.
  const std::string all = "/teams";
  const std::string one = all + "/([0-9]{1,9})";
  const std::string members = one + "/members";
  const std::string member = members + "/([^/]{1,64})";
  server.Get(all, answer(200, [&](auto&) { return teams.list(); }));
  server.Post(all, answer(201, [&](auto& asked) { return teams.add(read_name(asked, "Team")); }));
  server.Get(one, answer(200, [&](auto& asked) { return teams.get(id_of(asked)); }));
  server.Post(members, answer(201, [&](auto& asked) {
                return teams.join(id_of(asked), read_name(asked, "Member"));
              }));
  server.Delete(member, answer(200, [&](auto& asked) {
                  return teams.leave(id_of(asked), asked.matches[2]);
                }));
  server.set_exception_handler([](const Request& asked, Response& to, const auto& thrown) {
    fail(asked, to, errcode::from_exception(thrown));
  });
  // httplib comes here with every status from 400 on: its own, and those of fail().
  const std::map<std::string, std::string> allowed = {
      {all, "GET, HEAD, POST"}, {one, "GET, HEAD"}, {members, "POST"}, {member, "DELETE"}};
  server.set_error_handler([allowed](const Request& asked, Response& to) {
    if (to.has_header("Content-Language")) return;
    if (to.status != 404) return fail(asked, to, error(errcode::http_status{to.status}));
    for (const auto& [path, methods] : allowed) {
      if (!std::regex_match(asked.path, std::regex(path))) continue;
      return fail(asked, to,
                  error(errcode::http_status::method_not_allowed).header("Allow", methods));
    }
    fail(asked, to, business::invalid_url);
  });
  server.set_pre_routing_handler(check);
  server.set_payload_max_length(std::size_t{64} * 1024);
  // A body that is refused is not read, and must not be taken for the next request.
  server.set_keep_alive_max_count(1);
}

}  // namespace

int main(int argc, char* argv[]) {
  team_store teams;
  static httplib::Server server;  // static, as a handler of signals stops it
  set_up(server, teams);
  const int at = argc > 1 && std::string_view(argv[1]) == "--fault" ? 2 : 1;
  if (at == 2) {
    server.Get("/fault", [](const Request&, Response&) {
      throw std::runtime_error("lost connection to db-3.internal");
    });
  }
  int socket = -1;
  server.set_socket_options(
      [&socket](int made) { httplib::default_socket_options(socket = made); });
  int port = at < argc ? std::atoi(argv[at]) : 0;
  const bool is_bound = port == 0 ? (port = server.bind_to_any_port("127.0.0.1")) > 0
                                  : server.bind_to_port("127.0.0.1", port);
  if (!is_bound) {
    std::fputs("service: cannot listen on this port of 127.0.0.1\n", stderr);
    return 1;
  }
  listen(socket, SOMAXCONN);  // again: httplib lets but five connections wait
  for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, [](int) { server.stop(); });
  std::printf("listening on http://127.0.0.1:%d\n", port);
  std::fflush(stdout);
  return server.listen_after_bind() ? 0 : 1;
}
