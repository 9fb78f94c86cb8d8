// SPDX-License-Identifier: MIT
// A part of a process: the host, a plugin or a library that the host is linked with.
#include <errcode/errcode.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

#include "../catalogs.hpp"
#include "part.hpp"

/// The codes that one part of a process hands to another.
struct codes {
  std::error_code card_declined;
  std::error_code quota_hit;
  std::error_code ip_banned;
  std::error_code not_found;
  std::error_code settled;
  std::error_code unknown_billing;
  std::error_code unknown_business;
  std::error_code unavailable;  // 503 in http_category()
  std::error_code teapot;       // 418 there, which has no row
  std::error_code no_entry;     // ENOENT in std::generic_category()
  std::error_code foreign;      // its category says no_such_file_or_directory
  std::error_code foreign_success;
  std::error_code agreeable;  // its category says that it is equivalent to everything
};

namespace {

class foreign_category : public std::error_category {
 public:
  const char* name() const noexcept override { return "foreign"; }
  std::string message(int) const override { std::abort(); }
  std::error_condition default_error_condition(int) const noexcept override {
    return std::errc::no_such_file_or_directory;
  }
};

class agreeable_category final : public std::error_category {
 public:
  const char* name() const noexcept override { return "errcode.business"; }
  std::string message(int) const override { std::abort(); }
  bool equivalent(int, const std::error_condition&) const noexcept override { return true; }
  bool equivalent(const std::error_code&, int) const noexcept override { return true; }
};

/// Counts the answers about codes that are not those of the table, and prints them.
int count_wrong_answers(const codes& of) {
  using errcode::business;
  using errcode::generic;
  using errcode::http_status;
  using errcode::language;
  using shop::billing;

  int wrong = 0;
  const auto expect = [&wrong](bool right, const char* what) {
    if (right) return;
    ++wrong;
    std::printf("  wrong: %s\n", what);
  };
#define EXPECT(answer) expect((answer), #answer)

  const auto has_name = [](const std::error_code& code, std::string_view name) {
    const errcode::entry* row = errcode::find(code);
    return row != nullptr && row->name == name;
  };
  EXPECT(has_name(of.card_declined, "card_declined"));
  EXPECT(has_name(of.quota_hit, "quota_hit"));
  EXPECT(has_name(of.ip_banned, "ip_banned"));
  EXPECT(has_name(of.not_found, "not_found"));
  EXPECT(has_name(of.settled, "settled"));
  EXPECT(has_name(of.unavailable, "service_unavailable"));
  EXPECT(errcode::find(of.unknown_billing) == nullptr);
  EXPECT(errcode::find(of.unknown_business) == nullptr);
  EXPECT(errcode::find(of.teapot) == nullptr);
  EXPECT(errcode::find(of.foreign) == nullptr);
  EXPECT(errcode::find(of.foreign_success) == nullptr);
  EXPECT(errcode::find(of.agreeable) == nullptr);

  EXPECT(errcode::type_of(of.card_declined) == generic::constraint_violation);
  EXPECT(errcode::type_of(of.quota_hit) == generic::limit_exceeded);
  EXPECT(errcode::type_of(of.ip_banned) == generic::blocked);
  EXPECT(errcode::type_of(of.not_found) == generic::not_found);
  EXPECT(errcode::type_of(of.settled) == generic::ok);
  EXPECT(errcode::type_of(of.unknown_billing) == generic::unknown_error);
  EXPECT(errcode::type_of(of.unknown_business) == generic::unknown_error);
  EXPECT(errcode::type_of(of.unavailable) == generic::server_error);
  EXPECT(errcode::type_of(of.teapot) == generic::invalid_parameter);
  EXPECT(errcode::type_of(of.no_entry) == generic::not_found);
  EXPECT(errcode::type_of(of.foreign) == generic::not_found);
  EXPECT(errcode::type_of(of.foreign_success) == generic::ok);
  // The first std::errc of the table.
  EXPECT(errcode::type_of(of.agreeable) == generic::not_found);

  EXPECT(errcode::resolve(of.ip_banned).name == "ip_banned");
  EXPECT(errcode::resolve(of.quota_hit).name == "quota_hit");
  EXPECT(errcode::resolve(of.unavailable).name == "service_unavailable");
  EXPECT(errcode::resolve(of.teapot).name == "bad_request");
  EXPECT(errcode::is_transient(of.unavailable));
  EXPECT(errcode::to_grpc_status(of.unavailable) == errcode::grpc_status::unavailable);
  EXPECT(errcode::to_grpc_status(of.quota_hit) == errcode::grpc_status::resource_exhausted);

  EXPECT(errcode::to_http_status(of.card_declined) == http_status::forbidden);
  EXPECT(errcode::to_http_status(of.quota_hit) == http_status::too_many_requests);
  EXPECT(errcode::to_http_status(of.ip_banned) == http_status::forbidden);
  EXPECT(errcode::to_http_status(of.unknown_billing) == http_status::internal_server_error);
  EXPECT(errcode::to_http_status(of.unavailable) == http_status::service_unavailable);
  EXPECT(errcode::to_http_status(of.teapot) == http_status{418});
  EXPECT(errcode::to_http_status(of.no_entry) == http_status::not_found);
  EXPECT(errcode::to_http_status(of.foreign) == http_status::not_found);
  EXPECT(of.unavailable == http_status::service_unavailable);
  EXPECT(of.unavailable == generic::server_error);
  EXPECT(errcode::to_http_status(of.foreign_success) == http_status::ok);
  EXPECT(of.quota_hit == http_status::too_many_requests);
  EXPECT(of.ip_banned == http_status::forbidden);
  EXPECT(of.ip_banned != http_status::not_found);
  EXPECT(of.settled == http_status::ok);

  EXPECT(errcode::message(of.card_declined, language::en) == "Card declined");
  EXPECT(errcode::message(of.card_declined, language::zh) == "银行卡被拒");
  EXPECT(errcode::message(of.ip_banned, language::zh) == "IP 被封禁");
  EXPECT(errcode::message(of.not_found, language::en) == "The resource does not exist");
  EXPECT(errcode::message(of.foreign, language::en) == "The resource does not exist");
  EXPECT(errcode::message(of.unknown_billing, language::zh) ==
         "未知错误，用来表示那些没有标注错误码的错误");
  EXPECT(of.ip_banned.message() == "The IP address is banned");
  EXPECT(of.not_found.message() == "The resource does not exist");
  EXPECT(of.unavailable.message() == "Service Unavailable");
  EXPECT(of.card_declined.message() == "Card declined");
  EXPECT(of.unknown_billing.message() == "Unknown error shop.billing:12345");

  EXPECT(of.card_declined == billing::card_declined);
  EXPECT(of.card_declined != billing::quota_hit);
  EXPECT(of.quota_hit == billing::quota_hit);
  EXPECT(of.unknown_billing == static_cast<billing>(12345));
  EXPECT(of.unknown_billing != static_cast<business>(12345));
  EXPECT(of.unknown_business == static_cast<business>(12345));
  EXPECT(of.unknown_business != static_cast<billing>(12345));
  EXPECT(of.ip_banned == business::ip_banned);
  EXPECT(of.ip_banned != business::team_full);
  EXPECT(of.ip_banned != billing::card_declined);
  EXPECT(of.settled == billing::settled);
  EXPECT(of.settled == business::ok);
  EXPECT(of.foreign_success == billing::settled);
  EXPECT(of.foreign_success == business::ok);
  EXPECT(of.foreign_success == generic::ok);
  EXPECT(of.agreeable != business::ip_banned);
  EXPECT(of.ip_banned == generic::blocked);
  EXPECT(of.ip_banned != generic::not_found);
  EXPECT(of.quota_hit == generic::limit_exceeded);
  EXPECT(of.not_found == generic::not_found);
  EXPECT(of.ip_banned == make_error_condition(generic::blocked));
  EXPECT(of.quota_hit == make_error_condition(generic::limit_exceeded));
  EXPECT(of.quota_hit == make_error_condition(http_status::too_many_requests));
  EXPECT(of.ip_banned == std::errc::permission_denied);
  for (const std::error_code& each : {of.card_declined, of.quota_hit, of.ip_banned, of.not_found,
                                      of.settled, of.unknown_billing, of.unavailable, of.teapot}) {
    EXPECT(each == each.default_error_condition());
  }
#undef EXPECT
  return wrong;
}

codes make_codes() {
  static const foreign_category foreign;
  static const agreeable_category agreeable;
  return {shop::billing::card_declined,
          shop::billing::quota_hit,
          errcode::business::ip_banned,
          errcode::generic::not_found,
          shop::billing::settled,
          static_cast<shop::billing>(12345),
          static_cast<errcode::business>(12345),
          {503, errcode::http_category()},
          {418, errcode::http_category()},
          std::make_error_code(std::errc::no_such_file_or_directory),
          {1, foreign},
          {0, foreign},
          {804, agreeable}};
}

}  // namespace

ERRCODE_TESTS_EXPORT part get_part() {
  static const codes made = make_codes();
  return {&made,
          [](const void* of) { return count_wrong_answers(*static_cast<const codes*>(of)); },
          {&errcode::category<errcode::generic>(), &errcode::category<errcode::business>(),
           &errcode::category<shop::billing>(), &errcode::http_category()}};
}
