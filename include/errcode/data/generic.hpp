// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DATA_GENERIC_HPP
#define ERRCODE_DATA_GENERIC_HPP

// The catalogue of the generic errcodes, which are the types, and how a type leads to its row.

#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/http_status.hpp>
#include <errcode/static_text.hpp>

#include <cstddef>

namespace errcode {

/// The row of a type. A row without `desc` sends `zh` there, because the source document is in
/// Chinese. The only transient type is `timeout`. The texts of our own rows are literals, which
/// cost a compiler less than a static_text.
template <>
struct row<generic> : entry {
  constexpr row(generic value, const char* row_errcode, const char* row_name, http_status row_http,
                grpc_status row_grpc, const char* row_en, const char* row_zh,
                const char* row_desc) noexcept
      : entry{static_cast<int>(row_http),
              value,
              row_http,
              row_grpc,
              value == generic::timeout,
              static_text(row_errcode),
              static_text(row_name),
              static_text(row_desc),
              static_text(row_en),
              static_text(row_zh)} {}

  constexpr row(generic value, const char* row_errcode, const char* row_name, http_status row_http,
                grpc_status row_grpc, const char* row_en, const char* row_zh) noexcept
      : row(value, row_errcode, row_name, row_http, row_grpc, row_en, row_zh, row_zh) {}
};

/// The types, in the order of their values.
template <>
struct catalog<generic> {
  static constexpr const char* name = "errcode.generic";
  static constexpr row<generic> rows[] = {
      {generic::ok, "OK", "ok", http_status::ok, grpc_status::ok, "Operation succeeded",
       "操作成功"},
      {generic::verification_failure, "VerificationFailure", "verification_failure",
       http_status::bad_request, grpc_status::invalid_argument,
       "Verification failed, e.g. the verification code is invalid or has expired",
       "校验失败，比如校验码无效或者过期"},
      {generic::timeout, "Timeout", "timeout", http_status::bad_request,
       grpc_status::deadline_exceeded, "Operation timed out", "操作超时"},
      {generic::missing_parameter, "MissingParameter", "missing_parameter",
       http_status::bad_request, grpc_status::invalid_argument,
       "The client did not pass a required parameter", "客户端没有传入某个必填参数"},
      {generic::in_use, "InUse", "in_use", http_status::bad_request,
       grpc_status::failed_precondition, "The resource is in use and therefore cannot be deleted",
       "某项资源正在使用中，因此无法被删除"},
      {generic::invalid_parameter, "InvalidParameter", "invalid_parameter",
       http_status::bad_request, grpc_status::invalid_argument,
       "A parameter passed by the client is invalid, mostly in its format",
       "客户端传入的参数不合法，主要是指格式上的错误"},
      {generic::malformed, "Malformed", "malformed", http_status::bad_request,
       grpc_status::invalid_argument, "The data is malformed and could not be parsed",
       "数据格式不正确，解析失败"},
      {generic::invalid_file_ext, "InvalidFileExt", "invalid_file_ext", http_status::bad_request,
       grpc_status::invalid_argument, "The extension of the uploaded file is not allowed",
       "用户上传的文件后缀不合法"},
      {generic::auth_failure, "AuthFailure", "auth_failure", http_status::unauthorized,
       grpc_status::unauthenticated,
       "User authorization failed, e.g. the login failed or the token has expired",
       "用户授权失败，比如登录失败或者 token 过期"},
      {generic::constraint_violation, "ConstraintViolation", "constraint_violation",
       http_status::forbidden, grpc_status::failed_precondition,
       "A required constraint is not satisfied, so the operation cannot be performed",
       "未满足指定的约束条件，因此无法执行操作"},
      {generic::permission_denied, "PermissionDenied", "permission_denied", http_status::forbidden,
       grpc_status::permission_denied,
       "The user lacks a required permission, so the operation cannot be performed",
       "用户没有某项权限，因此无法执行操作"},
      {generic::limit_exceeded, "LimitExceeded", "limit_exceeded", http_status::forbidden,
       grpc_status::resource_exhausted, "Resource usage exceeds the quota", "资源的使用超出了限额"},
      {generic::access_denied, "AccessDenied", "access_denied", http_status::forbidden,
       grpc_status::permission_denied,
       "The user may not access the resource, or the resource does not exist",
       "用户没有权限访问某项资源，或者某项资源不存在"},
      {generic::blocked, "Blocked", "blocked", http_status::forbidden,
       grpc_status::permission_denied, "The user is blocked", "用户被封禁"},
      {generic::not_found, "NotFound", "not_found", http_status::not_found, grpc_status::not_found,
       "The resource does not exist", "某项资源不存在"},
      {generic::already_exists, "AlreadyExists", "already_exists", http_status::conflict,
       grpc_status::already_exists, "The resource already exists and therefore cannot be added",
       "某项资源已经存在，因此无法添加"},
      {generic::gone, "gone", "gone", http_status::gone, grpc_status::unimplemented,
       "The API has been discontinued", "接口停用"},
      {generic::deleted, "Deleted", "deleted", http_status::internal_server_error,
       grpc_status::not_found, "The resource has been deleted", "某项资源被删除"},
      {generic::corrupted_data, "CorruptedData", "corrupted_data",
       http_status::internal_server_error, grpc_status::data_loss,
       "Corrupted data: the data should meet a requirement but does not",
       "脏数据，即数据理应满足某项要求，但实际却没有满足"},
      {generic::unexpected_arguments, "UnexpectedArguments", "unexpected_arguments",
       http_status::internal_server_error, grpc_status::internal, "Unexpected arguments",
       "意料之外的参数"},
      {generic::source_deleted, "SourceDeleted", "source_deleted",
       http_status::internal_server_error, grpc_status::not_found,
       "The source of the resource has been deleted", "某项资源的源资源被删除"},
      {generic::sql_error, "SQLError", "sql_error", http_status::internal_server_error,
       grpc_status::internal, "Error raised by MySQL", "由 MySQL 产生的错误"},
      {generic::unknown_error, "UnknownError", "unknown_error", http_status::internal_server_error,
       grpc_status::unknown, "Unknown error: an error that carries no error code",
       "未知错误，用来表示那些没有标注错误码的错误",
       "未知错误，用来表示那些没有标注错误码的错误 s"},
      {generic::app_store_bot_error, "AppStoreBotError", "app_store_bot_error",
       http_status::internal_server_error, grpc_status::internal,
       "Error raised by the App Store crawler", "由 AppStore 爬虫产生的错误"},
      {generic::elastic_search_error, "ElasticSearchError", "elastic_search_error",
       http_status::internal_server_error, grpc_status::internal, "Error raised by Elasticsearch",
       "由 ElasticSearch 产生的错误"},
      {generic::lean_cloud_error, "LeanCloudError", "lean_cloud_error",
       http_status::internal_server_error, grpc_status::internal, "Error raised by LeanCloud",
       "由 LeanCloud 产生的错误"},
      {generic::wechat_error, "WechatError", "wechat_error", http_status::internal_server_error,
       grpc_status::internal, "Error raised by WeChat", "由 Wechat 产生的错误"},
      {generic::bad_config, "BadConfig", "bad_config", http_status::internal_server_error,
       grpc_status::internal, "The configuration file is invalid", "配置文件错误"},
      {generic::telesign_error, "TelesignError", "telesign_error",
       http_status::internal_server_error, grpc_status::internal, "Error raised by Telesign",
       "由 Telesign 产生的错误"},
      {generic::redis_error, "RedisError", "redis_error", http_status::internal_server_error,
       grpc_status::internal, "Error raised by Redis", "由 Redis 产生的错误"},
      {generic::server_error, "ServerError", "server_error", http_status::internal_server_error,
       grpc_status::internal, "Internal server error", "服务器内部错误"},
      {generic::type_mismatch, "TypeMismatch", "type_mismatch", http_status::internal_server_error,
       grpc_status::internal, "A variable is not of the expected type", "变量类型不符合预期要求"},
      {generic::ding_ding_error, "DingDingError", "ding_ding_error",
       http_status::internal_server_error, grpc_status::internal, "Error raised by DingTalk",
       "由 DingDing 产生的错误"},
      {generic::invalid_enum, "InvalidEnum", "invalid_enum", http_status::internal_server_error,
       grpc_status::internal, "Invalid enumeration value", "无效的枚举值"},
      {generic::key_conflict, "KeyConflict", "key_conflict", http_status::internal_server_error,
       grpc_status::internal, "Primary key conflict", "主键冲突"},
      {generic::out_limit, "OutLimit", "out_limit", http_status::internal_server_error,
       grpc_status::out_of_range, "A limit is exceeded", "超出限制"},
  };
};

namespace data {

inline constexpr unsigned type_count = std::size(catalog<generic>::rows);

[[nodiscard]] constexpr bool is_type(int value) noexcept {
  return static_cast<unsigned>(value) < type_count;
}

/// Returns the row of a type, or that of unknown_error for a value that is no enumerator.
[[nodiscard]] constexpr const row<generic>& type_row(generic type) noexcept {
  const auto value = static_cast<unsigned>(type);
  return catalog<generic>::rows[value < type_count ? value
                                                   : static_cast<unsigned>(generic::unknown_error)];
}

}  // namespace data

}  // namespace errcode

#endif
