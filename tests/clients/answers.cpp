// SPDX-License-Identifier: MIT
// Writes errcode.json of some catalogues, and what C++ answers about them:
//   answers ours|others|example json|in-use|errcodes|codes
//   answers ours|others responses < responses.jsonl
#include <errcode/export.hpp>

#include <errcode/detail/error/details.hpp>
#include <errcode/nlohmann.hpp>

#include "../catalogs.hpp"

#include <climits>
#include <cstdio>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

// Numbers in the range of HTTP statuses, and texts that need escapes.
namespace odd {
enum class code { none = 0, moved = 302, teapot = 418, slow = 503, unknown = 520, quoted = 700 };
}

template <>
struct errcode::catalog<odd::code> {
  static constexpr const char* name = "odd \"code\"";
  static constexpr errcode::row<odd::code> rows[] = {
      {odd::code::none, "none", errcode::generic::ok, "None", "无"},
      {odd::code::moved, "moved", errcode::generic::gone, "Moved", "已移动"},
      {odd::code::teapot, "teapot", errcode::generic::invalid_parameter, "A teapot", "茶壶",
       "Teapot", errcode::http_status{450}},
      {odd::code::slow, "slow", errcode::generic::timeout, "Slow", "慢"},
      {odd::code::unknown, "unknown", errcode::generic::unknown_error, "Unknown", "未知", "unknown",
       errcode::http_status::conflict, errcode::grpc_status::data_loss, true},
      {odd::code::quoted, "quoted", errcode::generic::limit_exceeded,
       "\"At\\most\"\n\t`${limit}` ''' \"\"\" */ // # \x01\x7F\xE2\x80\xA8 % {{}} {limit}\\",
       "最多 {limit}\r\n", "\\n{limit}"},
  };
};

// Its codes travel by name.
namespace shop {
enum class account { email_exists = 1, card_expired = 2, team_full = 3 };
}

template <>
struct errcode::catalog<shop::account> {
  static constexpr const char* name = "shop.account";
  static constexpr bool is_named = true;
  static constexpr errcode::row<shop::account> rows[] = {
      {shop::account::email_exists, "EmailExists", errcode::generic::already_exists,
       "The address {email} is taken", "地址 {email} 已被使用"},
      {shop::account::card_expired, "CardExpired", errcode::generic::constraint_violation,
       "The card has expired", "银行卡已过期", "card expired",
       errcode::http_status::payment_required},
      {shop::account::team_full, "team_full", errcode::generic::limit_exceeded, "No seat is left",
       "没有空位"},
  };
};

namespace {

using errcode::entry;
using errcode::language;

constexpr char between = '\x1F';  // no text has these
constexpr char end = '\x1E';

void put(std::string line) { std::fputs((line += end).c_str(), stdout); }

std::string join(std::string_view first, const std::vector<std::string>& others) {
  std::string joined(first);
  for (const std::string& each : others) joined.append(1, between).append(each);
  return joined;
}

/// Returns the number on the wire: of a code that travels by name its status; a value without a row
/// is its own number.
int number_of(const std::error_code& code) {
  if (errcode::detail::resolve(code).is_named) {
    return static_cast<int>(errcode::to_http_status(code));
  }
  const entry* row = errcode::find(code);
  if (row != nullptr || !code) return errcode::resolve(code).code;
  return code.value();
}

std::string describe(const std::error_code& code) {
  const entry* row = errcode::find(code);
  const entry& meant = errcode::resolve(code);
  return join(code.category().name(),
              {row == nullptr ? "" : std::string(row->name), std::string(meant.errcode),
               std::to_string(number_of(code)),
               std::to_string(static_cast<int>(errcode::to_http_status(code))),
               std::to_string(static_cast<int>(errcode::to_grpc_status(code))),
               errcode::is_transient(code) ? "1" : "0", code ? "0" : "1",
               std::string(errcode::message(code, language::en)),
               std::string(errcode::message(code, language::zh))});
}

template <class E>
bool put_if_found(int number) {
  if constexpr (!errcode::is_named<E>) {
    if (errcode::find<E>(number) == nullptr) return false;
    put(describe(errcode::make_error_code(static_cast<E>(number))));
    return true;
  }
  return false;
}

/// Each type, bare and qualified, and texts that are not errcodes, such as members of every object
/// in JavaScript.
std::vector<std::string> make_errcodes() {
  std::vector<std::string> made = {"",
                                   ".",
                                   ".NotFound",
                                   "notfound",
                                   " NotFound",
                                   "NotFound ",
                                   "NotFound..",
                                   "Not\nFound",
                                   "OK.Created",
                                   "constructor",
                                   "__proto__.a",
                                   "toString",
                                   "QuotaPaused.Team",
                                   "AlreadyExists.User.EmailExists",
                                   "AlreadyExists.EmailExists",
                                   "AlreadyExists.EmailExists.",
                                   "NotFound.EmailExists",
                                   "EmailExists",
                                   "LimitExceeded.a.b.c.team_full",
                                   "LimitExceeded.Team_full"};
  for (const entry& row : errcode::entries<errcode::generic>()) {
    made.emplace_back(row.errcode);
    made.push_back(made.back() + ".Task");
    made.push_back(made.back() + "\n封禁.UUID");
  }
  return made;
}

/// Writes the answers of every lookup, then those of from_wire. Codes that travel by name stand in
/// the order of their names.
template <class... Es>
void put_codes() {
  const auto put_rows = [](auto any) {
    using enum_type = decltype(any);
    std::map<std::string_view, int> by_name;
    for (const entry& row : errcode::entries<enum_type>()) {
      if (errcode::is_named<enum_type>) {
        by_name.emplace(row.name, row.code);
      } else {
        put(describe(errcode::make_error_code(static_cast<enum_type>(row.code))));
      }
    }
    for (const auto& each : by_name) {
      put(describe(errcode::make_error_code(static_cast<enum_type>(each.second))));
    }
  };
  (put_rows(Es{}), ...);
  const std::vector<std::string> errcodes = make_errcodes();
  for (const std::string& errcode : errcodes) {
    const entry* row = errcode::find(errcode);
    put(row == nullptr ? "" : describe(row->type));
  }
  std::vector<int> numbers = {INT_MIN, INT_MAX, 70'004, 100'000};
  for (int number = -10; number <= 1000; ++number) numbers.push_back(number);
  for (const int number : numbers) {
    if (!(put_if_found<Es>(number) || ...)) put("");
    if (!put_if_found<errcode::http_status>(number)) put("");
    for (const std::string& errcode : errcodes)
      put(describe(errcode::from_wire<Es...>(number, errcode)));
  }
}

std::string describe(const errcode::error& error) {
  const entry& meant = errcode::resolve(error.code());
  const auto fill = [&error](std::string_view text) {
    return errcode::detail::fill(text, error.parameters());
  };
  std::string made = join(std::to_string(number_of(error.code())),
                          {std::string(meant.errcode),
                           std::to_string(static_cast<int>(errcode::to_http_status(error.code()))),
                           errcode::is_transient(error) ? "1" : "0",
                           error.retry_after() ? std::to_string(*error.retry_after()) : "",
                           std::string(error.received_message()), std::string(error.model()),
                           std::string(error.field()), std::string(error.reason()),
                           std::string(error.permission()), fill(meant.en), fill(meant.zh)});
  for (const errcode::error& each : error.errors()) {
    made.append(1, between).append("[").append(describe(each)).append("]");
  }
  return made;
}

/// Reads a response a line: its kind, status, body and Retry-After.
template <class... Es>
void put_responses() {
  for (std::string line; std::getline(std::cin, line);) {
    const auto response = nlohmann::json::parse(line);
    const std::optional<errcode::error> error = errcode::parse_response<Es...>(
        response["status"].get<int>(), response["body"].get<std::string>(),
        response["retry_after"].get<std::string>());
    put(error ? describe(*error) : "success");
  }
}

template <class... Es>
bool run(std::string_view wanted) {
  if (wanted == "json") {
    std::fputs(errcode::export_json<Es...>({"2.3.1"}).c_str(), stdout);
  } else if (wanted == "in-use") {
    std::fputs(errcode::export_json<Es...>({"2.3.1", true}).c_str(), stdout);
  } else if (wanted == "errcodes") {
    for (const std::string& errcode : make_errcodes()) put(errcode);
  } else {
    return false;
  }
  return true;
}

template <class... Es>
bool compare(std::string_view wanted) {
  if (wanted == "codes") {
    put_codes<Es...>();
  } else if (wanted == "responses") {
    put_responses<Es...>();
  } else {
    return run<Es...>(wanted);
  }
  return true;
}

}  // namespace

int main(int argc, char* argv[]) {
  const std::string_view catalogues = argc == 3 ? argv[1] : "";
  const std::string_view wanted = argc == 3 ? argv[2] : "";
  bool is_done = false;
  if (catalogues == "ours") is_done = compare<errcode::business>(wanted);
  if (catalogues == "others") {
    is_done = compare<odd::code, shop::billing, lab::extreme, club::rule, errcode::business,
                      shop::account>(wanted);
  }
  if (catalogues == "example") {
    is_done = run<errcode::business, club::rule, shop::account>(wanted);
  }
  return is_done && std::fflush(stdout) == 0 ? 0 : 2;
}
