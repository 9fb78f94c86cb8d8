// SPDX-License-Identifier: MIT
#ifndef ERRCODE_WIRE_HPP
#define ERRCODE_WIRE_HPP

#include <errcode/business.hpp>
#include <errcode/category.hpp>
#include <errcode/detail/generic_table.hpp>
#include <errcode/entry.hpp>
#include <errcode/error_code.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_category.hpp>

#include <string_view>
#include <system_error>

namespace errcode {

/// Makes an error code of what an answer says: its number and its errcode, qualified or not; 0 and
/// "" where it has none.
///
/// Real servers let the two disagree. The errcode's type counts; a business code of 600 or above
/// counts where it is of that type, for it says more. Of an errcode that is unknown or missing the
/// number counts: as a business code, else as an HTTP status of http_category() (1xx and 2xx are
/// success), else as an unknown value in the category of `business`. Where there is nothing, it is
/// generic::unknown_error. A client of a service with a catalogue of its own names that:
/// from_wire<shop::billing>(900, "ConstraintViolation").
///
///     assert(errcode::from_wire(609, "NotFound.Project") ==
///            errcode::business::project_uuid_not_found);
///     assert(errcode::from_wire(500, "AlreadyExists.User.EmailExists") ==
///            errcode::generic::already_exists);
///     assert(errcode::from_wire(503, "") == errcode::http_status::service_unavailable);
template <class E = business>
[[nodiscard]] std::error_code from_wire(int code, std::string_view errcode) noexcept {
  const entry* numbered = code == 0 ? nullptr : find<E>(code);
  if (const entry* spelled = find(detail::type_part(errcode))) {
    const bool is_finer = code >= 600 && numbered != nullptr && numbered->type == spelled->type;
    if (!is_finer) return spelled->type;
  }
  if (numbered != nullptr) return make_error_code(static_cast<E>(code));
  if (100 <= code && code <= 299) return {0, http_category()};
  if (300 <= code && code <= 599) return {code, http_category()};
  if (code != 0) return {code, category<E>()};
  return generic::unknown_error;
}

}  // namespace errcode

#endif
