// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_FORMATTING_HPP
#define ERRCODE_TESTS_FORMATTING_HPP

// What fmt and std::format must both do. `format` calls either of them with a format that is
// checked at run time: format("{:e}", code).
#include <errcode/data/http_status.hpp>
#include <errcode/entry.hpp>
#include <errcode/error.hpp>
#include <errcode/exception.hpp>
#include <errcode/find.hpp>

#include <limits>
#include <locale>
#include <string>
#include <string_view>
#include <utility>

#include "catalogs.hpp"
#include "catch.hpp"

namespace errcode_tests {

inline std::string line(const errcode::entry& row) {
  return std::string(row.errcode) + " (" + std::to_string(row.code) + "): " + std::string(row.en);
}

template <class Format>
void check_rows(Format format) {
  const auto check = [&format](const errcode::entry& row, auto code) {
    using enum_type = decltype(code);
    const std::string errcode = wire_errcode<enum_type>(row);
    const std::string number = std::to_string(wire_number<enum_type>(row));
    const std::pair<std::string_view, std::string> expected[] = {
        {"{}", errcode + " (" + number + "): " + std::string(row.en)},
        {"{:e}", errcode},
        {"{:c}", number},
        {"{:h}", std::to_string(static_cast<int>(row.http))},
        {"{:m}", std::string(row.en)},
        {"{:z}", std::string(row.zh)},
        {"{:d}", std::string(row.desc)},
        {"{:n}", std::string(row.name)},
    };
    for (const auto& [spec, text] : expected) {
      CAPTURE(row.name, spec);
      CHECK(format(spec, code) == text);
      if (!errcode::is_named<enum_type>) CHECK(format(spec, row) == text);
    }
  };
  for_each_row<errcode::generic, errcode::business, shop::billing, shop::cause>(check);
}

template <class Format>
void check_http_statuses(Format format) {
  for (int code = 100; code != 600; ++code) {
    const errcode::http_status status{code};
    const std::string_view phrase = errcode::reason_phrase(status);
    const std::string number = std::to_string(code);
    CHECK(format("{}", status) ==
          (phrase.empty() ? "errcode.http:" + number : std::string(phrase) + " (" + number + ")"));
    CHECK(format("{:c} {:h}", status, status) == number + " " + number);
    CHECK(format("{:m}", status) == phrase);
  }
}

template <class Format>
void check_unknown(Format format) {
  constexpr const errcode::entry* unknown = errcode::find(errcode::generic::unknown_error);
  const auto check = [&format](auto code) {
    const std::string number = std::to_string(static_cast<int>(code));
    const std::string name = errcode::category<decltype(code)>().name() + (":" + number);
    CHECK(format("{}", code) == name);
    CHECK(format("{:n}", code) == name);
    CHECK(format("{:c}", code) == number);
    CHECK(format("{:e}", code) == unknown->errcode);
    CHECK(format("{:h}", code) == "500");
    CHECK(format("{:m}", code) == unknown->en);
    CHECK(format("{:z}", code) == unknown->zh);
    CHECK(format("{:d}", code) == unknown->desc);
  };
  for (const int number : {12345, -1, std::numeric_limits<int>::min()}) {
    check(static_cast<errcode::generic>(number));
    check(static_cast<errcode::business>(number));
    check(static_cast<shop::billing>(number));
  }
}

template <class Format>
void check_error(Format format) {
  const errcode::error full =
      errcode::error(club::rule::full).about("Team").with("limit", "5\n0").because("x\x1By");
  const std::string whole = errcode::exception(full).what();
  CHECK(whole.find("At most 5\\x0A0 members; limit=5\\x0A0; because x\\x1By; at formatting.hpp:") !=
        std::string::npos);
  CHECK(format("{}", full) == whole);
  CHECK(format("{:e} {:c} {:h} {:n}", full, full, full, full) == "LimitExceeded.Team 1 403 full");
  CHECK(format("{:m}|{:z}|{:d}", full, full, full) ==
        "At most 5\\x0A0 members|最多 5\\x0A0 名成员|At most 5\\x0A0 members");
  CHECK(format("{:c}", errcode::error(std::make_error_code(std::errc::timed_out))) == "504");
  CHECK(format("{:>20e}|{:*^5c}|", full, full) == "  LimitExceeded.Team|**1**|");
  const auto check = [&format](const errcode::entry& row, auto code) {
    if (row.type == errcode::generic::ok) return;
    if (row.en.find('{') != std::string_view::npos) return;  // an error fills it in
    for (const char* spec : {"{}", "{:e}", "{:c}", "{:h}", "{:m}", "{:z}", "{:d}", "{:n}"}) {
      CHECK(format(spec, errcode::error(code)) == format(spec, code));
    }
  };
  for_each_row<errcode::generic, errcode::business, shop::billing, shop::cause>(check);
}

/// Puts a dot between all digits.
struct grouping : std::numpunct<char> {
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\1"; }
};

template <class Format>
void check_locale(Format format) {
  const std::locale previous = std::locale::global(std::locale(std::locale(), new grouping));
  const std::string number = format("{:L}", 804);
  const std::string code = format("{0:c} {0}", errcode::business{12345});
  std::locale::global(previous);
  CHECK(number == "8.0.4");
  CHECK(code == "12345 errcode.business:12345");
}

template <class Format>
void check_padding(Format format) {
  constexpr auto code = errcode::business::ip_banned;
  constexpr const errcode::entry* row = errcode::find(code);
  const std::string whole = line(*row);
  for (const std::string padding :
       {"", "<", ">", "^", "1", "9", ">9", "*>9", "银^20", "é<40", "😀>60", "<<9", "<>9", "^^10"}) {
    CAPTURE(padding);
    const std::string text = "{:" + padding + "}";
    const std::string part = "{:" + padding;
    CHECK(format(text, code) == format(text, whole));
    CHECK(format(part + "e}", code) == format(text, row->errcode));
    CHECK(format(part + "z}", code) == format(text, row->zh));
    CHECK(format(part + "c}", code) == format(text, std::string("804")));
    CHECK(format(part + "m}", errcode::http_status::forbidden) ==
          format(text, std::string("Forbidden")));
  }
  CHECK(format("{:银^9e}|", code) == "银Blocked银|");
  // The Chinese text is nine columns wide: a character takes two.
  CHECK(format("{:>11z}|{:银^11z}|{:9z}|", code, code, code) ==
        "  IP 被封禁|银IP 被封禁银|IP 被封禁|");
  CHECK(format("{:5c}|{:<5c}|{:>5c}|", code, code, code) == "804  |804  |  804|");
  CHECK(format("{:>{}e}|{:*^{}c}|", code, 9, code, 5) == "  Blocked|*804*|");
  CHECK(format("{1:>{0}e}|{2:<{3}n}|", 8, code, *row, 10) == " Blocked|ip_banned |");
}

/// `Error` is the library's format_error.
template <class Error, class Format>
void check_refused(Format format) {
  constexpr auto code = errcode::business::ip_banned;
  CHECK_THROWS_AS(format("{:>{}e}", code, std::string("wide")), Error);
  CHECK_THROWS_AS(format("{:>{}e}", code, -1), Error);
  CHECK_THROWS_AS(format("{:>{}e}", code), Error);
  CHECK_THROWS_AS(format("{:>{1}e}", code, 9), Error);
  const auto message = [&format](std::string_view spec, const auto&... args) -> std::string {
    try {
      return "no error, but " + format(spec, args...);
    } catch (const Error& error) {
      return error.what();
    }
  };
  const std::string code_error =
      "errcode: the format letter of a code is e, c, h, m, z, d or n, not ";
  const std::string status_error =
      "errcode: the format letter of an HTTP status is c, h or m, not ";
  for (const std::string wrong : {"x", "L", "s", "ee", "E", "#", ".3e", "-5", "é", "银"}) {
    CHECK(message("{:" + wrong + "}", code) == code_error + "'" + wrong + "'");
    CHECK(message("{:>9" + wrong + "}", *errcode::find(code)) == code_error + "'" + wrong + "'");
  }
  CHECK(message("{:05e}", code) == code_error + "'05e'");
  CHECK(message("{:\xE9}", code) == code_error + "'\\xE9'");  // an incomplete character
  CHECK(message("{:\x1B\n\u2028}", code) == code_error + "'\\x1B\\x0A\\u{2028}'");
  CHECK(message("{:" + std::string(201, 'x') + "}", code) ==
        code_error + "'" + std::string(200, 'x') + "…'");
  for (const std::string wrong : {"e", "z", "d", "n", "L"}) {
    CHECK(message("{:" + wrong + "}", errcode::http_status::ok) ==
          status_error + "'" + wrong + "'");
  }
  CHECK(message("{:1234567890e}", code) ==
        "errcode: a number in a format has at most 9 digits, not '1234567890'");
  const std::string width_error = "errcode: a width is an integer or an argument that is one, not ";
  CHECK(message("{:>{}e}", code, std::string("wide")) == width_error + "'{}'");
  CHECK(message("{:>{}e}", code, 1.5) == width_error + "'{}'");
  // Some libraries find this error themselves.
  const std::string open = message("{:{0", code);
  CHECK((open == "errcode: a width in braces ends with }, not '{0'" ||
         open.find("unmatched '{'") != std::string::npos));
}

}  // namespace errcode_tests

#endif
