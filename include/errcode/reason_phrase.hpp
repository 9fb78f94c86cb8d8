// SPDX-License-Identifier: MIT
#ifndef ERRCODE_REASON_PHRASE_HPP
#define ERRCODE_REASON_PHRASE_HPP

#include <errcode/data/http_status.hpp>
#include <errcode/http_status.hpp>

#include <string_view>

namespace errcode {

/// Gives the phrase that IANA's registry has for a status, "" where it has none.
///
///     static_assert(errcode::reason_phrase(errcode::http_status::im_used) == "IM Used");
[[nodiscard]] constexpr std::string_view reason_phrase(http_status status) noexcept {
  for (const data::http_status_row& row : data::http_statuses) {
    if (row.value == status) return row.reason_phrase;
  }
  return {};
}

}  // namespace errcode

#endif
