// SPDX-License-Identifier: MIT
#ifndef ERRCODE_HTTP_CATEGORY_HPP
#define ERRCODE_HTTP_CATEGORY_HPP

#include <errcode/category.hpp>
#include <errcode/detail/category_probe.hpp>
#include <errcode/detail/category_storage.hpp>
#include <errcode/detail/code_category.hpp>
#include <errcode/detail/generic_table.hpp>
#include <errcode/detail/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/meaning.hpp>
#include <errcode/reason_phrase.hpp>

#include <array>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>

namespace errcode {

namespace detail {

/// The type that comes nearest to what a status says; a number that says of no error is none.
[[nodiscard]] constexpr generic nearest_type(http_status status) noexcept {
  switch (status) {
    case http_status::unauthorized:
      return generic::auth_failure;
    case http_status::forbidden:
      return generic::permission_denied;
    case http_status::not_found:
      return generic::not_found;
    case http_status::request_timeout:
    case http_status::gateway_timeout:
      return generic::timeout;
    case http_status::conflict:
      return generic::already_exists;
    case http_status::gone:
      return generic::gone;
    case http_status::too_many_requests:
      return generic::limit_exceeded;
    default:
      return is_client_error(status)   ? generic::invalid_parameter
             : is_server_error(status) ? generic::server_error
                                       : generic::unknown_error;
  }
}

template <>
struct table<http_status> {
  static constexpr const char* name = "errcode.http";
  static constexpr std::array<entry, 0> rows{};
};

template <>
class code_category<http_status> final : public std::error_category {
 public:
  [[nodiscard]] static probe_answer answer(int value) noexcept {
    const auto status = static_cast<http_status>(value);
    const auto type = value == 0 ? generic::ok : nearest_type(status);
    const entry* const meaning = find_generic(static_cast<int>(type));
    return {nullptr, meaning, 100 <= value && value <= 599 ? status : meaning->http};
  }

  [[nodiscard]] const char* name() const noexcept override { return table<http_status>::name; }

  [[nodiscard]] std::string message(int value) const override {
    const auto status = value == 0 ? http_status::ok : static_cast<http_status>(value);
    const std::string_view phrase = reason_phrase(status);
    if (!phrase.empty()) return std::string(phrase);
    return "Unknown HTTP status " + std::to_string(value);
  }

  [[nodiscard]] std::error_condition default_error_condition(int value) const noexcept override {
    return value == 0 ? std::error_condition() : condition_of(answer(value).meaning->type);
  }

  [[nodiscard]] bool equivalent(int value,
                                const std::error_condition& condition) const noexcept override {
    return is_same(default_error_condition(value), condition);
  }

  [[nodiscard]] bool equivalent(const std::error_code& code,
                                int condition) const noexcept override {
    if (const category_probe* asked = category_probe::from(code)) {
      asked->answer(answer(condition));
      return true;
    }
    return to_http_status(code) == static_cast<http_status>(condition);
  }
};

}  // namespace detail

/// Gives the category of HTTP statuses, "errcode.http": of the conditions that http_status stands
/// for, and of error codes for an answer of which nothing but the status is known. Such a code goes
/// out with its status and has the nearest type: 404 is not_found, 503 a server_error. As every
/// code but 0 is an error, 200 and 304 are an unknown_error: from_wire makes successes of 2xx.
///
///     assert(errcode::http_category().message(404) == "Not Found");
///     assert(errcode::type_of({503, errcode::http_category()}) == errcode::generic::server_error);
[[nodiscard]] inline const std::error_category& http_category() noexcept {
  return category<http_status>();
}

/// Makes the condition that holds for every error code that goes out with this status.
///
///     assert(std::error_code(errcode::business::ip_banned) == errcode::http_status::forbidden);
[[nodiscard]] inline std::error_condition make_error_condition(http_status status) noexcept {
  return {static_cast<int>(status), http_category()};
}

}  // namespace errcode

template <>
struct std::is_error_condition_enum<errcode::http_status> : std::true_type {};

#endif
