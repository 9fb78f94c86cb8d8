// SPDX-License-Identifier: MIT
// Uses the core through `import errcode;` alone, and adds a catalogue.
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

import errcode;

namespace shop {
enum class billing { settled = 0, card_declined = 900, quota_hit = 901 };
}  // namespace shop

template <>
struct errcode::catalog<shop::billing> {
  static constexpr const char* name = "shop.billing";
  static constexpr errcode::row<shop::billing> rows[] = {
      {shop::billing::settled, "settled", errcode::generic::ok, "Settled", "已结清"},
      {shop::billing::card_declined, "card_declined", errcode::generic::constraint_violation,
       "Card declined", "银行卡被拒"},
      {shop::billing::quota_hit, "quota_hit", errcode::generic::limit_exceeded, "Quota hit",
       "额度用尽"},
  };
};

template <>
struct std::is_error_code_enum<shop::billing> : std::true_type {};

namespace shop {
using errcode::make_error_code;
using errcode::operator==;
}  // namespace shop

static_assert(errcode::find(804)->type == errcode::generic::blocked);
static_assert(errcode::find("NotFound")->http == errcode::http_status::not_found);
static_assert(errcode::find<shop::billing>(901)->zh == "额度用尽");
static_assert(errcode::entries<errcode::generic>()[0].type == errcode::generic::ok);
static_assert(errcode::reason_phrase(errcode::http_status::im_used) == "IM Used");
static_assert(errcode::negotiate("zh-CN") == errcode::language::zh);
static_assert(errcode::parse_errcode("NotFound.Task")->qualifiers == "Task");

constexpr errcode::released_row billing_v1[] = {
    {901, "quota_hit", "LimitExceeded", 403, 8, false, "Quota hit"}};
static_assert(errcode::is_compatible<shop::billing>(billing_v1));

// The parts of the program that include headers.
#define PART(name)                                      \
  struct name {                                         \
    static const std::error_category& category();       \
    static std::error_code code();                      \
    static std::string written(errcode::business code); \
  }
PART(includer);
PART(includer_with_module);

namespace {

int failures = 0;

void check(bool holds, const char* expression) {
  if (holds) return;
  std::printf("does not hold: %s\n", expression);
  ++failures;
}

#define CHECK(...) check((__VA_ARGS__), #__VA_ARGS__)

template <class Part>
void check_part() {
  CHECK(&Part::category() == &errcode::category<errcode::business>());
  CHECK(Part::code() == errcode::business::ip_banned);
  CHECK(Part::written(errcode::business::ip_banned) == "Blocked (804): The IP address is banned");
}

}  // namespace

int main() {
  const std::error_code code = errcode::business::ip_banned;
  CHECK(code != errcode::business::team_full);
  CHECK(code == errcode::generic::blocked);
  CHECK(code == errcode::http_status::forbidden);
  CHECK(code == std::errc::permission_denied);
  CHECK(code == errcode::make_error_condition(errcode::generic::blocked));
  CHECK(code.message() == "The IP address is banned");
  CHECK(errcode::type_of(std::make_error_code(std::errc::timed_out)) == errcode::generic::timeout);
  CHECK(errcode::to_grpc_status(code) == errcode::grpc_status::permission_denied);
  CHECK(errcode::from_wire(609, "NotFound.Project") == errcode::business::project_uuid_not_found);
  CHECK(errcode::make_errcode(errcode::generic::not_found, {"Task"}) == "NotFound.Task");

  const std::error_code own = shop::billing::quota_hit;
  CHECK(own == shop::billing::quota_hit);
  CHECK(own == errcode::generic::limit_exceeded);
  CHECK(own.message() == "Quota hit");

  check_part<includer>();
  check_part<includer_with_module>();
  return failures;
}
