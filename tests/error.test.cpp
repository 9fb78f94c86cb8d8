// SPDX-License-Identifier: MIT
#include <errcode/error.hpp>

#include <errcode/qualified_errcode.hpp>

#include <cassert>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#if __has_include(<expected>)
#include <expected>
#endif

#include "allocations.hpp"
#include "catalogs.hpp"
#include "catch.hpp"

using errcode::business;
using errcode::error;
using errcode::generic;
using errcode::http_status;
using errcode::language;

namespace {

static_assert(sizeof(error) <= 24);
static_assert(std::is_nothrow_move_constructible_v<error> &&
              std::is_nothrow_move_assignable_v<error>);
// An error is made of a code by conversion, of a status by saying so, and of nothing else.
static_assert(std::is_convertible_v<std::error_code, error> &&
              std::is_convertible_v<generic, error> && std::is_convertible_v<business, error> &&
              std::is_convertible_v<shop::billing, error>);
static_assert(std::is_constructible_v<error, http_status> &&
              !std::is_convertible_v<http_status, error>);
static_assert(!std::is_default_constructible_v<error> && !std::is_constructible_v<error, int> &&
              !std::is_constructible_v<error, language> &&
              !std::is_constructible_v<error, const char*> &&
              !std::is_constructible_v<error, std::error_condition>);

template <class Left, class Right, class = void>
constexpr bool is_comparable = false;
template <class Left, class Right>
constexpr bool is_comparable<Left, Right,
                             std::void_t<decltype(std::declval<Left>() == std::declval<Right>())>> =
    true;
static_assert(is_comparable<error, business> && is_comparable<generic, error> &&
              is_comparable<error, std::error_code>);
static_assert(!is_comparable<error, error> && !is_comparable<business, generic>);

// A code means with this header what it means without.
static_assert(
    std::is_same_v<decltype(message(business::team_full, language::zh)), std::string_view>);
static_assert(std::is_same_v<decltype(message(std::error_code(), language::zh)), std::string_view>);

errcode::error join_team(int members) {
  return errcode::error(errcode::business::team_full).about("Team").with("limit", members);
}

/// What an error says, as text, but for its place.
std::string all_of(const error& of) {
  std::string made = of.errcode() + '|' + std::string(of.model()) + '|' + std::string(of.field()) +
                     '|' + std::string(of.reason()) + '|' + std::string(of.permission()) + '|' +
                     std::to_string(of.retry_after().value_or(-1)) + '|' +
                     std::string(of.received_message());
  for (const errcode::parameter& each : of.parameters()) {
    made += ';' + each.name + '=';
    made += errcode::detail::to_json(each.value);
  }
  for (const error& each : of.errors()) made += '[' + all_of(each) + ']';
  for (const error& each : of.causes()) made += '(' + all_of(each) + ')';
  return made;
}

error whole_error(std::string_view text) {
  return error(business::ip_banned)
      .about(text, text, text)
      .permission(text)
      .with(text, text)
      .retry_after(7)
      .with_error(error(generic::gone).about(text))
      .because(error(generic::timeout).because(text));
}

const std::string long_text(100, 'x');  // that a std::string allocates

}  // namespace

TEST_CASE("an error carries what was said of it") {
  assert(join_team(100).errcode() == "LimitExceeded.Team");
  CHECK(all_of(join_team(100)) == "LimitExceeded.Team|Team||||-1|;limit=100");
  CHECK(all_of(whole_error("T")) ==
        "Blocked.T.T.T.T|T|T|T|T|7|;T=\"T\"[gone.T|T||||-1|](Timeout|||||-1|(UnknownError|||||-1|T)"
        ")");
  CHECK(all_of(generic::gone) == "gone|||||-1|");
  assert(errcode::error(errcode::generic::permission_denied)
             .permission("ManageTasksConfig")
             .errcode() == "PermissionDenied.ManageTasksConfig");
  const error named = error(generic::gone).with("b", 1).with("a", 2).with("b\xFF", 3).with("b", 4);
  CHECK(all_of(named) == "gone|||||-1|;a=2;b=4;b\uFFFD=3");
  CHECK(named.parameters()[1].name == "b");
  CHECK(*error(generic::gone).retry_after(-5).retry_after() == 0);
}

TEST_CASE("an errcode has the qualifiers that it can have") {
  for (const char* text : {"", "Team", "任务", "a b", "a.b", "a\n", "a\u2028", "\xE4", "\xFF"}) {
    const std::string mended = errcode::detail::to_valid_utf8(text);
    const auto expected = errcode::make_errcode(generic::gone, {mended, "F", {}, mended});
    CHECK(error(generic::gone).about(text, "F").permission(text).errcode() ==
          expected.value_or("gone"));
  }
}

TEST_CASE("an error of a success is an unknown error") {
  for (const std::error_code& success :
       {std::error_code(), std::error_code(generic::ok), std::error_code(business::ok),
        std::error_code(shop::billing::settled), make_error_code(http_status::created)}) {
    CHECK(error(success).code() == make_error_code(generic::unknown_error));
  }
  CHECK(error(generic::ok) == generic::unknown_error);
  CHECK(error(http_status::ok) == generic::unknown_error);
  CHECK(error(http_status::conflict).code() == make_error_code(http_status::conflict));
  CHECK(error(std::make_error_code(std::errc::timed_out)) == generic::timeout);
}

TEST_CASE("an error is compared as its code is") {
  const auto check = [](const errcode::entry& row, auto code) {
    if (row.type == generic::ok) return;
    const error made = error(code).about("Team");
    CHECK(made == code);
    CHECK(code == made);
    CHECK(made == row.type);
    CHECK(made == row.http);
    CHECK(made != generic::ok);
    CHECK(made == std::error_code(code));
    CHECK(made.code() == code);
    CHECK(errcode::find(made) == &row);
    CHECK(&errcode::resolve(made) == &row);
    CHECK(errcode::type_of(made) == row.type);
    CHECK(errcode::to_http_status(made) == row.http);
    CHECK(errcode::is_transient(made) == row.transient);
    CHECK(errcode::is_transient(error(code).retry_after(1)));
  };
  errcode_tests::for_each_row<generic, business, shop::billing, shop::cause>(check);
}

TEST_CASE("the name of a code of a named catalogue is the last qualifier, and a reason said once") {
  using shop::cause;
  CHECK(error(cause::email_exists).errcode() == "AlreadyExists.EmailExists");
  CHECK(error(cause::email_exists).reason() == "EmailExists");
  CHECK(error(cause::email_exists).about("User").errcode() == "AlreadyExists.User.EmailExists");
  CHECK(error(cause::too_long).about("User", "Name", "TooLong").errcode() ==
        "InvalidParameter.User.Name.TooLong");
  const error expired = error(cause::expired_token).about("User", "Token", "Old").permission("P");
  CHECK(expired.errcode() == "AuthFailure.User.Token.Old.P.ExpiredToken");
  CHECK(expired.reason() == "Old");
  CHECK(error(cause::busy).about("a b").errcode() == "ServerError.Busy");
  CHECK(error(cause::busy).about("a\xFF").errcode() == "ServerError.a\uFFFD.Busy");
  CHECK(error(make_error_code(cause{1})).errcode() == "UnknownError");
  CHECK(error(make_error_code(cause{1})).reason().empty());
}

TEST_CASE("an error is not the code of another catalogue that has the same number") {
  const business code{12345};
  CHECK(error(code) == code);
  CHECK(error(std::error_code(12345, errcode::category<errcode::http_status>())) != code);
  CHECK(error(std::error_code(12345, std::generic_category())) != code);
}

TEST_CASE("the message of an error is its code's, with its parameters filled in") {
  assert(message(errcode::error(errcode::generic::gone), errcode::language::zh) == "接口停用");
  for (const language in : {language::en, language::zh}) {
    const auto check = [in](const errcode::entry& row, auto code) {
      if (row.type != generic::ok) CHECK(message(error(code), in) == row.message(in));
    };
    errcode_tests::for_each_row<generic, business, shop::billing, lab::extreme>(check);
  }
  const error full = club::rule::full;
  CHECK(message(full, language::en) == "At most … members");
  CHECK(message(error(full).with("limit", 50), language::zh) == "最多 50 名成员");
  CHECK(message(error(full).with("limit", {"a", "b"}), language::zh) == "最多 a, b 名成员");
  CHECK(message(error(full).with("limit", "{limit}"), language::zh) == "最多 {limit} 名成员");
  const error braces = error(club::rule::braces).with("b", true).with("a", 1.0);
  CHECK(message(braces, language::en) == "{1.0} true");
  CHECK(message(braces, language::zh) == "true1.0{");
  CHECK(errcode::detail::fill("Close it with }}", {}) == "Close it with }");
  CHECK(errcode::unfilled(full) == "limit");
  CHECK(errcode::unfilled(error(full).with("limit", 50)).empty());
  CHECK(errcode::unfilled(club::rule::braces) == "a");
  CHECK(errcode::unfilled(error(club::rule::braces).with("a", 1)) == "b");
  const auto missing = errcode::error(errcode::generic::gone);
  assert(unfilled(missing).empty());
  // A code alone has no parameters.
  CHECK(message(club::rule::full, language::en) == "At most {limit} members");
}

TEST_CASE("an error allocates nothing until something is added, and a moved one nothing at all") {
  error whole = whole_error(long_text);
  const std::size_t before = errcode_tests::allocations();
  error one = business::team_full;
  const error copy = one;
  one = error(http_status::conflict);
  const bool is_empty = copy.model().empty() && copy.parameters().empty() && copy.line() == 0 &&
                        copy.file()[0] == '\0' && !copy.retry_after() && copy.errors().empty();
  const error moved = std::move(whole);
  const std::size_t after = errcode_tests::allocations();
  CHECK(is_empty);
  CHECK(after == before);
  CHECK(all_of(moved) == all_of(whole_error(long_text)));
}

TEST_CASE("a copy is an error of its own") {
  for (const std::string& text : {std::string("T"), long_text}) {
    const std::string expected = all_of(whole_error(text));
    error first = whole_error(text);
    error second = first;
    first.about("other").with(text, 1).with_error(generic::gone).because("other").permission("");
    CHECK(all_of(second) == expected);
    second = *&second;
    CHECK(all_of(second) == expected);
    error& same = second;
    second = std::move(same);
    CHECK(all_of(second) == expected);
    second = std::move(second).with("a", 1).about("A");
    CHECK(second.model() == "A");
    second = second.causes()[0];
    CHECK(all_of(second) == "Timeout|||||-1|(UnknownError|||||-1|" + text + ")");
    second = generic::gone;
    CHECK(all_of(second) == "gone|||||-1|");
  }
}

TEST_CASE("what is added may be part of the error itself") {
  for (const std::string& tail : {std::string(), long_text}) {
    error made =
        error(generic::gone).about("M" + tail, "F" + tail, "R" + tail).with("n", "v" + tail);
    made.about(made.field(), made.reason(), made.model());
    CHECK(made.model() == "F" + tail);
    CHECK(made.field() == "R" + tail);
    CHECK(made.reason() == "M" + tail);
    made.permission("P" + tail).permission(made.permission().substr(1));
    CHECK(made.permission() == tail);
    for (int i = 0; i != 20; ++i) {  // the list moves as it grows
      made.with(*made.parameters()[0].value.get_if<std::string>() + std::to_string(i),
                *made.parameters()[0].value.get_if<std::string>());
      made.with(made.parameters()[0].name, made.parameters()[0].value);
      made.because(made.model());
      made.because(made.causes()[0]);
    }
    CHECK(made.parameters().size() == 21);
    CHECK(made.causes()[39].received_message() == "F" + tail);
    const std::string before = all_of(made);
    made.with_error(made).because(made);
    CHECK(all_of(made.errors()[0]) == before);
    CHECK(made.causes()[40].errors().size() == 1);
  }
}

TEST_CASE("an error notes the place of the call that first describes it") {
  const auto made = [](auto describe) {
    error each = generic::gone;
    describe(each);
    return each;
  };
  const error gone = generic::gone;
  const std::runtime_error thrown("");
  const std::pair<error, int> described[] = {
    {error(gone).about("T"), __LINE__},
    {error(gone).permission("T"), __LINE__},
    {error(gone).with("T", 1), __LINE__},
    {error(gone).retry_after(1), __LINE__},
    {error(gone).with_error(gone), __LINE__},
    {error(gone).because(gone), __LINE__},
    {error(gone).because("T"), __LINE__},
    {error(gone).because(thrown), __LINE__},
    {made([](error& e) { e.about("T"); }), __LINE__},
    {made([](error& e) { e.permission("T"); }), __LINE__},
    {made([](error& e) { e.with("T", 1); }), __LINE__},
    {made([](error& e) { e.retry_after(1); }), __LINE__},
    {made([](error& e) { e.with_error(generic::gone); }), __LINE__},
    {made([](error& e) { e.because(generic::gone); }), __LINE__},
    {made([](error& e) { e.because("T"); }), __LINE__},
    {made([&](error& e) { e.because(thrown); }), __LINE__},
#if defined(__cpp_lib_expected)
    {std::expected<int, error>(std::unexpected(error(gone).about("T"))).error(), __LINE__},
#endif
  };
  for (const auto& [each, line] : described) {
    error more = each;
    more.about("later");
    CHECK(more.line() == line);
    CHECK(more.file() == std::string(__FILE__));
    for (const error& cause : each.causes()) CHECK(cause.line() == 0);
  }
#if defined(__cpp_lib_expected)
  const std::expected<int, error> failed = std::unexpected(business::team_full);
  CHECK(failed.error() == business::team_full);
#endif
}
