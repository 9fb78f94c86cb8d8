// SPDX-License-Identifier: MIT
#ifndef ERRCODE_UPSTREAM_CURL_HPP
#define ERRCODE_UPSTREAM_CURL_HPP

// What it means that libcurl could not do a request.

#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/upstream.hpp>

namespace errcode::upstream {

/// libcurl: the CURLcode of curl_easy_perform() (curl/curl.h), where there is no response. A
/// response with an error status is for upstream_response.
struct curl {
  /// @{
  /// What upstream_code reads of a table.
  static constexpr const char* name = "curl";
  static constexpr generic otherwise = generic::server_error;
  static constexpr upstream_row rows[] = {
      {5, http_status::service_unavailable, effect::none},   // unknown proxy
      {6, http_status::service_unavailable, effect::none},   // unknown host
      {7, http_status::service_unavailable, effect::none},   // cannot connect
      {8, http_status::bad_gateway},                         // response that is not HTTP
      {16, http_status::service_unavailable},                // HTTP/2 connection failed
      {18, http_status::bad_gateway},                        // response cut short
      {28, http_status::gateway_timeout},                    // timed out
      {35, http_status::service_unavailable, effect::none},  // TLS handshake failed
      {52, http_status::service_unavailable},                // closed without a response
      {55, http_status::service_unavailable},                // lost while sending
      {56, http_status::service_unavailable},                // lost while receiving
      {61, http_status::bad_gateway},                        // response with a bad encoding
      {92, http_status::service_unavailable},                // HTTP/2 stream failed
      {95, http_status::service_unavailable},                // HTTP/3 failed
      {96, http_status::service_unavailable, effect::none},  // QUIC handshake failed
      {97, http_status::service_unavailable, effect::none},  // proxy handshake failed
  };
  /// @}
};

}  // namespace errcode::upstream

#endif
