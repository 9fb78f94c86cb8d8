// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_LABEL_HPP
#define ERRCODE_DETAIL_COMMAND_LABEL_HPP

// Tells from the words before and behind a number whether it is a code.

#include <errcode/detail/command/words.hpp>
#include <errcode/detail/text/ascii.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace errcode::detail::cli {

/// What the words before a number or a name make of it. Behind `returned` it may be a count.
enum class label { none, code, status, returned, grpc, errcode };

[[nodiscard]] inline label name_label(const std::string& name) {
  for (const std::string_view end : {"grpcstatus", "grpccode", "grpcstatuscode"}) {
    if (ends_with(name, end)) return label::grpc;
  }
  for (const std::string_view end : {"status", "statuscode", "httpcode", "responsecode"}) {
    if (ends_with(name, end)) return label::status;
  }
  for (const std::string_view end : {"errcode", "errorcode"}) {
    if (ends_with(name, end)) return label::errcode;
  }
  for (const std::string_view end : {"error", "bizcode", "businesscode", "retcode"}) {
    if (ends_with(name, end)) return label::code;
  }
  for (const std::string_view end : {"错误码", "错误代码", "错误", "返回码", "业务码"}) {
    if (ends_with(name, end)) return label::code;
  }
  for (const std::string_view end : {"状态码", "返回", "响应"}) {
    if (ends_with(name, end)) return label::status;
  }
  return is_in(" code err ", name) ? label::code
         : is_in(" http ", name)   ? label::status
                                   : label::none;
}

/// Finds the label that the words right before a position make: `"code": "`, `error code `,
/// `responded with `.
[[nodiscard]] inline label find_label(std::string_view before) {
  drop_back(before, "\"'`*(", 1);
  drop_back(before, " ", 4);
  const bool is_assigned = drop_back(before, ":=>", 2) != 0;
  if (is_assigned) drop_back(before, " ", 4);
  const bool is_quoted = drop_back(before, "\"'`*", 2) != 0;
  std::string_view word = take_word(before);
  std::string name = fold(word);
  const auto take_next = [&] {
    if (drop_back(before, " ", 1) == 0) return false;
    word = take_word(before);
    name = fold(word);
    return true;
  };
  if (is_quoted) return is_assigned ? name_label(name) : label::none;
  const bool is_apart = is_in(" is was of to with a the ", name);
  if (is_apart && !take_next()) return label::none;
  // A log's level stands before the number of a process or of a thread.
  if (!is_assigned && is_in(" ERROR ERR ", word)) {
    return take_next() && name == "http" ? label::status : label::none;
  }
  if (is_in(" returned returns returning responded responds answered replied got ", name) ||
      (is_apart && is_in(" failed received rejected refused ", name))) {
    return label::returned;
  }
  const label found = name_label(name);
  if (name != "code" && name != "status") return found;
  if (!take_next() || name.empty()) return found;
  if (is_in(" exit exited signal return ", name) && found == label::status) return label::none;
  if (name == "code" || found == label::status) return found;
  if (is_in(" status http response ", name)) return label::status;
  if (is_wide(word[0])) return label::code;
  const bool names_code = is_in(
      " error err business biz result return returned returns failure fault problem api with by "
      "got the a and is failed unexpected invalid bad server service app upstream backend internal "
      "reason refused denied rejected ",
      name);
  return names_code ? label::code : label::none;
}

/// Tests whether a number is one of something, or a part of a longer one: "804 rows", "80.4 %",
/// "404ms", "404 个".
[[nodiscard]] inline bool is_quantity(std::string_view behind) {
  if (behind.empty()) return false;
  const char next = behind[0];
  if (is_word(next) || next == '%') return true;
  const bool is_joined = std::string_view(".,:/-#+").find(next) != std::string_view::npos;
  if (is_joined && behind.size() > 1 && is_digit(behind[1])) return true;
  const bool is_apart = next == ' ';
  if (is_apart) behind.remove_prefix(1);
  for (const std::string_view counted :
       {"条", "个", "次", "毫秒", "秒",   "字节", "行", "项", "台", "件",
        "名", "位", "人", "分钟", "小时", "天",   "年", "月", "万", "元"}) {
    if (behind.substr(0, counted.size()) == counted) return true;
  }
  if (!is_apart) return false;
  std::size_t size = 0;
  while (size != behind.size() && is_alphanumeric(behind[size])) ++size;
  const std::string_view word = behind.substr(0, size);
  if (is_in(" is was has this as does us its ", word)) return word == "us";
  if (is_in(" of out ms s sec ns min kb mb gb KB MB GB KiB MiB GiB dollars percent ", word)) {
    return true;
  }
  return size > 2 && ends_with(word, "s") && 'a' <= word[0] && word[0] <= 'z';
}

}  // namespace errcode::detail::cli

#endif
