// SPDX-License-Identifier: MIT
// A plugin that may be built with another layout of errcode::entry: another's codes are foreign.
#include <errcode/errcode.hpp>

#include <string_view>

#include "part.hpp"

namespace {

struct codes {
  std::error_code team_full = errcode::business::team_full;
  std::error_code unavailable = {503, errcode::category<errcode::http_status>()};
  std::size_t size_of_entry = sizeof(errcode::entry);
};

int count_wrong_answers(const void* judged) {
  const auto& of = *static_cast<const codes*>(judged);
  const bool same = of.size_of_entry == sizeof(errcode::entry);
  const auto has_name = [same](const std::error_code& code, std::string_view name) {
    const errcode::entry* const row = errcode::find(code);
    return same ? row != nullptr && row->name == name : row == nullptr;
  };
  return !has_name(of.team_full, "team_full") + !has_name(of.unavailable, "service_unavailable") +
         ((of.team_full == errcode::generic::limit_exceeded) != same) +
         ((of.unavailable == errcode::http_status::service_unavailable) != same) +
         (of.team_full.message() != "The team is full");
}

}  // namespace

ERRCODE_TESTS_EXPORT part get_part() {
  static const codes made;
  const void* const category = &errcode::category<errcode::business>();
  return {&made, count_wrong_answers, {category, category, category, category, category}};
}
