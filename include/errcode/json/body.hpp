// SPDX-License-Identifier: MIT
#ifndef ERRCODE_JSON_BODY_HPP
#define ERRCODE_JSON_BODY_HPP

// The body of an answer in the format of the API.

#include <errcode/answer.hpp>
#include <errcode/error.hpp>
#include <errcode/from_wire.hpp>
#include <errcode/json/parse.hpp>
#include <errcode/language.hpp>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace errcode {

/// The body of an answer: a faithful image of one JSON object. It keeps members that the library
/// does not know.
///
///     const auto body = errcode::body::parse(R"({"code": 801, "errcode": "InvalidParameter.X"})");
///     assert(body->error() == errcode::business::invalid_parameter);
class body {
 public:
  /// Reads a body. nullopt unless the text is one JSON object (RFC 8259) of at most 512 levels.
  ///
  /// Of several members with one name the last counts. An integer beyond 64 bits becomes a double,
  /// and an unpaired surrogate or invalid UTF-8 U+FFFD; a number beyond double and a NUL byte are
  /// no JSON. Nothing is thrown.
  [[nodiscard]] static std::optional<body> parse(std::string_view text) {
    return make(detail::parse_json(text));
  }

  /// Makes a body of a JSON value. nullopt unless it is an object of at most 512 levels.
  [[nodiscard]] static std::optional<body> from(nlohmann::json value) {
    if (detail::is_too_deep(value)) return std::nullopt;
    return make(std::move(value));
  }

  /// Makes the body that to_json writes for an error.
  ///
  ///     const errcode::body body(errcode::error(errcode::generic::not_found).about("Task"));
  ///     assert(body.code() == 404 && body.errcode() == "NotFound.Task" && body.model() == "Task");
  explicit body(const errcode::error& of, std::optional<language> in = {})
      : json_(detail::parse_json(to_json(of, in))) {}

  /// Gives the member `code`; 0 if it is absent, no integer or beyond int.
  [[nodiscard]] int code() const noexcept { return detail::int_member(json_, "code").value_or(0); }

  /// @{
  /// Gives the member of that name; "" if it is absent or no string. The text lives as long as the
  /// body and its member, so that of a temporary body is deleted.
  [[nodiscard]] std::string_view errcode() const& noexcept { return text("errcode"); }
  std::string_view errcode() const&& = delete;
  [[nodiscard]] std::string_view type() const& noexcept { return text("type"); }
  std::string_view type() const&& = delete;
  [[nodiscard]] std::string_view model() const& noexcept { return text("model"); }
  std::string_view model() const&& = delete;
  [[nodiscard]] std::string_view field() const& noexcept { return text("field"); }
  std::string_view field() const&& = delete;
  [[nodiscard]] std::string_view reason() const& noexcept { return text("reason"); }
  std::string_view reason() const&& = delete;
  [[nodiscard]] std::string_view desc() const& noexcept { return text("desc"); }
  std::string_view desc() const&& = delete;
  /// @}

  /// Gives the error code that the body stands for: from_wire of its code and its errcode, or its
  /// type if it has no errcode.
  [[nodiscard]] std::error_code error() const noexcept {
    return from_wire(code(), errcode().empty() ? type() : errcode());
  }

  /// @{
  /// Gives the JSON itself, to read and add other members.
  [[nodiscard]] const nlohmann::json& json() const& noexcept { return json_; }
  [[nodiscard]] nlohmann::json& json() & noexcept { return json_; }
  [[nodiscard]] nlohmann::json json() && noexcept { return std::move(json_); }
  /// @}

  /// Writes the body on one line. Invalid UTF-8 that a program has added becomes U+FFFD.
  [[nodiscard]] std::string dump() const { return detail::to_text(json_); }

 private:
  body() = default;

  [[nodiscard]] static std::optional<body> make(nlohmann::json value) {
    if (!value.is_object()) return std::nullopt;
    body made;
    made.json_ = std::move(value);
    return made;
  }

  [[nodiscard]] std::string_view text(const char* name) const noexcept {
    return detail::text_member(json_, name);
  }

  nlohmann::json json_;
};

}  // namespace errcode

#endif
