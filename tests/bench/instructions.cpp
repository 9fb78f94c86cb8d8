// SPDX-License-Identifier: MIT
// Does one thing many times: errcode_instructions THING COUNT. instructions.py counts what it
// costs.
#include <errcode/business.hpp>
#include <errcode/detail/http/accept.hpp>
#include <errcode/error.hpp>
#include <errcode/negotiate.hpp>
#include <errcode/ostream.hpp>
#include <errcode/resolve.hpp>
#include <errcode/response.hpp>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace {

using errcode::business;
using errcode::error;
using errcode::language;

// Not constant, so that the compiler computes nothing of the results.
errcode::request_headers browser = {"zh-CN,zh;q=0.9,en;q=0.8", "application/json"};
std::error_code code = business::team_full;
const char* model = "Team";

error describe() { return error(code).about(model).with("limit", 100); }

/// Keeps the compiler from dropping a result.
volatile std::size_t sink;

const error described = describe();
const error bare = code;

constexpr struct {
  std::string_view name;
  std::size_t (*run)();
} things[] = {
    {"nothing", [] { return std::size_t{1}; }},
    {"error", [] { return describe().parameters().size(); }},
    {"error and response", [] { return make_response(describe(), browser).body.size(); }},
    {"response", [] { return make_response(described, browser).body.size(); }},
    {"response of a bare code", [] { return make_response(error(code), browser).body.size(); }},
    {"body of a bare code", [] { return to_body(bare, language::zh).size(); }},
    {"log line", [] { return errcode::detail::to_log_line(described).size(); }},
    {"negotiate",
     [] { return static_cast<std::size_t>(errcode::negotiate(browser.accept_language)); }},
    {"Accept",
     [] { return static_cast<std::size_t>(errcode::detail::prefers_problem(browser.accept)); }},
    {"to_http_status", [] { return static_cast<std::size_t>(errcode::to_http_status(code)); }},
};

}  // namespace

int main(int argc, char** argv) {
  if (argc == 1) {
    for (const auto& each : things) std::puts(each.name.data());
  }
  std::size_t sum = 0;
  for (const auto& each : things) {
    if (argc != 3 || each.name != argv[1]) continue;
    for (int i = std::atoi(argv[2]); i != 0; --i) sum += each.run();
  }
  sink = sum;
}
