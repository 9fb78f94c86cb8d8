// SPDX-License-Identifier: MIT
#include <errcode/from_wire.hpp>

#include <errcode/find.hpp>
#include <errcode/resolve.hpp>

#include <cassert>
#include <climits>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <vector>

#include "allocations.hpp"
#include "catalogs.hpp"
#include "catch.hpp"

namespace lab {
enum class idle { done = 0 };
}

template <>
struct errcode::catalog<lab::idle> {
  static constexpr const char* name = "lab.idle";
  static constexpr errcode::row<lab::idle> rows[] = {
      {lab::idle::done, "done", errcode::generic::ok, "Done", "完成"}};
};

// Another named catalogue, with a name of shop::cause in another type.
namespace lab {
enum class reason { email_exists = 404 };
}

template <>
struct errcode::catalog<lab::reason> {
  static constexpr const char* name = "lab.reason";
  static constexpr bool is_named = true;
  static constexpr errcode::row<lab::reason> rows[] = {
      {lab::reason::email_exists, "EmailExists", errcode::generic::invalid_parameter,
       "The email address is taken", "邮箱已占用"}};
};

using errcode::business;
using errcode::from_wire;
using errcode::generic;

namespace {

bool is_same(const std::error_code& left, const std::error_code& right) {
  return left.value() == right.value() && left.category() == right.category();
}

/// A number of a catalogue, and its row.
struct numbered {
  const errcode::entry* row = nullptr;
  std::error_code code;
};

/// Returns what the table of from_wire in the reference says, line by line. `first` is the category
/// of the first catalogue.
std::error_code expected(int code, std::string_view errcode, const numbered& row,
                         const std::error_category& first) {
  const errcode::entry* known = errcode::find(errcode.substr(0, errcode.find('.')));
  const errcode::entry* status = errcode::find<errcode::http_status>(code);
  if (status == nullptr && code >= 400 && code <= 599) {
    status = errcode::find<errcode::http_status>(code / 100 * 100);
  }
  if (known != nullptr) {
    if (row.row != nullptr && row.row->type == known->type) return row.code;
    if (status != nullptr && status->type == known->type && code != static_cast<int>(known->http)) {
      return {code, errcode::category<errcode::http_status>()};
    }
    return known->type;
  }
  if (row.row != nullptr) return row.code;
  if (code >= 400 && code <= 599) return {code, errcode::category<errcode::http_status>()};
  if (code >= 100 && code <= 299) return {0, errcode::category<errcode::http_status>()};
  if (code >= 300 && code <= 399) return {code, errcode::category<errcode::http_status>()};
  if (code != 0) return {code, first};
  return generic::unknown_error;
}

template <class E>
numbered find_numbered(int code, std::string_view errcode) {
  if (std::is_same_v<E, business> && !errcode.empty() && code < 600) return {};
  const errcode::entry* row = code == 0 ? nullptr : errcode::find<E>(code);
  if (row == nullptr) return {};
  return {row, static_cast<E>(code)};
}

/// Visits every number of interest with every errcode: known, qualified, unknown and missing.
template <class Check>
void for_each_response(const Check& check) {
  std::vector<std::string> errcodes = {"", "Unheard.Of", "notfound", ".NotFound"};
  for (const errcode::entry& row : errcode::entries<generic>()) {
    errcodes.emplace_back(row.errcode);
    errcodes.push_back(std::string(row.errcode) + ".Task.Name");
  }
  for (int code = -100; code <= 2000; ++code) {
    for (const std::string& errcode : errcodes) check(code, errcode);
  }
}

}  // namespace

static_assert(noexcept(from_wire(0, {})));

TEST_CASE("from_wire makes a code from a number and an errcode") {
  assert(errcode::from_wire(609, "NotFound.Project") == errcode::business::project_uuid_not_found);
  assert(errcode::from_wire(500, "AlreadyExists.User.EmailExists") ==
         errcode::generic::already_exists);
  assert(errcode::from_wire(503, "") == errcode::http_status::service_unavailable);
  const struct {
    int code;
    std::string_view errcode;
    std::error_code expected;
  } cases[] = {
      {403, "PermissionDenied.ManageTasksConfig", generic::permission_denied},
      {618, "", business::handover_required},
      {500, "AlreadyExists.User.EmailExists", generic::already_exists},
      {404, "", business::invalid_url},
      {404, "Unheard.Of", {404, errcode::category<errcode::http_status>()}},
      {429, "LimitExceeded", {429, errcode::category<errcode::http_status>()}},
      {804, "Unheard.Of", business::ip_banned},
      {200, "", business::ok},
      {204, "", {0, errcode::category<errcode::http_status>()}},
      {301, "", {301, errcode::category<errcode::http_status>()}},
      {601, "", {601, errcode::category<business>()}},
      {INT_MIN, "", {INT_MIN, errcode::category<business>()}},
      {INT_MAX, "Unheard.Of", {INT_MAX, errcode::category<business>()}},
      {0, "", generic::unknown_error},
  };
  for (const auto& [code, errcode, wanted] : cases) {
    CAPTURE(code, std::string(errcode));
    CHECK(is_same(from_wire(code, errcode), wanted));
  }
}

TEST_CASE("from_wire follows its table for every number and errcode") {
  for_each_response([](int code, const std::string& errcode) {
    const std::error_code made = from_wire(code, errcode);
    const numbered row = find_numbered<business>(code, errcode);
    if (is_same(made, expected(code, errcode, row, errcode::category<business>()))) return;
    CAPTURE(code, errcode, made.message());
    FAIL("not what the table says");
  });
}

TEST_CASE("from_wire finds the codes of several catalogues, even below 600") {
  static_assert(errcode::are_disjoint<shop::billing, business, lab::extreme>);
  static_assert(errcode::are_disjoint<> && errcode::are_disjoint<business>);
  static_assert(!errcode::are_disjoint<errcode::business, errcode::http_status>);
  static_assert(!errcode::are_disjoint<lab::extreme, business, business>);
  for_each_response([](int code, const std::string& errcode) {
    const std::error_code made = from_wire<shop::billing, business, lab::extreme>(code, errcode);
    numbered row = find_numbered<shop::billing>(code, errcode);
    if (row.row == nullptr) row = find_numbered<business>(code, errcode);
    if (row.row == nullptr) row = find_numbered<lab::extreme>(code, errcode);
    if (is_same(made, expected(code, errcode, row, errcode::category<shop::billing>()))) return;
    CAPTURE(code, errcode, made.message());
    FAIL("not what the table says");
  });
  CHECK(from_wire<lab::extreme>(129, "Timeout") == lab::extreme::low);
  // 0 stands for a missing number, even if a catalogue has it.
  CHECK(is_same(from_wire<lab::idle>(0, ""), generic::unknown_error));
  CHECK(is_same(from_wire<lab::idle>(0, "Timeout"), generic::timeout));
}

TEST_CASE("a code of a named catalogue is found by the errcode's type and last qualifier") {
  static_assert(errcode::are_disjoint<shop::cause, business>);
  static_assert(errcode::are_disjoint<lab::extreme, shop::cause, lab::reason>);
  const auto find_named = [](std::string_view errcode) -> const errcode::entry* {
    const std::size_t first_dot = errcode.find('.');
    if (first_dot == std::string_view::npos) return nullptr;
    for (const errcode::entry& row : errcode::entries<shop::cause>()) {
      const bool is_type = errcode.substr(0, first_dot) == row.errcode;
      if (is_type && errcode.substr(errcode.rfind('.') + 1) == row.name) return &row;
    }
    return nullptr;
  };
  const std::error_code other_email = errcode::make_error_code(lab::reason::email_exists);
  std::size_t found = 0;
  const auto check = [&](int code, const std::string& errcode) {
    const errcode::entry* named = find_named(errcode);
    if (named != nullptr) ++found;
    const std::error_code wanted =
        named != nullptr ? static_cast<shop::cause>(named->code)
                         : expected(code, errcode, find_numbered<business>(code, errcode),
                                    errcode::category<business>());
    const std::error_code made = from_wire<shop::cause, business>(code, errcode);
    const std::error_code other = from_wire<lab::reason, business, shop::cause>(code, errcode);
    if (is_same(made, wanted) && (is_same(other, wanted) || is_same(other, other_email))) return;
    CAPTURE(code, errcode, made.message(), other.message());
    FAIL("not what the table says");
  };
  for_each_response(check);
  for (const errcode::entry& type : errcode::entries<generic>()) {
    for (const errcode::entry& row : errcode::entries<shop::cause>()) {
      for (const int code : {0, 200, 404, 409, 500, 609, 804, 900, 70004}) {
        const std::string name(row.name);
        const std::string type_name(type.errcode);
        check(code, type_name + '.' + name);
        check(code, type_name + ".Team.Name." + name);
        check(code, type_name + '.' + name + ".Team.");
        check(code, type_name + ".x" + name);
        check(code, name + '.' + type_name);
        check(code, name);
      }
    }
  }
  CHECK(found == 18 * errcode::entries<shop::cause>().size());
  CHECK(from_wire<lab::reason, shop::cause>(409, "AlreadyExists.User.EmailExists") ==
        shop::cause::email_exists);
  CHECK(is_same(from_wire<shop::cause, lab::reason>(400, "InvalidParameter.EmailExists"),
                other_email));
}

TEST_CASE("an unknown number belongs to the first catalogue that is not named") {
  CHECK(is_same(from_wire<shop::cause>(70004, ""), generic::unknown_error));
  CHECK(is_same(from_wire<shop::cause, lab::reason>(1, "Unheard.Of"), generic::unknown_error));
  CHECK(
      is_same(from_wire<shop::cause, lab::extreme>(1, ""), {1, errcode::category<lab::extreme>()}));
  CHECK(is_same(from_wire<shop::cause>(404, ""), make_error_code(errcode::http_status::not_found)));
}

TEST_CASE("an HTTP error status survives the round trip, as itself or as its type") {
  for (int number = 400; number != 600; ++number) {
    const errcode::http_status status{number};
    const errcode::entry& meaning = errcode::resolve(status);
    const std::error_code made = from_wire(number, meaning.errcode);
    CAPTURE(number);
    CHECK(made == status);
    CHECK(made == meaning.type);
    if (errcode::find(meaning.type)->http != status) CHECK(made.value() == number);
  }
}

TEST_CASE("a type or business code survives the round trip") {
  for (const errcode::entry& row : errcode::entries<generic>()) {
    CHECK(is_same(from_wire(row.code, row.errcode), row.type));
  }
  for (const errcode::entry& row : errcode::entries<business>()) {
    const std::error_code made = from_wire(row.code, row.errcode);
    CAPTURE(row.code);
    CHECK(errcode::type_of(made) == row.type);
    CHECK(errcode::to_http_status(made) == row.http);
    CHECK(is_same(from_wire(row.code, ""), business(row.code)));
    if (row.code >= 600) CHECK(is_same(made, business(row.code)));
  }
}

TEST_CASE("from_wire does not allocate") {
  const std::size_t start = errcode_tests::allocations();
  const bool is_right = from_wire(801, "InvalidParameter.Resource.Description.TooLong") ==
                            business::invalid_parameter &&
                        from_wire(-7, "Unheard.Of") == generic::unknown_error;
  const std::size_t end = errcode_tests::allocations();
  CHECK(is_right);
  CHECK(end == start);
}
