// SPDX-License-Identifier: MIT
#ifndef ERRCODE_RESOLVE_HPP
#define ERRCODE_RESOLVE_HPP

// What an error code means: its entry, and a function for each field of that entry.

#include <errcode/detail/category/resolve.hpp>
#include <errcode/entry.hpp>
#include <errcode/error_code.hpp>
#include <errcode/generic.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>

#include <string_view>
#include <system_error>
#include <type_traits>

namespace errcode {

namespace detail {

template <class Code>
inline constexpr bool is_code = is_catalogued<Code> || std::is_convertible_v<Code, std::error_code>;

}  // namespace detail

/// Finds the entry of an error code; nullptr if its category does not belong to a catalogue, or if
/// the catalogue has no row of its value.
///
///     assert(errcode::find(std::error_code(errcode::business::ip_banned))->code == 804);
template <
    class Code = std::error_code,
    std::enable_if_t<std::is_convertible_v<Code, std::error_code> && !is_catalogued<Code>, int> = 0>
[[nodiscard]] const entry* find(const Code& code) noexcept {
  const std::error_code& converted = code;
  return detail::category_probe(converted.category(), converted.value()).result.found;
}

/// Returns the entry of a code, else the entry of what the code means. Each function below returns
/// one field of that entry. All of them take an error code of any category or an enumerator of a
/// catalogue; for an enumerator they are constant expressions.
///
/// An HTTP error status without a row means the x00 of its class; any other value of a catalogue
/// without a row means unknown_error. A foreign code means what data/errc.hpp says of its
/// default_error_condition, else of the first std::errc there to which its category says it is
/// equivalent, else unknown_error.
///
///     static_assert(errcode::resolve(errcode::business::ip_banned).code == 804);
///     assert(errcode::resolve(std::make_error_code(std::errc::connection_refused)).transient);
template <class Code = std::error_code, std::enable_if_t<detail::is_code<Code>, int> = 0>
[[nodiscard]] constexpr const entry& resolve(const Code& code) noexcept {
  return *detail::resolve(code).meaning;
}

/// Returns the type of a code. It is `ok` if and only if the value of the error code is 0.
///
///     static_assert(errcode::type_of(errcode::business::ip_banned) == errcode::generic::blocked);
///     assert(errcode::type_of(std::make_error_code(std::errc::file_exists)) ==
///            errcode::generic::already_exists);
template <class Code = std::error_code, std::enable_if_t<detail::is_code<Code>, int> = 0>
[[nodiscard]] constexpr generic type_of(const Code& code) noexcept {
  return resolve(code).type;
}

/// Returns the HTTP status of a response with a code. A code of category<http_status>() keeps its
/// status, even without a row.
///
///     static_assert(errcode::to_http_status(errcode::business::team_full) ==
///                   errcode::http_status::forbidden);
template <class Code = std::error_code, std::enable_if_t<detail::is_code<Code>, int> = 0>
[[nodiscard]] constexpr http_status to_http_status(const Code& code) noexcept {
  return detail::resolve(code).http;
}

/// Returns the gRPC status of a response with a code.
///
///     static_assert(errcode::to_grpc_status(errcode::business::team_full) ==
///                   errcode::grpc_status::resource_exhausted);
template <class Code = std::error_code, std::enable_if_t<detail::is_code<Code>, int> = 0>
[[nodiscard]] constexpr grpc_status to_grpc_status(const Code& code) noexcept {
  return resolve(code).grpc;
}

/// Tests whether the same request may succeed later, as after a timeout, a 429 or a refused
/// connection. Only an idempotent request may be sent again.
///
///     static_assert(errcode::is_transient(errcode::generic::timeout));
template <class Code = std::error_code, std::enable_if_t<detail::is_code<Code>, int> = 0>
[[nodiscard]] constexpr bool is_transient(const Code& code) noexcept {
  return resolve(code).transient;
}

/// Returns the message for people. It never contains the message() of a foreign category, which is
/// for logs.
///
///     assert(errcode::message(errcode::generic::gone, errcode::language::zh) == "接口停用");
template <class Code = std::error_code, std::enable_if_t<detail::is_code<Code>, int> = 0>
[[nodiscard]] constexpr std::string_view message(const Code& code, language lang) noexcept {
  return resolve(code).message(lang);
}

/// Makes an error code from the gRPC status that a client receives. to_grpc_status() maps the code
/// back to the same status. A number that is not a gRPC status becomes unknown_error.
///
///     assert(errcode::from_grpc_status(errcode::grpc_status::not_found) ==
///            errcode::generic::not_found);
template <class E = generic>
[[nodiscard]] std::error_code from_grpc_status(grpc_status status) noexcept {
  switch (status) {
    case grpc_status::ok:
      return generic::ok;
    case grpc_status::cancelled:
      return make_error_code(http_status::client_closed_request);
    case grpc_status::invalid_argument:
      return generic::invalid_parameter;
    case grpc_status::deadline_exceeded:
      return generic::timeout;
    case grpc_status::not_found:
      return generic::not_found;
    case grpc_status::already_exists:
      return generic::already_exists;
    case grpc_status::permission_denied:
      return generic::permission_denied;
    case grpc_status::resource_exhausted:
      return generic::limit_exceeded;
    case grpc_status::failed_precondition:
      return generic::constraint_violation;
    case grpc_status::aborted:
      return std::make_error_code(std::errc::resource_deadlock_would_occur);
    case grpc_status::out_of_range:
      return generic::out_limit;
    case grpc_status::unimplemented:
      return make_error_code(http_status::not_implemented);
    case grpc_status::internal:
      return generic::server_error;
    case grpc_status::unavailable:
      return make_error_code(http_status::service_unavailable);
    case grpc_status::data_loss:
      return generic::corrupted_data;
    case grpc_status::unauthenticated:
      return generic::auth_failure;
    case grpc_status::unknown:
      break;
  }
  return generic::unknown_error;
}

}  // namespace errcode

#endif
