// SPDX-License-Identifier: MIT
#include <errcode/detail/error/log_line.hpp>
#include <errcode/response.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <system_error>

#include "../catalogs.hpp"
#include "fuzz.hpp"
#include "round_trip.hpp"

namespace errcode_tests {

namespace {

using errcode::error;

/// Makes an error of any bytes.
class error_maker {
 public:
  error_maker(std::string_view from, bool has_causes) : rest_(from), has_causes_(has_causes) {}

  error make(int depth = 0) {
    error made = code();
    for (unsigned count = take() % 8; count != 0; --count) describe(made, depth);
    return made;
  }

 private:
  std::string bytes(std::size_t size) {
    std::string taken(rest_.substr(0, size));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  unsigned take() {
    const std::string byte = bytes(1);
    return byte.empty() ? 0 : static_cast<unsigned char>(byte[0]);
  }

  std::string text() { return bytes(take() % 16); }

  template <class Number>
  Number number() {
    Number made{};
    const std::string from = bytes(sizeof made);
    std::memcpy(&made, from.data(), from.size());
    return made;
  }

  std::error_code code() {
    const int number = static_cast<int>(take());
    switch (take() % 7) {
      case 0:
        return {number, std::generic_category()};
      case 1:
        return make_error_code(errcode::http_status{345 + number});
      case 2:
        return shop::billing{700 + number};
      case 3:
        return static_cast<club::rule>(number % 3);
      case 4:
        return static_cast<shop::cause>(number % 2 == 0 ? 404 : 804 + number);
      case 5:
        return {number, errcode::category<errcode::generic>()};
      default:
        return errcode::business{600 + number};
    }
  }

  std::string name() {
    const char* const used[] = {"code",       "errcode",     "type",   "desc",  "model",  "field",
                                "permission", "retry_after", "errors", "title", "status", "detail"};
    if (take() % 2 == 0) return text();
    return used[take() % std::size(used)] + std::string(take() % 3, '_');
  }

  errcode::value value() {
    switch (take() % 6) {
      case 0:
        return take() % 2 == 0;
      case 1:
        return number<std::int64_t>();
      case 2:
        return number<std::uint64_t>();
      case 3:
        return number<double>();
      case 4:
        return {text(), text()};
      default:
        return text();
    }
  }

  void describe(error& made, int depth) {
    switch (take() % 6) {
      case 0:
        made.about(text(), text(), text());
        break;
      case 1:
        made.permission(text());
        break;
      case 2:
        made.retry_after(number<int>());
        break;
      case 3:
        if (depth < 3) made.with_error(make(depth + 1));
        break;
      case 4:
        if (depth < 3) {
          const error cause = make(depth + 1);
          const std::string said = text();
          if (has_causes_) made.because(cause).because(said);
        }
        break;
      default:
        made.with(name(), value());
    }
  }

  std::string_view rest_;
  bool has_causes_;
};

}  // namespace

void fuzz_response(std::string_view input) {
  const error whole = error_maker(input, true).make();
  const error without_causes = error_maker(input, false).make();
  for (const errcode::request_headers& asked :
       {errcode::request_headers{}, errcode::request_headers{"zh", "application/problem+json"}}) {
    const errcode::response made = errcode::make_response(whole, asked);
    const errcode::response expected = errcode::make_response(without_causes, asked);
    require(made.body == expected.body && made.headers == expected.headers,
            "no byte of a cause is in an answer");
  }
  require_round_trip(whole);

  std::string line;
  errcode::detail::append_log_line(line, whole);
  std::string escaped;
  errcode::detail::append_printable(escaped, line);
  require(line == escaped, "a line for logs has nothing to escape");
}

}  // namespace errcode_tests
