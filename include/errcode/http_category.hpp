// SPDX-License-Identifier: MIT
#ifndef ERRCODE_HTTP_CATEGORY_HPP
#define ERRCODE_HTTP_CATEGORY_HPP

#include <errcode/detail/category_place.hpp>
#include <errcode/http_status.hpp>
#include <errcode/meaning.hpp>
#include <errcode/reason_phrase.hpp>

#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>

namespace errcode {

namespace detail {

class http_category final : public std::error_category {
 public:
  [[nodiscard]] const char* name() const noexcept override { return "errcode.http"; }

  [[nodiscard]] std::string message(int value) const override {
    const std::string_view phrase = reason_phrase(static_cast<http_status>(value));
    if (!phrase.empty()) return std::string(phrase);
    return "Unknown HTTP status " + std::to_string(value);
  }

  using std::error_category::equivalent;

  [[nodiscard]] bool equivalent(const std::error_code& code,
                                int condition) const noexcept override {
    return to_http_status(code) == static_cast<http_status>(condition);
  }
};

}  // namespace detail

/// Gives the category of the conditions that http_status stands for, "errcode.http".
///
///     assert(errcode::http_category().message(404) == "Not Found");
[[nodiscard]] inline const std::error_category& http_category() noexcept {
  using place = detail::category_place<detail::category_key<http_status>("errcode.http")>;
  return place::get(detail::build_category<detail::http_category>);
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
