// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_WIRE_CODE_HPP
#define ERRCODE_DETAIL_ERROR_WIRE_CODE_HPP

// What of a code goes out: the status, the number and the name.

#include <errcode/catalog.hpp>
#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/category/resolve.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/entry.hpp>
#include <errcode/error.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/static_text.hpp>

#include <string_view>

namespace errcode::detail {

struct wire_code {
  http_status status;     ///< The status of the response: 400 or above.
  int number;             ///< The number in its body.
  const entry* meaning;   ///< The entry whose texts and errcode go out.
  std::string_view name;  ///< The last qualifier of the errcode, if the code travels by name.
  help_url_finder find_help_url;  ///< nullptr if the catalogue has no help.
};

/// Returns what of the code of an error goes out. Status, number and errcode agree: a status
/// without a row goes out as its own number, and a code that travels by name as its status. An
/// error that was read from a transient response keeps that status; a type then has its number too.
/// An error whose own status is below 400, such as a 304, goes out as 500.
[[nodiscard]] inline wire_code to_wire_code(const error& source,
                                            const probe_result& result) noexcept {
  const bool is_own = is_error_status(result.http) && result.http != result.meaning->http;
  wire_code wire = {is_error_status(result.http) ? result.http : http_status::internal_server_error,
                    is_own ? static_cast<int>(result.http) : result.meaning->code, result.meaning,
                    result.name(), result.find_help_url};
  if (result.is_named) wire.number = static_cast<int>(wire.status);
  const error_details* const details = error_access::find(source);
  if (details == nullptr || details->transient_status == http_status{}) return wire;
  wire.status = details->transient_status;
  const bool is_type =
      result.catalog != nullptr && is_equal(result.catalog, catalog<generic>::name);
  if (is_type || result.is_named) wire.number = static_cast<int>(wire.status);
  return wire;
}

/// The same of an error whose code was not looked up yet.
[[nodiscard]] inline wire_code to_wire_code(const error& source) noexcept {
  return to_wire_code(source, resolve(source.code()));
}

}  // namespace errcode::detail

#endif
