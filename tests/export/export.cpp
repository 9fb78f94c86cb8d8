// SPDX-License-Identifier: MIT
// Exports catalogues and says what C++ answers about them:
//   errcode_export ours|others json|openapi|typescript|python|go|errcodes|answers
#include <errcode/detail/command/export.hpp>

#include "../catalogs.hpp"

#include <climits>
#include <cstdio>
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
       "\"At\\most\"\n\t`${limit}` ''' \"\"\" */ // # \x01\x7F\xE2\x80\xA8 %s {{}} {limit}\\",
       "最多 {limit}\r\n", "\\n{limit}"},
  };
};

namespace {

using errcode::entry;

constexpr char between = '\x1F';  // no text has these
constexpr char end = '\x1E';

void put(const std::error_code& code, std::string_view errcode) {
  const entry* row = errcode::find(code);
  const entry& meant = errcode::resolve(code);
  const int number = row == nullptr && code ? code.value() : meant.code;
  std::string line(errcode);
  for (const std::string_view text :
       {std::string_view(code.category().name()), row == nullptr ? "" : row->name, meant.errcode,
        errcode::message(code, errcode::language::en),
        errcode::message(code, errcode::language::zh), meant.desc}) {
    line.append(1, between).append(text);
  }
  for (const int each : {number, static_cast<int>(errcode::to_http_status(code)),
                         static_cast<int>(errcode::to_grpc_status(code)),
                         errcode::is_transient(code) ? 1 : 0, code ? 0 : 1}) {
    line.append(1, between).append(std::to_string(each));
  }
  std::fputs((line += end).c_str(), stdout);
}

template <class E>
bool put_if_found(int number) {
  if (errcode::find<E>(number) == nullptr) return false;
  put(errcode::make_error_code(static_cast<E>(number)), "");
  return true;
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
                                   "QuotaPaused.Team"};
  for (const entry& row : errcode::entries<errcode::generic>()) {
    made.emplace_back(row.errcode);
    made.push_back(made.back() + ".Task");
    made.push_back(made.back() + "\n封禁.UUID");
  }
  return made;
}

template <class... Es>
void put_answers() {
  const std::vector<std::string> errcodes = make_errcodes();
  for (const std::string& errcode : errcodes) {
    const entry* row = errcode::find(errcode);
    row == nullptr ? static_cast<void>(std::putchar(end)) : put(row->type, "");
  }
  std::vector<int> numbers = {INT_MIN, INT_MAX, 70'004, 100'000};
  for (int number = -10; number <= 1000; ++number) numbers.push_back(number);
  for (const int number : numbers) {
    if (!(put_if_found<Es>(number) || ...)) std::putchar(end);
    if (!put_if_found<errcode::http_status>(number)) std::putchar(end);
    for (const std::string& errcode : errcodes) {
      put(errcode::from_wire<Es...>(number, errcode), errcode);
    }
  }
}

template <class... Es>
int run(std::string_view wanted) {
  if (wanted == "errcodes") {
    for (const std::string& errcode : make_errcodes()) std::printf("%s%c", errcode.c_str(), end);
  } else if (wanted == "answers") {
    put_answers<Es...>();
  } else {
    const auto file = errcode::export_catalogs<Es...>(wanted);
    if (!file) return 2;
    std::fputs(file->c_str(), stdout);
  }
  return std::fflush(stdout) == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 3) return 2;
  if (std::string_view(argv[1]) == "ours") return run<errcode::business>(argv[2]);
  return run<odd::code, shop::billing, lab::extreme, errcode::business>(argv[2]);
}
