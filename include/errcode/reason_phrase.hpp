// SPDX-License-Identifier: MIT
#ifndef ERRCODE_REASON_PHRASE_HPP
#define ERRCODE_REASON_PHRASE_HPP

#include <errcode/data/http_status.hpp>
#include <errcode/detail/number_index.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <string_view>

namespace errcode {

namespace detail {

struct http_status_list {
  static constexpr std::size_t size = std::size(data::http_statuses);

  static constexpr int number(std::size_t position) noexcept {
    return static_cast<int>(data::http_statuses[position].value);
  }
};

}  // namespace detail

/// Gives the phrase that IANA's registry has for a status, "" where it has none.
///
///     static_assert(errcode::reason_phrase(errcode::http_status::im_used) == "IM Used");
[[nodiscard]] constexpr std::string_view reason_phrase(http_status status) noexcept {
  using list = detail::http_status_list;
  const std::size_t found = detail::number_index<list>::find(static_cast<int>(status));
  if (found == list::size) return {};
  return data::http_statuses[found].reason_phrase;
}

}  // namespace errcode

#endif
