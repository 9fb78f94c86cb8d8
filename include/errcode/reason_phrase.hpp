// SPDX-License-Identifier: MIT
#ifndef ERRCODE_REASON_PHRASE_HPP
#define ERRCODE_REASON_PHRASE_HPP

#include <errcode/data/http_status.hpp>
#include <errcode/detail/table/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/http_status.hpp>

#include <string_view>

namespace errcode {

/// Returns the reason phrase of a status: the one in IANA's registry, or nginx's for 499, which the
/// registry lacks; empty if the status has none.
///
///     static_assert(errcode::reason_phrase(errcode::http_status::im_used) == "IM Used");
[[nodiscard]] constexpr std::string_view reason_phrase(http_status status) noexcept {
  if (is_error_status(status)) {
    const entry& found = data::status_row(status);
    return found.http == status ? found.en : std::string_view();
  }
  for (const data::phrase_row& row : data::phrases) {
    if (row.value == status) return row.reason_phrase;
  }
  return {};
}

}  // namespace errcode

#endif
