// SPDX-License-Identifier: MIT
// A plugin with a version of a catalogue. In all versions the catalogue has one name and one enum.
#include <errcode/errcode.hpp>

#include <array>
#include <cstddef>
#include <utility>

#include "part.hpp"

enum class many { first = 900 };

#if defined(NEW_VERSION)
constexpr errcode::generic type_of_first = errcode::generic::gone;
using positions = std::make_index_sequence<60>;
#else
constexpr errcode::generic type_of_first = errcode::generic::blocked;
using positions = std::make_index_sequence<2>;
#endif

// Two neighbours of these are the name of a row.
constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

template <std::size_t... I>
constexpr std::array<errcode::row<many>, sizeof...(I)> make_rows(std::index_sequence<I...>) {
  return {{{static_cast<many>(900 + I), letters.substr(I, 2),
            I == 0 ? type_of_first : errcode::generic::gone, "A row", "行"}...}};
}

template <>
struct errcode::catalog<many> {
  static constexpr const char* name = "many";
  static constexpr auto rows = make_rows(positions());
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
  const auto last = static_cast<many>(errcode::entries<many>().back().code);
  static const codes made = {errcode::make_error_code(many::first), errcode::make_error_code(last),
                             type_of_first};
  const void* const category = &errcode::category<many>();
  return {&made, count_wrong_answers, {category, category, category, category, category}};
}
