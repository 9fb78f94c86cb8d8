// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DATA_BUSINESS_HPP
#define ERRCODE_DATA_BUSINESS_HPP

#include <errcode/business.hpp>
#include <errcode/catalog.hpp>
#include <errcode/generic.hpp>

namespace errcode {

/// The catalogue of the business codes, in ascending order.
template <>
struct catalog<business> {
  static constexpr const char* name = "errcode.business";
  /// The least number that counts beside an errcode: servers put the general ones below it there.
  static constexpr int first_specific = 600;
  static constexpr row<business> rows[] = {
      {business::ok, "ok", generic::ok, "Success", "成功", "成功"},
      {business::bad_request, "bad_request", generic::malformed,
       "The request parameters are malformed (JSON parsing failed)",
       "请求参数格式异常错误(json 解析失败)", "请求参数格式异常错误(json 解析失败)"},
      {business::unauthorized, "unauthorized", generic::auth_failure,
       "Wrong user name or password, or incorrect login token",
       "用户名/密码失败, 或登录 token 不正确", "用户名/密码失败, 或登录 token 不正确"},
      {business::forbidden, "forbidden", generic::permission_denied,
       "Logged in, but without permission to access the resource", "登录验证成功但没有权限访问资源",
       "登录验证成功但没有权限访问资源"},
      // The path names nothing.
      {business::invalid_url, "invalid_url", generic::not_found, "Invalid URL", "url 无效",
       "url 无效"},
      {business::already_exists, "already_exists", generic::already_exists,
       "The account or the file already exists", "账户已经存在, 或文件已经存在",
       "账户已经存在, 或文件已经存在"},
      {business::internal_server_error, "internal_server_error", generic::server_error,
       "Internal server error", "服务器内部错误", "服务器内部错误"},
      {business::invalid_email, "invalid_email", generic::invalid_parameter,
       "Invalid email address", "无效的电子邮箱", "无效的电子邮箱"},
      {business::wrong_verification_code, "wrong_verification_code", generic::verification_failure,
       "Wrong verification code", "验证码不正确", "验证码不正确"},
      {business::verification_code_expired, "verification_code_expired",
       generic::verification_failure, "The verification code has expired", "验证码已过期",
       "验证码已过期"},
      // One parameter breaks its format.
      {business::malformed_uuid, "malformed_uuid", generic::invalid_parameter,
       "Malformed UUID: when a project or task is added, its UUID must start with the user's UUID",
       "UUID 格式不正确，表示添加 project/task 时，对应的 uuid 没有将用户 uuid 加到此 uuid "
       "的头部时",
       "UUID 格式不正确，表示添加 project/task 时，对应的 uuid 没有将用户 uuid 加到此 uuid "
       "的头部时"},
      {business::duplicate_uuid, "duplicate_uuid", generic::already_exists,
       "Duplicate UUID: the UUID of the project or task being added already exists in the cloud",
       "UUID 重复，表示添加 project/task 时，对应的 uuid 已存在云端",
       "UUID 重复，表示添加 project/task 时，对应的 uuid 已存在云端"},
      {business::project_uuid_not_found, "project_uuid_not_found", generic::not_found,
       "Project UUID not found", "项目 UUID 不存在", "Project UUID Not Found"},
      {business::task_uuid_not_found, "task_uuid_not_found", generic::not_found,
       "Task UUID not found", "任务 UUID 不存在", "Task UUID Not Found"},
      {business::invalid_field_value, "invalid_field_value", generic::invalid_parameter,
       "The value of a project or task field breaks the agreed rules",
       "Project/Task 字段的值没有符合约定", "Project/Task 字段的值没有符合约定"},
      // The code does not pass the check.
      {business::invitation_code_unavailable, "invitation_code_unavailable",
       generic::verification_failure, "The invitation code is not available", "邀请码不可用",
       "邀请码不可用"},
      {business::invitation_code_expired, "invitation_code_expired", generic::verification_failure,
       "The invitation code has expired", "邀请码已过期", "邀请码已过期"},
      // A rule allows one formal team per user. Nothing that is to be created already exists.
      {business::already_in_team, "already_in_team", generic::constraint_violation,
       "The current user has already joined a formal team", "当前用户已经加入了一个正式 team",
       "当前用户已经加入了一个正式 team"},
      // No account has this address or number.
      {business::account_not_registered, "account_not_registered", generic::not_found,
       "The email address or phone number is not registered", "邮箱/手机号没有注册",
       "邮箱/手机号没有注册"},
      {business::invalid_reset_code, "invalid_reset_code", generic::verification_failure,
       "Invalid reset code", "重置验证码无效", "重置验证码无效"},
      {business::reset_code_expired, "reset_code_expired", generic::verification_failure,
       "The reset code has expired", "重置验证码过期", "重置验证码过期"},
      // A rule demands another step first. No right would help.
      {business::handover_required, "handover_required", generic::constraint_violation,
       "Something needs to be handed over first", "有内容需要先移交",
       "Something need to be handed over"},
      // A rule of personal teams forbids it.
      {business::not_available_in_personal_team, "not_available_in_personal_team",
       generic::constraint_violation, "This API cannot be used in a personal team",
       "个人团队不能使用该接口", "API cannot be used in personal team"},
      {business::does_not_exist, "does_not_exist", generic::not_found, "Does not exist", "不存在",
       "Not exist"},
      {business::email_or_phone_exists, "email_or_phone_exists", generic::already_exists,
       "The email address or phone number already exists", "邮箱或手机号已存在",
       "Email/phone exist"},
      {business::invalid_phone, "invalid_phone", generic::invalid_parameter, "Invalid phone number",
       "无效的手机号", "Invalid phone"},
      {business::invalid_message_type, "invalid_message_type", generic::invalid_parameter,
       "Invalid message type", "无效的消息类型"},
      // What the code names does not exist.
      {business::invitation_code_not_found, "invitation_code_not_found", generic::not_found,
       "Invitation code not found", "邀请码不存在", "Not Found Invite code"},
      // The ticket is too old to pass the check.
      {business::ticket_expired, "ticket_expired", generic::verification_failure,
       "The ticket has expired", "票据已过期", "Ticket is expired"},
      // The ticket does not pass the check.
      {business::invalid_ticket, "invalid_ticket", generic::verification_failure, "Invalid ticket",
       "无效的票据", "Invalid Ticket"},
      {business::exchange_code_expired, "exchange_code_expired", generic::verification_failure,
       "The exchange code has expired", "兑换码已过期", "Exchange code expired"},
      {business::invalid_exchange_code, "invalid_exchange_code", generic::verification_failure,
       "Invalid exchange code", "无效的兑换码", "Exchange code is invalid"},
      // What the code names does not exist.
      {business::exchange_code_not_found, "exchange_code_not_found", generic::not_found,
       "Exchange code not found", "兑换码不存在"},
      {business::record_not_found, "record_not_found", generic::not_found, "Record not found",
       "记录不存在", "Not Found Record"},
      {business::missing_parameter, "missing_parameter", generic::missing_parameter,
       "A parameter is missing", "缺少参数", "Some params is miss"},
      {business::invalid_parameter, "invalid_parameter", generic::invalid_parameter,
       "Invalid parameter", "参数无效", "Params is invalid"},
      {business::missing_auth_info, "missing_auth_info", generic::auth_failure,
       "Authentication information is missing", "缺少认证信息", "Auth info is miss"},
      // Nothing failed on the server and nothing is missing: the values ask for no change.
      {business::nothing_updated, "nothing_updated", generic::invalid_parameter,
       "Nothing was updated", "没有任何更新", "Nothing updated"},
      // The address is shut out, whoever uses it.
      {business::ip_banned, "ip_banned", generic::blocked, "The IP address is banned", "IP 被封禁",
       "IP Ban"},
      // Every timeout of the API is a 400. A 504 would mean a gateway, and a narrower search may
      // succeed.
      {business::search_timeout, "search_timeout", generic::timeout, "The search timed out",
       "搜索超时", "Search timeout"},
      {business::user_exists, "user_exists", generic::already_exists, "The user already exists",
       "用户已存在", "User Exists"},
      {business::team_not_found, "team_not_found", generic::not_found, "Team not found",
       "团队不存在", "Not Found Team"},
      {business::not_team_owner, "not_team_owner", generic::permission_denied,
       "Not the owner of the team", "不是团队所有者", "Not Team Owner"},
      {business::not_project_owner, "not_project_owner", generic::permission_denied,
       "Not the owner of the project", "不是项目所有者", "Not Project Owner"},
      {business::not_project_member, "not_project_member", generic::permission_denied,
       "Not a member of the project", "不是项目成员", "Not Project Member"},
      // The project is out of this team's reach or does not exist. The client is not told.
      {business::project_not_in_team, "project_not_in_team", generic::access_denied,
       "The project does not belong to the team", "项目不属于该团队", "Project Not In Team"},
      // The user is out of this team's reach or does not exist. The client is not told.
      {business::user_not_in_team, "user_not_in_team", generic::access_denied,
       "The user is not in the team", "用户不在该团队中", "User Not In Team"},
      // What proved the user's identity no longer does. Renewing the account mends it.
      {business::account_expired, "account_expired", generic::auth_failure,
       "The account has expired", "账户已过期", "Account Expire"},
      // What the account has left is out of its reach.
      {business::account_left_team, "account_left_team", generic::access_denied,
       "The account has left the team", "账户已离开团队", "Account Leave Team"},
      // A rule demands another step first.
      {business::project_not_bound_to_template, "project_not_bound_to_template",
       generic::constraint_violation, "The project is not bound to the template", "项目未绑定模板",
       "Project Not Bing Template"},
      // A rule of templates forbids it.
      {business::not_target_template, "not_target_template", generic::constraint_violation,
       "The template is not the target one", "不是目标模板", "Template Not Target"},
      // Nothing failed on the server and nothing is missing: the values ask for no change.
      {business::data_not_modified, "data_not_modified", generic::invalid_parameter,
       "No data was modified", "没有修改任何数据", "Not Modify Data"},
      // A field of this name already exists.
      {business::duplicate_field, "duplicate_field", generic::already_exists, "Duplicate field",
       "字段重复", "Field Duplicated"},
      {business::modification_not_allowed, "modification_not_allowed", generic::permission_denied,
       "Not allowed to modify", "没有修改权限", "Not Access Modify"},
      {business::invalid_stamp, "invalid_stamp", generic::invalid_parameter, "Invalid stamp",
       "无效的时间戳标记", "Not Valid Stamp"},
      // A rule forbids it, whoever asks.
      {business::self_relation_not_allowed, "self_relation_not_allowed",
       generic::constraint_violation, "An item may not be related to itself", "不允许关联自身",
       "Not Allow Related Itself"},
      // The milestone is out of this team's reach or does not exist. The client is not told.
      {business::milestone_not_in_team, "milestone_not_in_team", generic::access_denied,
       "The milestone does not belong to the team", "里程碑不属于该团队", "Milestone Not In Team"},
      {business::not_milestone_member, "not_milestone_member", generic::permission_denied,
       "Not a member of the milestone", "不是里程碑成员", "Not Milestone Member"},
      {business::team_full, "team_full", generic::limit_exceeded, "The team is full",
       "团队成员已满", "Team Fulled"},
  };
};

}  // namespace errcode

#endif
