// SPDX-License-Identifier: MIT
#ifndef ERRCODE_HTTP_STATUS_HPP
#define ERRCODE_HTTP_STATUS_HPP

// The HTTP status codes, and functions that test their classes.

namespace errcode {

/// The HTTP status codes that IANA's registry assigns
/// (https://www.iana.org/assignments/http-status-codes), named after their reason phrases.
///
/// 306 and 418 have no enumerator: the registry reserves both as "(Unused)", without a meaning
/// (RFC 9110, 15.4.7 and 15.5.19). `http_status{418}` is still a valid value. 104 is a temporary
/// registration (draft-ietf-httpbis-resumable-upload).
enum class http_status : int {
  continue_ = 100,
  switching_protocols = 101,
  processing = 102,
  early_hints = 103,
  upload_resumption_supported = 104,

  ok = 200,
  created = 201,
  accepted = 202,
  non_authoritative_information = 203,
  no_content = 204,
  reset_content = 205,
  partial_content = 206,
  multi_status = 207,
  already_reported = 208,
  im_used = 226,

  multiple_choices = 300,
  moved_permanently = 301,
  found = 302,
  see_other = 303,
  not_modified = 304,
  use_proxy = 305,
  temporary_redirect = 307,
  permanent_redirect = 308,

  bad_request = 400,
  unauthorized = 401,
  payment_required = 402,
  forbidden = 403,
  not_found = 404,
  method_not_allowed = 405,
  not_acceptable = 406,
  proxy_authentication_required = 407,
  request_timeout = 408,
  conflict = 409,
  gone = 410,
  length_required = 411,
  precondition_failed = 412,
  content_too_large = 413,
  uri_too_long = 414,
  unsupported_media_type = 415,
  range_not_satisfiable = 416,
  expectation_failed = 417,
  misdirected_request = 421,
  unprocessable_content = 422,
  locked = 423,
  failed_dependency = 424,
  too_early = 425,
  upgrade_required = 426,
  precondition_required = 428,
  too_many_requests = 429,
  request_header_fields_too_large = 431,
  unavailable_for_legal_reasons = 451,
  client_closed_request = 499,

  internal_server_error = 500,
  not_implemented = 501,
  bad_gateway = 502,
  service_unavailable = 503,
  gateway_timeout = 504,
  http_version_not_supported = 505,
  variant_also_negotiates = 506,
  insufficient_storage = 507,
  loop_detected = 508,
  not_extended = 510,
  network_authentication_required = 511,
};

/// Tests whether a status is 1xx, informational (RFC 9110, section 15). A number outside 100 to 599
/// has no class: this function and the next four return false for it.
///
///     static_assert(errcode::is_informational(errcode::http_status::early_hints));
[[nodiscard]] constexpr bool is_informational(http_status status) noexcept {
  return static_cast<int>(status) / 100 == 1;
}

/// Tests whether a status is 2xx, successful.
///
///     static_assert(errcode::is_successful(errcode::http_status::no_content));
[[nodiscard]] constexpr bool is_successful(http_status status) noexcept {
  return static_cast<int>(status) / 100 == 2;
}

/// Tests whether a status is 3xx, a redirection.
///
///     static_assert(errcode::is_redirection(errcode::http_status::found));
[[nodiscard]] constexpr bool is_redirection(http_status status) noexcept {
  return static_cast<int>(status) / 100 == 3;
}

/// Tests whether a status is 4xx, a client error.
///
///     static_assert(errcode::is_client_error(errcode::http_status{418}));
[[nodiscard]] constexpr bool is_client_error(http_status status) noexcept {
  return static_cast<int>(status) / 100 == 4;
}

/// Tests whether a status is 5xx, a server error.
///
///     static_assert(errcode::is_server_error(errcode::http_status::bad_gateway));
[[nodiscard]] constexpr bool is_server_error(http_status status) noexcept {
  return static_cast<int>(status) / 100 == 5;
}

/// Tests whether a status is 400 or above, including numbers beyond 599.
///
///     static_assert(errcode::is_error_status(errcode::http_status::conflict));
[[nodiscard]] constexpr bool is_error_status(http_status status) noexcept {
  return static_cast<int>(status) >= 400;
}

}  // namespace errcode

#endif
