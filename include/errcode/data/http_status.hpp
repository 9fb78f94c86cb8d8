// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DATA_HTTP_STATUS_HPP
#define ERRCODE_DATA_HTTP_STATUS_HPP

// The catalogue of the HTTP error statuses, and the reason phrases of the other statuses.

#include <errcode/data/generic.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/http_status.hpp>
#include <errcode/static_text.hpp>

#include <cstddef>

namespace errcode {

/// The row of an HTTP error status. Its `en` and its `desc` are the phrase in IANA's registry.
template <>
struct row<http_status> : entry {
  constexpr row(http_status value, const char* row_name, generic row_type, grpc_status row_grpc,
                bool row_transient, const char* row_en, const char* row_zh) noexcept
      : entry{static_cast<int>(value),
              row_type,
              value,
              row_grpc,
              row_transient,
              data::type_row(row_type).errcode,
              static_text(row_name),
              static_text(row_en),
              static_text(row_en),
              static_text(row_zh)} {}
};

/// The HTTP error statuses and what each means as an error, in ascending order.
template <>
struct catalog<http_status> {
  static constexpr const char* name = "errcode.http";
  static constexpr row<http_status> rows[] = {
      {http_status::bad_request, "bad_request", generic::invalid_parameter,
       grpc_status::invalid_argument, false, "Bad Request", "请求无效"},
      {http_status::unauthorized, "unauthorized", generic::auth_failure,
       grpc_status::unauthenticated, false, "Unauthorized", "未通过身份验证"},
      {http_status::payment_required, "payment_required", generic::constraint_violation,
       grpc_status::failed_precondition, false, "Payment Required", "需要付费"},
      {http_status::forbidden, "forbidden", generic::permission_denied,
       grpc_status::permission_denied, false, "Forbidden", "禁止访问"},
      {http_status::not_found, "not_found", generic::not_found, grpc_status::not_found, false,
       "Not Found", "未找到"},
      {http_status::method_not_allowed, "method_not_allowed", generic::invalid_parameter,
       grpc_status::unimplemented, false, "Method Not Allowed", "不支持该请求方法"},
      {http_status::not_acceptable, "not_acceptable", generic::invalid_parameter,
       grpc_status::invalid_argument, false, "Not Acceptable", "无法提供所要求的格式"},
      {http_status::proxy_authentication_required, "proxy_authentication_required",
       generic::constraint_violation, grpc_status::failed_precondition, false,
       "Proxy Authentication Required", "代理服务器要求身份验证"},
      {http_status::request_timeout, "request_timeout", generic::timeout,
       grpc_status::deadline_exceeded, true, "Request Timeout", "请求超时"},
      {http_status::conflict, "conflict", generic::already_exists, grpc_status::already_exists,
       false, "Conflict", "与资源的当前状态冲突"},
      {http_status::gone, "gone", generic::gone, grpc_status::not_found, false, "Gone",
       "资源已被永久移除"},
      {http_status::length_required, "length_required", generic::missing_parameter,
       grpc_status::invalid_argument, false, "Length Required", "缺少 Content-Length"},
      {http_status::precondition_failed, "precondition_failed", generic::constraint_violation,
       grpc_status::failed_precondition, false, "Precondition Failed", "先决条件不成立"},
      {http_status::content_too_large, "content_too_large", generic::limit_exceeded,
       grpc_status::out_of_range, false, "Content Too Large", "请求内容过大"},
      {http_status::uri_too_long, "uri_too_long", generic::limit_exceeded,
       grpc_status::invalid_argument, false, "URI Too Long", "请求地址过长"},
      {http_status::unsupported_media_type, "unsupported_media_type", generic::invalid_parameter,
       grpc_status::invalid_argument, false, "Unsupported Media Type", "不支持该媒体类型"},
      {http_status::range_not_satisfiable, "range_not_satisfiable", generic::invalid_parameter,
       grpc_status::out_of_range, false, "Range Not Satisfiable", "请求的范围无效"},
      {http_status::expectation_failed, "expectation_failed", generic::constraint_violation,
       grpc_status::failed_precondition, false, "Expectation Failed", "无法满足 Expect 的要求"},
      {http_status::misdirected_request, "misdirected_request", generic::invalid_parameter,
       grpc_status::invalid_argument, false, "Misdirected Request", "请求发往了错误的服务器"},
      {http_status::unprocessable_content, "unprocessable_content", generic::invalid_parameter,
       grpc_status::invalid_argument, false, "Unprocessable Content", "请求内容无法处理"},
      {http_status::locked, "locked", generic::in_use, grpc_status::failed_precondition, false,
       "Locked", "资源已被锁定"},
      {http_status::failed_dependency, "failed_dependency", generic::constraint_violation,
       grpc_status::failed_precondition, false, "Failed Dependency", "所依赖的操作失败"},
      {http_status::too_early, "too_early", generic::constraint_violation, grpc_status::unavailable,
       true, "Too Early", "请求过早，请稍后重试"},
      {http_status::upgrade_required, "upgrade_required", generic::constraint_violation,
       grpc_status::failed_precondition, false, "Upgrade Required", "需要升级协议"},
      {http_status::precondition_required, "precondition_required", generic::missing_parameter,
       grpc_status::failed_precondition, false, "Precondition Required", "请求必须带先决条件"},
      {http_status::too_many_requests, "too_many_requests", generic::limit_exceeded,
       grpc_status::resource_exhausted, true, "Too Many Requests", "请求过于频繁"},
      {http_status::request_header_fields_too_large, "request_header_fields_too_large",
       generic::limit_exceeded, grpc_status::invalid_argument, false,
       "Request Header Fields Too Large", "请求头过大"},
      {http_status::unavailable_for_legal_reasons, "unavailable_for_legal_reasons",
       generic::access_denied, grpc_status::permission_denied, false,
       "Unavailable For Legal Reasons", "因法律原因不可用"},
      {http_status::client_closed_request, "client_closed_request", generic::server_error,
       grpc_status::cancelled, false, "Client Closed Request", "客户端已关闭请求"},
      {http_status::internal_server_error, "internal_server_error", generic::server_error,
       grpc_status::internal, false, "Internal Server Error", "服务器内部错误"},
      {http_status::not_implemented, "not_implemented", generic::server_error,
       grpc_status::unimplemented, false, "Not Implemented", "服务器不支持该功能"},
      {http_status::bad_gateway, "bad_gateway", generic::server_error, grpc_status::unavailable,
       true, "Bad Gateway", "网关收到无效响应"},
      {http_status::service_unavailable, "service_unavailable", generic::server_error,
       grpc_status::unavailable, true, "Service Unavailable", "服务暂时不可用"},
      {http_status::gateway_timeout, "gateway_timeout", generic::timeout,
       grpc_status::deadline_exceeded, true, "Gateway Timeout", "网关超时"},
      {http_status::http_version_not_supported, "http_version_not_supported", generic::server_error,
       grpc_status::unimplemented, false, "HTTP Version Not Supported", "不支持该 HTTP 版本"},
      {http_status::variant_also_negotiates, "variant_also_negotiates", generic::server_error,
       grpc_status::internal, false, "Variant Also Negotiates", "内容协商配置错误"},
      {http_status::insufficient_storage, "insufficient_storage", generic::server_error,
       grpc_status::resource_exhausted, false, "Insufficient Storage", "存储空间不足"},
      {http_status::loop_detected, "loop_detected", generic::server_error, grpc_status::internal,
       false, "Loop Detected", "检测到循环"},
      {http_status::not_extended, "not_extended", generic::server_error, grpc_status::internal,
       false, "Not Extended", "请求缺少必要的扩展"},
      {http_status::network_authentication_required, "network_authentication_required",
       generic::server_error, grpc_status::unavailable, false, "Network Authentication Required",
       "需要网络认证"},
  };
};

namespace data {

/// Returns the status whose row an error status without one has: 503 for 520 to 524 and 529, with
/// which proxies and overloaded services say that another attempt may help
/// (https://developers.cloudflare.com/support/troubleshooting/http-status-codes/); else the x00 of
/// its class (RFC 9110, section 15), and 500 for a number that is no error status.
[[nodiscard]] constexpr http_status class_of(http_status status) noexcept {
  const int number = static_cast<int>(status);
  if ((520 <= number && number <= 524) || number == 529) return http_status::service_unavailable;
  return is_client_error(status) ? http_status::bad_request : http_status::internal_server_error;
}

/// Returns the row of an error status, or of the one that it is like.
[[nodiscard]] constexpr const row<http_status>& status_row(http_status status) noexcept {
  const row<http_status>* found = catalog<http_status>::rows;
  std::size_t size = std::size(catalog<http_status>::rows);
  while (size != 1) {
    const std::size_t half = size / 2;
    if (found[half].http <= status) found += half;
    size -= half;
  }
  return found->http == status ? *found : status_row(class_of(status));
}

/// A status that is no error, and its phrase in IANA's registry.
struct phrase_row {
  http_status value;
  static_text reason_phrase;
};

inline constexpr phrase_row phrases[] = {
    {http_status::continue_, "Continue"},
    {http_status::switching_protocols, "Switching Protocols"},
    {http_status::processing, "Processing"},
    {http_status::early_hints, "Early Hints"},
    {http_status::upload_resumption_supported, "Upload Resumption Supported"},
    {http_status::ok, "OK"},
    {http_status::created, "Created"},
    {http_status::accepted, "Accepted"},
    {http_status::non_authoritative_information, "Non-Authoritative Information"},
    {http_status::no_content, "No Content"},
    {http_status::reset_content, "Reset Content"},
    {http_status::partial_content, "Partial Content"},
    {http_status::multi_status, "Multi-Status"},
    {http_status::already_reported, "Already Reported"},
    {http_status::im_used, "IM Used"},
    {http_status::multiple_choices, "Multiple Choices"},
    {http_status::moved_permanently, "Moved Permanently"},
    {http_status::found, "Found"},
    {http_status::see_other, "See Other"},
    {http_status::not_modified, "Not Modified"},
    {http_status::use_proxy, "Use Proxy"},
    {http_status::temporary_redirect, "Temporary Redirect"},
    {http_status::permanent_redirect, "Permanent Redirect"},
};

}  // namespace data

}  // namespace errcode

#endif
