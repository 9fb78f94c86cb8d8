// SPDX-License-Identifier: MIT
#include <errcode/wire.hpp>

#include <errcode/errcode.hpp>

#include <cassert>
#include <climits>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
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

using errcode::business;
using errcode::from_wire;
using errcode::generic;

namespace {

bool is_same(const std::error_code& left, const std::error_code& right) {
  return left.value() == right.value() && left.category() == right.category();
}

/// The rule in the order of its sentences.
std::error_code expected(int code, const errcode::entry* numbered, const errcode::entry* spelled) {
  if (numbered != nullptr && spelled != nullptr) {
    if (numbered->type != spelled->type) return spelled->type;
    if (code >= 600) return business(code);
    return spelled->type;
  }
  if (spelled != nullptr) return spelled->type;
  if (numbered != nullptr) return business(code);
  if (code >= 100 && code < 300) return {0, errcode::http_category()};
  if (code >= 300 && code < 600) return {code, errcode::http_category()};
  if (code == 0) return generic::unknown_error;
  return {code, errcode::category<business>()};
}

}  // namespace

static_assert(noexcept(from_wire(0, {})));

TEST_CASE("what an answer says becomes a code") {
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
      {801, "InvalidParameter.Resource.Description.TooLong", business::invalid_parameter},
      {618, "", business::handover_required},
      {801, "InUse.Field.Name", generic::in_use},
      {500, "AlreadyExists.User.EmailExists", generic::already_exists},
      {404, "NotFound", generic::not_found},
      {404, "", business::invalid_url},
      {804, "Unheard.Of", business::ip_banned},
      {0, "Timeout", generic::timeout},
      {200, "OK", generic::ok},
      {200, "", business::ok},
      {200, "NotFound", generic::not_found},
      {804, "OK", generic::ok},
      {204, "", {0, errcode::http_category()}},
      {100, "Unheard.Of", {0, errcode::http_category()}},
      {301, "", {301, errcode::http_category()}},
      {429, "", {429, errcode::http_category()}},
      {599, "", {599, errcode::http_category()}},
      {600, "", business::invalid_email},
      {601, "", {601, errcode::category<business>()}},
      {99, "", {99, errcode::category<business>()}},
      {INT_MIN, "", {INT_MIN, errcode::category<business>()}},
      {INT_MAX, "Unheard.Of", {INT_MAX, errcode::category<business>()}},
      {0, "", generic::unknown_error},
      {0, "Unheard.Of", generic::unknown_error},
  };
  for (const auto& [code, errcode, wanted] : cases) {
    CAPTURE(code, std::string(errcode));
    CHECK(is_same(from_wire(code, errcode), wanted));
  }
}

TEST_CASE("every number with every errcode is a code by the rule") {
  std::map<int, const errcode::entry*> numbers;
  for (const errcode::entry& row : errcode::entries<business>()) numbers[row.code] = &row;
  std::vector<std::pair<std::string, const errcode::entry*>> errcodes = {
      {"", nullptr}, {"Unheard.Of", nullptr}, {"notfound", nullptr}};
  for (const errcode::entry& row : errcode::entries<generic>()) {
    errcodes.emplace_back(row.errcode, &row);
    errcodes.emplace_back(std::string(row.errcode) + ".Task.Name", &row);
  }
  for (int code = -1000; code <= 70000; ++code) {
    const auto number = numbers.find(code);
    const errcode::entry* numbered = number == numbers.end() ? nullptr : number->second;
    for (const auto& [errcode, spelled] : errcodes) {
      const std::error_code made = from_wire(code, errcode);
      if (is_same(made, expected(code, numbered, spelled))) continue;
      CAPTURE(code, errcode, made.message());
      FAIL("not what the rule says");
    }
  }
}

TEST_CASE("a client of another catalogue has its codes") {
  for (const errcode::entry& row : errcode::entries<shop::billing>()) {
    const auto code = static_cast<shop::billing>(row.code);
    const bool is_ok = row.type == generic::ok;
    CHECK(is_same(from_wire<shop::billing>(row.code, ""), code));
    const bool is_finer = row.code >= 600;
    CHECK(is_same(from_wire<shop::billing>(row.code, row.errcode),
                  is_finer ? std::error_code(code) : std::error_code(row.type)));
    CHECK(!from_wire<shop::billing>(row.code, "") == is_ok);
  }
  CHECK(is_same(from_wire<shop::billing>(804, ""), {804, errcode::category<shop::billing>()}));
  CHECK(is_same(from_wire<shop::billing>(404, ""), {404, errcode::http_category()}));
  CHECK(is_same(from_wire<shop::billing>(804, "Blocked"), generic::blocked));
  // 0 stands for a number that is missing, also where a catalogue has it.
  CHECK(is_same(from_wire<lab::idle>(0, ""), generic::unknown_error));
  CHECK(is_same(from_wire<lab::idle>(0, "Timeout"), generic::timeout));
}

TEST_CASE("each code of ours comes back from what it is sent as") {
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

TEST_CASE("a code is made without an allocation") {
  const std::size_t before = errcode_tests::allocations();
  const bool is_right = from_wire(801, "InvalidParameter.Resource.Description.TooLong") ==
                            business::invalid_parameter &&
                        from_wire(-7, "Unheard.Of") == generic::unknown_error;
  const std::size_t after = errcode_tests::allocations();
  CHECK(is_right);
  CHECK(after == before);
}
