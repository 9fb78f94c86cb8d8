// SPDX-License-Identifier: MIT
// A plugin with a version of a catalogue. In all versions the catalogue has one name and one enum.
#include <errcode/errcode.hpp>

#include <string_view>

#include "part.hpp"

enum class many { first = 900 };

#define ROW(number, type) \
  { static_cast<many>(number), "row", errcode::generic::type, "A row", "行" }
#define TEN_ROWS(number)                                                                          \
  ROW(number, gone), ROW(number + 1, gone), ROW(number + 2, gone), ROW(number + 3, gone),         \
      ROW(number + 4, gone), ROW(number + 5, gone), ROW(number + 6, gone), ROW(number + 7, gone), \
      ROW(number + 8, gone), ROW(number + 9, gone)

template <>
struct errcode::catalog<many> {
  static constexpr const char* name = "many";
  static constexpr errcode::row<many> rows[] = {
#if defined(NEW_VERSION)
    TEN_ROWS(900),
    TEN_ROWS(910),
    TEN_ROWS(920),
    TEN_ROWS(930),
    TEN_ROWS(940),
    TEN_ROWS(950),
#else
    ROW(900, blocked),
    ROW(901, gone),
#endif
  };
};

namespace {

struct codes {
  std::error_code first;
  std::error_code last;
  errcode::generic type_of_first;
};

int count_wrong_answers(const void* judged) {
  const auto& of = *static_cast<const codes*>(judged);
  return (errcode::type_of(of.first) != of.type_of_first) +
         (errcode::type_of(of.last) != errcode::generic::gone) +
         (errcode::to_http_status(of.last) != errcode::http_status::gone) +
         (of.last.message() != "A row") + (errcode::find(of.last) == nullptr);
}

}  // namespace

ERRCODE_TESTS_EXPORT part get_part() {
  const auto& rows = errcode::entries<many>();
  static const codes made = {errcode::make_error_code(many::first),
                             errcode::make_error_code(static_cast<many>(rows.back().code)),
                             rows.front().type};
  const void* const category = &errcode::category<many>();
  return {&made, count_wrong_answers, {category, category, category, category}};
}
