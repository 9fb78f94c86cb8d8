// SPDX-License-Identifier: MIT
// A REST service, teams and their members in memory, whose every failure leaves as an errcode:
//
//   GET    /teams                   all teams
//   POST   /teams                   a new team, {"name": "Red"}
//   GET    /teams/1                 one team
//   POST   /teams/1/members         a new member, {"name": "Ada"}
//   DELETE /teams/1/members/Ada     one member less
//
//   service [--fault] [PORT]        without a port a free one; with --fault GET /fault throws
#include <errcode/errcode.hpp>
#include <errcode/json.hpp>

#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <functional>
#include <mutex>
#include <nlohmann/json.hpp>
#include <regex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

namespace {

// ---- The teams, which know nothing of HTTP.

struct team {
  int id;
  std::string name;
  std::vector<std::string> members;
};

/// A value, or why there is none. In C++23: std::expected<T, std::error_code>.
template <class T>
using result = std::variant<T, std::error_code>;

class team_store {
 public:
  std::vector<team> list() {
    const std::lock_guard lock(mutex_);
    return teams_;
  }

  result<team> get(int id) {
    const std::lock_guard lock(mutex_);
    if (const team* found = find(id)) return *found;
    return errcode::business::team_not_found;
  }

  result<team> add(const std::string& name) {
    const std::lock_guard lock(mutex_);
    const auto has_name = [&name](const team& each) { return each.name == name; };
    if (std::any_of(teams_.begin(), teams_.end(), has_name)) {
      return errcode::generic::already_exists;
    }
    if (teams_.size() == 1000) return errcode::generic::limit_exceeded;
    return teams_.emplace_back(team{static_cast<int>(teams_.size()) + 1, name, {}});
  }

  result<team> join(int id, const std::string& member) {
    const std::lock_guard lock(mutex_);
    team* to = find(id);
    if (to == nullptr) return errcode::business::team_not_found;
    auto& members = to->members;
    if (std::find(members.begin(), members.end(), member) != members.end()) {
      return errcode::business::user_exists;
    }
    if (members.size() == 5) return errcode::business::team_full;
    members.push_back(member);
    return *to;
  }

  result<team> leave(int id, const std::string& member) {
    const std::lock_guard lock(mutex_);
    team* from = find(id);
    if (from == nullptr) return errcode::business::team_not_found;
    auto& members = from->members;
    const auto found = std::find(members.begin(), members.end(), member);
    if (found == members.end()) return errcode::business::user_not_in_team;
    members.erase(found);
    return *from;
  }

 private:
  team* find(int id) {
    const auto index = static_cast<std::size_t>(id) - 1;
    return index < teams_.size() ? &teams_[index] : nullptr;
  }

  std::mutex mutex_;
  std::vector<team> teams_;
};

// ---- The handlers: from a request to a value or a failure.

using httplib::Request;
using httplib::Response;
using nlohmann::json;

void to_json(json& to, const team& from) {
  to = {{"id", from.id}, {"name", from.name}, {"members", from.members}};
}

/// An error code, and what it is about.
struct failure {
  std::error_code code;
  errcode::qualifiers about;
};

using outcome = std::variant<json, failure>;

outcome to_outcome(const result<team>& from) {
  if (const auto* code = std::get_if<std::error_code>(&from)) {
    return failure{*code, {"Team", {}, {}}};
  }
  return json(std::get<team>(from));
}

/// Reads {"name": NAME}, the only body that this service takes.
std::variant<std::string, failure> read_name(const Request& asked, std::string_view model) {
  const auto body = errcode::body::parse(asked.body);  // bounds the depth, and throws nothing
  if (!body) return failure{errcode::business::bad_request, {}};
  const auto found = body->json().find("name");
  if (found == body->json().end()) {
    return failure{errcode::business::missing_parameter, {model, "Name", {}}};
  }
  const auto wrong = [model](std::string_view reason) {
    return failure{errcode::business::invalid_parameter, {model, "Name", reason}};
  };
  if (!found->is_string()) return wrong("TypeMismatch");
  const auto name = found->get<std::string>();
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
  if (name.empty()) return wrong("Empty");
  if (name.size() > 64) return wrong("TooLong");
  if (std::any_of(name.begin(), name.end(), is_control)) return wrong("ControlCharacter");
  return name;
}

struct route {
  std::string method;
  std::string pattern;  // bounded, as std::regex recurses as deep as a text is long
  std::function<outcome(const Request&)> handle;
  std::regex path = std::regex(pattern);
};

int id_of(const Request& asked) { return std::stoi(asked.matches[1]); }

std::vector<route> make_routes(team_store& teams, bool has_fault) {
  std::vector<route> routes;
  routes.push_back({"GET", "/teams", [&teams](const Request&) { return json(teams.list()); }});
  routes.push_back({"POST", "/teams", [&teams](const Request& asked) {
                      const auto name = read_name(asked, "Team");
                      if (const auto* why = std::get_if<failure>(&name)) return outcome(*why);
                      return to_outcome(teams.add(std::get<std::string>(name)));
                    }});
  routes.push_back({"GET", "/teams/([0-9]{1,9})", [&teams](const Request& asked) {
                      return to_outcome(teams.get(id_of(asked)));
                    }});
  routes.push_back({"POST", "/teams/([0-9]{1,9})/members", [&teams](const Request& asked) {
                      const auto name = read_name(asked, "Member");
                      if (const auto* why = std::get_if<failure>(&name)) return outcome(*why);
                      return to_outcome(teams.join(id_of(asked), std::get<std::string>(name)));
                    }});
  routes.push_back(
      {"DELETE", "/teams/([0-9]{1,9})/members/([^/]{1,64})", [&teams](const Request& asked) {
         return to_outcome(teams.leave(id_of(asked), asked.matches[2]));
       }});
  if (has_fault) {
    routes.push_back({"GET", "/fault", [](const Request&) -> outcome {
                        throw std::runtime_error("lost connection to db-3.internal");
                      }});
  }
  return routes;
}

// ---- The boundary: from a failure to an answer.

/// Joins the lines of a field (RFC 9110, 5.3).
std::string field(const Request& asked, const char* name) {
  std::string joined;
  const auto [begin, end] = asked.headers.equal_range(name);
  for (auto line = begin; line != end; ++line) joined += line->second + ',';
  return joined;
}

/// Makes the answer to every request that fails, whoever finds out.
void fail(const Request& asked, Response& to, const failure& why) {
  const errcode::answer made = errcode::make_answer(why.code, field(asked, "Accept-Language"),
                                                    field(asked, "Accept"), why.about);
  to.status = static_cast<int>(made.status);
  to.set_header("Content-Language", std::string(errcode::tag(made.lang)));
  to.set_header("Vary", "Accept, Accept-Encoding, Accept-Language");  // httplib may compress
  to.set_content(made.body, std::string(made.content_type));
}

/// Ends the connection with an answer, where a part of the request has not been read: that part is
/// not to be taken for another request.
void close_after(const Request& asked, Response& to) {
  if (asked.get_header_value("Connection") != "close") to.set_header("Connection", "close");
  const std::string type = to.get_header_value("Content-Type");
  to.headers.erase("Content-Type");  // httplib adds it again
  const auto provide = [text = to.body](std::size_t at, std::size_t length, auto& client) {
    client.write(text.data() + at, length);
    return false;  // a provider that fails is httplib's way to close
  };
  to.set_content_provider(std::exchange(to.body, {}).size(), type, provide);
}

/// Completes what httplib refuses without a handler: an unknown route, a wrong method, a request
/// that is broken or too long.
void refuse(const Request& asked, Response& to, const std::vector<route>& routes) {
  if (to.has_header("Content-Language")) return;  // fail() has been here
  std::string allowed;
  bool is_allowed = false;
  for (const route& each : routes) {
    if (!std::regex_match(asked.path, each.path)) continue;
    const bool is_get = each.method == "GET";
    allowed.append(allowed.empty() ? "" : ", ").append(is_get ? "GET, HEAD" : each.method);
    is_allowed = is_allowed || asked.method == each.method || (is_get && asked.method == "HEAD");
  }
  if (!allowed.empty() && !is_allowed) {
    to.set_header("Allow", allowed);
    return fail(asked, to, {{405, errcode::http_category()}, {}});
  }
  if (to.status == 404) return fail(asked, to, {errcode::business::invalid_url, {}});
  std::error_code code(to.status, errcode::http_category());
  if (to.status == 400) code = errcode::generic::malformed;
  fail(asked, to, {code, {}});
  close_after(asked, to);
}

/// Tells the log what an exception says, and the client nothing of it.
void fail_by_exception(const Request& asked, Response& to, const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "service: %s\n", error.what());
  } catch (...) {
    std::fputs("service: an unknown exception\n", stderr);
  }
  fail(asked, to, {errcode::generic::server_error, {}});
}

/// Looks at a request before its body is read.
httplib::Server::HandlerResponse check(const Request& asked, Response& to) {
  auto& request = const_cast<Request&>(asked);
  // Range may be ignored (RFC 9110, 14.2); httplib would cut an error's body by it.
  request.ranges.clear();
  // httplib takes chunks without a limit.
  const bool is_chunked = asked.has_header("Transfer-Encoding");
  const bool has_length = asked.has_header("Content-Length");
  if (is_chunked || (asked.method == "POST" && !has_length)) {
    fail(asked, to, {{411, errcode::http_category()}, {}});
    close_after(asked, to);
    return httplib::Server::HandlerResponse::Handled;
  }
  // httplib waits for a body that is not announced. There is none (RFC 9112, 6.3).
  if (!has_length) request.headers.emplace("Content-Length", "0");
  return httplib::Server::HandlerResponse::Unhandled;
}

void set_up(httplib::Server& server, const std::vector<route>& routes) {
  for (const route& each : routes) {
    const auto run = [&each](const Request& asked, Response& to) {
      const outcome out = each.handle(asked);
      if (const auto* why = std::get_if<failure>(&out)) return fail(asked, to, *why);
      to.status = each.method == "POST" ? 201 : 200;
      to.set_content(std::get<json>(out).dump(), "application/json");
    };
    if (each.method == "GET") server.Get(each.pattern, run);
    if (each.method == "POST") server.Post(each.pattern, run);
    if (each.method == "DELETE") server.Delete(each.pattern, run);
  }
  server.set_pre_routing_handler(check);
  server.set_exception_handler(fail_by_exception);
  server.set_error_handler(
      [&routes](const Request& asked, Response& to) { refuse(asked, to, routes); });
  server.set_default_headers({{"Accept-Ranges", "none"}});
  server.set_payload_max_length(std::size_t{64} * 1024);
  server.set_tcp_nodelay(true);
  // A connection holds a thread as long as it lives.
  server.new_task_queue = [] { return new httplib::ThreadPool(64); };
}

/// Serves until SIGINT or SIGTERM; false where it cannot.
bool serve(httplib::Server& server, int port) {
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);  // in every thread, as they inherit it

  int socket = -1;
  server.set_socket_options([&socket](int made) {
    const int yes = 1;  // httplib's own SO_REUSEPORT would let two services share a port
    setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    socket = made;
  });
  const std::string host = "127.0.0.1";
  if (port == 0) {
    port = server.bind_to_any_port(host);
  } else if (!server.bind_to_port(host, port)) {
    return false;
  }
  listen(socket, SOMAXCONN);  // again: httplib lets but five connections wait
  bool is_stopped = false;
  std::thread listener([&server, &is_stopped] {
    is_stopped = server.listen_after_bind();
    kill(getpid(), SIGTERM);  // wakes up sigwait() where listening has failed
  });
  while (!server.is_running()) std::this_thread::yield();  // stop() would do nothing before
  std::printf("listening on http://%s:%d\n", host.c_str(), port);
  std::fflush(stdout);
  int signal = 0;
  sigwait(&ends, &signal);
  server.stop();
  listener.join();
  return is_stopped;
}

}  // namespace

int main(int argc, char* argv[]) {
  bool has_fault = false;
  int port = 0;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    const char* end = argument.data() + argument.size();
    const auto read = std::from_chars(argument.data(), end, port);
    if (argument == "--fault") {
      has_fault = true;
    } else if (read.ec != std::errc{} || read.ptr != end || port < 0 || port > 65535) {
      std::fputs("usage: service [--fault] [PORT]\n", stderr);
      return 2;
    }
  }
  team_store teams;
  const std::vector<route> routes = make_routes(teams, has_fault);
  httplib::Server server;
  set_up(server, routes);
  if (serve(server, port)) return 0;
  std::fprintf(stderr, "service: cannot listen on port %d of 127.0.0.1\n", port);
  return 1;
}
