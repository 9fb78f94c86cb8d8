// SPDX-License-Identifier: MIT
// A part of a process: the host, a plugin or a library that the host is linked with.
#include <errcode/errcode.hpp>
#include <errcode/upstream/mysql.hpp>
#include <errcode/upstream/postgresql.hpp>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>
#include <system_error>

#include "../catalogs.hpp"
#include "part.hpp"

namespace {

using errcode::business;
using errcode::generic;
using errcode::http_status;
using errcode::upstream::mysql;
using errcode::upstream::postgresql;
using shop::billing;

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

/// What each part has to answer about the codes of every part, in the order of make_codes().
constexpr const errcode::entry* unknown = errcode::find(generic::unknown_error);
constexpr const errcode::entry* not_found = errcode::find(generic::not_found);
constexpr const errcode::entry* unavailable = errcode::find<http_status>(503);
constexpr struct {
  bool has_row;
  const errcode::entry* meaning;  // in the table of the part that answers
  http_status http;
  bool has_no_effect = false;
} answers[] = {
    {true, errcode::find(billing::card_declined), http_status::forbidden},
    {true, errcode::find(billing::quota_hit), http_status::too_many_requests},
    {true, errcode::find(billing::settled), http_status::ok},
    {true, errcode::find(business::ip_banned), http_status::forbidden},
    {true, not_found, http_status::not_found},
    {true, unavailable, http_status::service_unavailable},
    {false, unknown, http_status::internal_server_error},
    {false, unknown, http_status::internal_server_error},
    {false, errcode::find<http_status>(400), http_status{418}},  // which has no row
    {false, unavailable, http_status::service_unavailable, true},
    {false, unavailable, http_status::service_unavailable},
    {false, errcode::find(generic::sql_error), http_status::internal_server_error},
    {false, errcode::find(generic::already_exists), http_status::conflict},
    {false, unavailable, http_status::service_unavailable, true},
    {false, not_found, http_status::not_found},
    {false, not_found, http_status::not_found},
    {false, errcode::find(generic::ok), http_status::ok},
    {false, not_found, http_status::not_found},
};
constexpr std::size_t count = std::size(answers);
constexpr std::size_t count_of_ours = 14;  // they stand first

struct codes {
  std::error_code list[count];
};

codes make_codes() {
  static const foreign_category foreign;
  static const agreeable_category agreeable;
  return {{billing::card_declined,
           billing::quota_hit,
           billing::settled,
           business::ip_banned,
           generic::not_found,
           {503, errcode::category<errcode::http_status>()},
           static_cast<billing>(12345),
           static_cast<business>(12345),
           {418, errcode::category<errcode::http_status>()},
           errcode::upstream_code<mysql>(1213),
           errcode::upstream_code<mysql>(2013),
           errcode::upstream_code<mysql>(1),
           errcode::upstream_code<postgresql>("23505"),
           errcode::upstream_code<postgresql>("40001"),
           std::make_error_code(std::errc::no_such_file_or_directory),
           {1, foreign},
           {0, foreign},
           {804, agreeable}}};
}

/// Counts the answers about codes that are not those of the table, and prints them.
int count_wrong_answers(const void* judged) {
  const std::error_code(&list)[count] = static_cast<const codes*>(judged)->list;
  int wrong = 0;
  for (std::size_t i = 0; i != count; ++i) {
    const auto expect = [&wrong, i](bool right, const char* what) {
      if (right) return;
      ++wrong;
      std::printf("  wrong of code %d: %s\n", static_cast<int>(i), what);
    };
#define EXPECT(answer) expect((answer), #answer)
    const std::error_code& code = list[i];
    const auto& [has_row, meaning, http, has_no_effect] = answers[i];
    const errcode::entry* const row = errcode::find(code);
    EXPECT((row != nullptr) == has_row);
    EXPECT(row == nullptr || (row->name == meaning->name && row->code == meaning->code));
    EXPECT(errcode::resolve(code).name == meaning->name);
    EXPECT(errcode::type_of(code) == meaning->type);
    EXPECT(errcode::to_http_status(code) == http);
    EXPECT(errcode::to_grpc_status(code) == meaning->grpc);
    EXPECT(errcode::is_transient(code) == meaning->transient);
    EXPECT(errcode::message(code, errcode::language::en) == meaning->en);
    EXPECT(errcode::message(code, errcode::language::zh) == meaning->zh);
    EXPECT(!has_row || code.message() == meaning->en);
    EXPECT(errcode::had_no_effect(code) == has_no_effect);
    EXPECT(i >= count_of_ours || code == code.default_error_condition());

    EXPECT(code == meaning->type && code == make_error_condition(meaning->type));
    EXPECT(code == http && code == make_error_condition(http));
    EXPECT(code != generic::gone && code != http_status::gone);
    EXPECT((code == billing::card_declined) == (i == 0));
    EXPECT((code == billing::quota_hit) == (i == 1));
    EXPECT((code == billing::settled) == (meaning->type == generic::ok));
    EXPECT((code == business::ok) == (meaning->type == generic::ok));
    EXPECT((code == business::ip_banned) == (i == 3));
    EXPECT((code == static_cast<billing>(12345)) == (i == 6));
    EXPECT((code == static_cast<business>(12345)) == (i == 7));
    EXPECT(i != 3 || code == std::errc::permission_denied);
    EXPECT(i != 9 || code.message() == "mysql:1213: Service Unavailable");
    EXPECT(i != 13 || code.message() == "postgresql:40001: Service Unavailable");
    EXPECT(i != 6 || code.message() == "Unknown error shop.billing:12345");
#undef EXPECT
  }
  return wrong;
}

}  // namespace

ERRCODE_TESTS_EXPORT part get_part() {
  static const codes made = make_codes();
  return {
      &made,
      count_wrong_answers,
      {&errcode::category<generic>(), &errcode::category<business>(), &errcode::category<billing>(),
       &errcode::category<errcode::http_status>(), &errcode::upstream_code<mysql>(1).category()}};
}
