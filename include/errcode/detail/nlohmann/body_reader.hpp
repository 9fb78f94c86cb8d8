// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_BODY_READER_HPP
#define ERRCODE_DETAIL_ERROR_BODY_READER_HPP

// Makes an error of an answer, on the side of the client.

#include <errcode/business.hpp>
#include <errcode/category.hpp>
#include <errcode/detail/error/body_writer.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/detail/nlohmann/parse.hpp>
#include <errcode/detail/text/ascii.hpp>
#include <errcode/error.hpp>
#include <errcode/error_code.hpp>
#include <errcode/from_wire.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/qualified_errcode.hpp>
#include <errcode/resolve.hpp>
#include <errcode/value.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace errcode {

namespace detail {

/// The longest text that is read as a body, in bytes.
inline constexpr std::size_t longest_body = std::size_t{16} * 1024 * 1024;

/// The most elements of `errors` that are read as errors.
inline constexpr std::size_t most_errors = 1000;

template <class... Es>
[[nodiscard]] std::error_code code_from_wire(int code, std::string_view errcode) noexcept {
  if constexpr (sizeof...(Es) == 0) {
    return from_wire<business>(code, errcode);
  } else {
    return from_wire<Es...>(code, errcode);
  }
}

/// Gives what the status of an answer says; a success for 100 to 299.
template <class... Es>
[[nodiscard]] std::error_code code_from_status(int status) noexcept {
  if (100 <= status && status <= 599) return make_error_code(static_cast<http_status>(status));
  return code_from_wire<Es...>(status, {});
}

/// Gives the seconds of a Retry-After; nullopt for a date and for what is no number from 0 on.
[[nodiscard]] inline std::optional<int> to_seconds(std::string_view retry_after) noexcept {
  const std::string_view digits = trim(retry_after);
  int seconds = 0;
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, seconds);
  if (read.ec != std::errc() || read.ptr != end || digits[0] == '-') return std::nullopt;
  return seconds;
}

/// Gives the name that a member had in `with`.
[[nodiscard]] inline std::string_view own_name(std::string_view name) noexcept {
  if (!name.empty() && name.back() == '_' && is_reserved(name)) name.remove_suffix(1);
  return name;
}

/// Reads what an error is about from the members of a body.
struct json_reader {
  [[nodiscard]] static value to_value(const nlohmann::json& from) {
    if (from.is_boolean()) return from.get<bool>();
    if (from.is_number_unsigned()) return from.get<std::uint64_t>();
    if (from.is_number_integer()) return from.get<std::int64_t>();
    if (from.is_number_float()) return from.get<double>();
    if (from.is_string()) return from.get<std::string>();
    const auto is_text = [](const nlohmann::json& each) { return each.is_string(); };
    if (from.is_array() && std::all_of(from.begin(), from.end(), is_text)) {
      return from.get<std::vector<std::string>>();
    }
    return {value_kind::json, to_text(from)};
  }

  /// Sets the seconds of a Retry-After, unless it has none.
  [[nodiscard]] static error with_retry_after(error made, std::string_view header) {
    if (const std::optional<int> seconds = to_seconds(header)) {
      made.describe({"", 0}).retry_after = seconds;
    }
    return made;
  }

  /// Gives the code that a body stands for; nullopt where it does not say. A number counts before a
  /// status, and a status says more than a type alone.
  template <class... Es>
  [[nodiscard]] std::optional<std::error_code> code(const std::error_code& by_status) const {
    if (status) return make_error_code(static_cast<http_status>(*status));
    if (!number && !is_ours) return std::nullopt;
    const std::error_code by_body = code_from_wire<Es...>(number.value_or(0), errcode);
    const bool is_same_type = !number && type_of(by_status) == type_of(by_body);
    const bool says_more = by_status.category() != category<http_status>() ||
                           to_http_status(by_status) != to_http_status(by_body);
    return is_same_type && says_more ? by_status : by_body;
  }

  explicit json_reader(const nlohmann::json& from) : object(from) {
    errcode = text("errcode");
    if (errcode.empty() && parse_errcode(text("type"))) errcode = text("type");
    is_ours = parse_errcode(errcode).has_value();
    number = int_member(object, "code");
    if (number == 0) number.reset();
    if (number || is_ours) return;
    status = int_member(object, "status");
    if (status && (*status < 400 || *status > 599)) status.reset();
  }

  /// Makes an error with this code of all that the body says.
  template <class... Es>
  [[nodiscard]] error read(const std::error_code& code) const {
    error made(code);
    error_details& to = made.describe({"", 0});
    for (const auto& [name, member] : object.items()) {
      if (is_reserved(name) && name.back() != '_' && take<Es...>(name, member, to)) continue;
      const std::string own(own_name(name));
      const bool is_taken = find_parameter(to.parameters, own) != nullptr;
      set_parameter(to.parameters, is_taken ? name : own, to_value(member));
    }
    const auto said = parse_errcode(errcode);
    if (said && said->type == type_of(code) && !said->qualifiers.empty() &&
        made.errcode() != errcode) {
      to.qualifiers = said->qualifiers;
    }
    return made;
  }

  [[nodiscard]] std::string_view text(const char* name) const noexcept {
    return text_member(object, name);
  }

  /// Takes a member whose name the formats use; false if it is not what they write under that name.
  template <class... Es>
  bool take(const std::string& name, const nlohmann::json& member, error_details& to) const {
    if (name == "errors") return take_errors<Es...>(member, to);
    if (name == "code") return to_int(member).has_value();
    if (name == "status") {
      const std::optional<int> given = to_int(member);
      return given && (is_ours || given == status);
    }
    if (name == "retry_after") {
      const std::optional<int> seconds = to_int(member);
      if (seconds && *seconds >= 0) to.retry_after = seconds;
      return to.retry_after.has_value();
    }
    const auto* given = member.get_ptr<const std::string*>();
    if (given == nullptr) return false;
    if (name == "errcode") return is_ours;
    if (name == "type") return is_ours || *given == "about:blank";
    if (name == "title") {
      const bool is_text = text("desc").empty() && text("detail").empty();
      if (is_text) to.text = *given;
      return is_text || is_ours;
    }
    if (name == "detail" && !text("desc").empty()) return is_ours;
    std::string& place = name == "model"        ? to.model
                         : name == "field"      ? to.field
                         : name == "reason"     ? to.reason
                         : name == "permission" ? to.permission
                                                : to.text;
    place = *given;
    return true;
  }

  template <class... Es>
  bool take_errors(const nlohmann::json& list, error_details& to) const {
    const auto is_object = [](const nlohmann::json& each) { return each.is_object(); };
    if (!list.is_array() || list.empty() || list.size() > most_errors ||
        !std::all_of(list.begin(), list.end(), is_object)) {
      return false;
    }
    for (const nlohmann::json& each : list) {
      const json_reader reader(each);
      const std::error_code nothing = generic::unknown_error;
      to.errors.push_back(reader.read<Es...>(reader.code<Es...>(nothing).value_or(nothing)));
    }
    return true;
  }

  const nlohmann::json& object;
  std::optional<int> number;
  std::optional<int> status;  // where a problem of another library says no more
  std::string_view errcode;
  bool is_ours = false;  // the errcode is known
};

}  // namespace detail

/// Makes an error of an answer: of its status, its body and its header Retry-After. nullopt if it
/// is a success, 100 to 299.
///
/// The numbers of the body are those of `business` or, where they are named, of the catalogues Es
/// (see from_wire). Without a number and a known errcode a problem's `status` counts. A body that
/// says nothing of an error, such as HTML, leaves the status; a status of 600 and above is a code.
/// Without a status, as an element of a list has none, it is 0, and the body alone counts.
///
/// The body is in the format of the API or problem details, of this library or another. Members
/// that to_json does not write become parameters; `desc`, `detail` or `title` becomes text(). An
/// unpaired surrogate and invalid UTF-8 become U+FFFD. A text of more than 16 MiB or 512 levels is
/// no body; `errors` that has more than 1,000 elements, or one that is no object, is a parameter.
///
///     const auto error = errcode::parse_response(
///         403, R"({"code": 824, "errcode": "LimitExceeded.Team", "limit": 100})");
///     assert(error == errcode::business::team_full && error->errcode() == "LimitExceeded.Team");
template <class... Es>
[[nodiscard]] std::optional<error> parse_response(int status, std::string_view text,
                                                  std::string_view retry_after = {}) {
  const bool is_read = text.size() <= detail::longest_body;
  const std::error_code by_status = detail::code_from_status<Es...>(status);
  if (!by_status) return std::nullopt;
  const nlohmann::json body = is_read ? detail::parse_json(text) : nlohmann::json();
  if (!body.is_object()) {
    return detail::json_reader::with_retry_after(error(by_status), retry_after);
  }
  const detail::json_reader reader(body);
  const std::error_code code = reader.template code<Es...>(by_status).value_or(by_status);
  if (!code && status == 0) return std::nullopt;
  error made = reader.template read<Es...>(code ? code : by_status);
  return detail::json_reader::with_retry_after(std::move(made), retry_after);
}

}  // namespace errcode

#endif
