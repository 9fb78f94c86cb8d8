// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DATA_HELP_HPP
#define ERRCODE_DATA_HELP_HPP

// What a caller can do about an error of a type. Nothing of the core includes this header.

#include <errcode/catalog.hpp>
#include <errcode/generic.hpp>

namespace errcode {

template <>
struct help<generic> {
  static constexpr help_row<generic> rows[] = {
      {generic::ok, "Nothing is left to do.", "无需处理。"},
      {generic::verification_failure, "Ask the user to check the code, or to have a new one sent.",
       "请用户核对校验码，或重新获取。"},
      {generic::timeout, "Send the request again after a pause, if sending it twice does no harm.",
       "如果重复发送没有副作用，请稍后重试。"},
      {generic::missing_parameter,
       "Add the parameter that the body names, and send the request again.",
       "补上响应体指出的参数后重新发送。"},
      {generic::in_use, "Release the resource where it is used, then delete it.",
       "先在使用处解除占用，再删除。"},
      {generic::invalid_parameter,
       "Correct the parameter that the body names, and send the request again.",
       "改正响应体指出的参数后重新发送。"},
      {generic::malformed,
       "Correct the form of the data, such as its JSON: the service could not read it.",
       "改正数据的格式（例如 JSON），服务无法解析它。"},
      {generic::invalid_file_ext, "Upload a file of a kind that is allowed.",
       "上传允许的文件类型。"},
      {generic::auth_failure, "Log in again or renew the token, and send the request again.",
       "重新登录或更新 token 后再发送。"},
      {generic::constraint_violation,
       "Meet the condition that the body names, then send the request again.",
       "满足响应体指出的条件后再发送。"},
      {generic::permission_denied, "Ask an administrator for the permission that the body names.",
       "向管理员申请响应体指出的权限。"},
      {generic::limit_exceeded, "Use less, have the quota raised, or wait until it is renewed.",
       "减少用量、提高限额，或等待限额恢复。"},
      {generic::access_denied, "Check the address, and ask the owner of the resource for access.",
       "核对地址，并向资源的所有者申请访问权限。"},
      {generic::blocked,
       "Ask the operator of the service why the user is blocked; another attempt does not help.",
       "向服务方询问封禁原因；重试没有用。"},
      {generic::not_found, "Check the name or the identifier, and list what exists.",
       "核对名称或编号，并查看现有的资源。"},
      {generic::already_exists, "Use what exists, or choose another name.",
       "使用已有的资源，或换一个名称。"},
      {generic::gone, "Move to the interface that replaces this one.", "改用替代的接口。"},
      {generic::deleted, "Stop using the resource, and create it anew if it is still needed.",
       "不要再使用该资源；如仍需要，请重新创建。"},
      {generic::corrupted_data,
       "Report the resource to the service: its data has to be repaired there.",
       "向服务方报告该资源，数据需要由其修复。"},
      {generic::unexpected_arguments, "Report it to the service with the request that caused it.",
       "连同所发的请求一起报告给服务方。"},
      {generic::source_deleted, "Choose another source: the one of this resource is deleted.",
       "换一个来源，该资源的来源已被删除。"},
      {generic::sql_error, "Report it to the service with the time of the request.",
       "连同请求时间一起报告给服务方。"},
      {generic::unknown_error,
       "Report it to the service with the time of the request, as the answer says no more.",
       "响应没有更多信息，请连同请求时间一起报告给服务方。"},
      {generic::app_store_bot_error,
       "Check the address in the App Store; report it if the app is there.",
       "核对 App Store 的地址；如果应用存在，请报告。"},
      {generic::elastic_search_error, "Report it to the service with the time of the request.",
       "连同请求时间一起报告给服务方。"},
      {generic::lean_cloud_error, "Report it to the service with the time of the request.",
       "连同请求时间一起报告给服务方。"},
      {generic::wechat_error, "Check that WeChat is linked to the account, and report it if it is.",
       "确认账户已绑定微信；若已绑定，请报告。"},
      {generic::bad_config,
       "Report it to those who run the service: its configuration has to be corrected.",
       "报告给服务的运维人员，需要由其改正配置。"},
      {generic::telesign_error, "Check the telephone number, and report it if that is right.",
       "核对电话号码；若无误，请报告。"},
      {generic::redis_error, "Report it to the service with the time of the request.",
       "连同请求时间一起报告给服务方。"},
      {generic::server_error,
       "Report it to the service with the time of the request, unless a retry may help.",
       "如果重试没有用，请连同请求时间一起报告给服务方。"},
      {generic::type_mismatch, "Report it to the service with the request that caused it.",
       "连同所发的请求一起报告给服务方。"},
      {generic::ding_ding_error,
       "Check that DingTalk is linked to the account, and report it if it is.",
       "确认账户已绑定钉钉；若已绑定，请报告。"},
      {generic::invalid_enum, "Report it to the service with the request that caused it.",
       "连同所发的请求一起报告给服务方。"},
      {generic::key_conflict, "Report it to the service: it gave one key to two records.",
       "报告给服务方：两条记录用了同一个主键。"},
      {generic::out_limit, "Ask for less: fewer items, a shorter range, a smaller file.",
       "缩小请求：更少的条目、更短的范围、更小的文件。"},
  };
};

}  // namespace errcode

#endif
