// SPDX-License-Identifier: MIT
#include <errcode/detail/error/log_line.hpp>

#include <errcode/error.hpp>

#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "../../catalogs.hpp"
#include "../../catch.hpp"
#include "../../utf8.hpp"

using errcode::business;
using errcode::error;
using errcode::generic;

namespace {

/// A category whose name and message are one text.
class told_category final : public std::error_category {
 public:
  explicit told_category(std::string text) : text_(std::move(text)) {}
  const char* name() const noexcept override { return text_.c_str(); }
  std::string message(int) const override { return text_; }

 private:
  std::string text_;
};

error join_team() {
  const std::error_code full = make_error_code(std::errc::no_space_on_device);
  return error(business::team_full)
      .about("Team", {}, {}, {"/srv/app/store.cpp", 42})
      .with("limit", 100)
      .because(full);
}

std::string line_of(const error& of) {
  std::string line = "> ";
  errcode::detail::append_log_line(line, of);
  return line.substr(2);
}

/// A line without the place, which is last.
std::string said(const error& of) {
  const std::string line = line_of(of);
  const std::size_t place = line.rfind("; at log_line.test.cpp:");
  CHECK(place != std::string::npos);
  return line.substr(0, place);
}

}  // namespace

TEST_CASE("an error is one line of a log") {
  // The standard library's own text is the one that a locale changes.
  const std::string full = std::make_error_code(std::errc::no_space_on_device).message();
  CHECK(line_of(join_team()) ==
        "LimitExceeded.Team (824): The team is full; limit=100; because generic:" +
            std::to_string(static_cast<int>(std::errc::no_space_on_device)) + ": " + full +
            "; at store.cpp:42");
}

TEST_CASE("the line of an error of which nothing is said is its code's") {
  const auto check = [](const errcode::entry& row, auto code) {
    if (row.type == generic::ok) return;
    using enum_type = decltype(code);
    const std::string number = std::to_string(errcode_tests::wire_number<enum_type>(row));
    const std::string missing(errcode::unfilled(code));
    CHECK(line_of(code) == errcode_tests::wire_errcode<enum_type>(row) + " (" + number +
                               "): " + message(error(code), errcode::language::en) +
                               (missing.empty() ? "" : "; " + missing + "=…"));
  };
  errcode_tests::for_each_row<generic, business, shop::billing, lab::extreme, shop::cause>(check);
  CHECK(line_of(make_error_code(errcode::http_status{418})) ==
        "InvalidParameter (418): " +
            std::string(message(errcode::http_status{418}, errcode::language::en)));
  CHECK(line_of(std::error_code(12345, errcode::category<business>())) ==
        "UnknownError (500) Unknown error errcode.business:12345");
  CHECK(line_of(make_error_code(std::errc::timed_out)) ==
        "Timeout (504) generic:" + std::to_string(static_cast<int>(std::errc::timed_out)) + ": " +
            make_error_code(std::errc::timed_out).message());
}

TEST_CASE("the line of an error has all that is said of it") {
  CHECK(said(error(generic::gone).about("T", "a b", "").permission("P").retry_after(5)) ==
        "gone (410): The API has been discontinued; model=T; field=\"a b\"; permission=P; "
        "retry_after=5");
  CHECK(said(error(generic::gone).about("T", "F", "R").permission("P")) ==
        "gone.T.F.R.P (410): The API has been discontinued");
  CHECK(said(error(generic::gone)
                 .with("a", true)
                 .with("b", {"x", "y z"})
                 .with("c d", "e=f")
                 .with("g", "")
                 .with("h", "任务")
                 .with("i", "a\"\\\xFF")) ==
        "gone (410): The API has been discontinued; a=true; b=[\"x\",\"y z\"]; \"c d\"=\"e=f\"; "
        "g=\"\"; h=任务; "
        "i=\"a\\\"\\\\\uFFFD\"");
  CHECK(said(error(club::rule::full).with("limit", 50)) ==
        "LimitExceeded (1): At most 50 members; limit=50");
  const error wrong = error(business::invalid_parameter)
                          .with_error(business::ip_banned)
                          .with_error(generic::gone)
                          .because(error(generic::timeout).because("outer").because("x\ny"));
  CHECK(said(wrong) == "InvalidParameter (801): " + std::string(errcode::find(801)->en) +
                           "; error [Blocked (804): The IP address is banned]; error [gone (410): "
                           "The API has been discontinued]; "
                           "because Timeout (400): " +
                           std::string(errcode::find(generic::timeout)->en) +
                           "; because outer; because x\\x0Ay; at log_line.test.cpp:" +
                           std::to_string(wrong.causes()[0].line()));
}

TEST_CASE("nothing raw is in a line, whatever place it had in the error") {
  std::vector<std::string> raw = {"\x7F", "\x80", "\xC0\x80", "\xE4\xB8", "\xED\xA0\x80", "\xFF"};
  for (char32_t c = 0; c != 0x20; ++c) raw.push_back(errcode_tests::encode(c));
  for (char32_t c = 0x80; c != 0xA0; ++c) raw.push_back(errcode_tests::encode(c));
  for (const char32_t c :
       U"\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066"
       U"\u2067\u2068\u2069") {
    if (c != 0) raw.push_back(errcode_tests::encode(c));
  }
  for (const std::string& each : raw) {
    for (const std::string& text : {each, "a" + each + "b", "a " + each + "\""}) {
      const told_category told(text);
      const error foreign = std::error_code(1, told);
      const error inner = error(generic::gone).about(text, text, text).permission(text);
      const error made = error(inner)
                             .with(text, text)
                             .with("list", {text, text})
                             .with_error(inner)
                             .because(text)
                             .because(std::runtime_error(text))
                             .because(foreign)
                             .because(error(foreign).because(inner));
      for (const error& one : {made, error(foreign).with(text, text)}) {
        const std::string line = line_of(one);
        if (line.find(each) != std::string::npos) FAIL(line);
        if (!errcode_tests::is_printable_utf8(line)) FAIL(line);
      }
    }
  }
}
