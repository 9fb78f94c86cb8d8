// SPDX-License-Identifier: MIT
#ifndef ERRCODE_REASON_PHRASE_HPP
#define ERRCODE_REASON_PHRASE_HPP

#include <errcode/data/http_status.hpp>
#include <errcode/detail/number_index.hpp>
#include <errcode/http_status.hpp>

#include <string_view>

namespace errcode {

namespace detail {

struct http_status_list {
  static constexpr const auto& rows = data::http_statuses;

  static constexpr int number(const data::http_status_row& row) noexcept {
    return static_cast<int>(row.value);
  }
};

}  // namespace detail

/// Gives the phrase that IANA's registry has for a status, "" where it has none.
///
///     static_assert(errcode::reason_phrase(errcode::http_status::im_used) == "IM Used");
[[nodiscard]] constexpr std::string_view reason_phrase(http_status status) noexcept {
  const auto* row = detail::number_index<detail::http_status_list>::find(static_cast<int>(status));
  if (row == nullptr) return {};
  return row->reason_phrase;
}

}  // namespace errcode

#endif
