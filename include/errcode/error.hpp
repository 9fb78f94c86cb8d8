// SPDX-License-Identifier: MIT
#ifndef ERRCODE_ERROR_HPP
#define ERRCODE_ERROR_HPP

// An error that travels: a code and what it is about, from where it happens to where it is answered
// or logged.

#include <errcode/catalog.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/detail/text/qualifiers.hpp>
#include <errcode/detail/text/utf8.hpp>
#include <errcode/error_code.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>
#include <errcode/resolve.hpp>
#include <errcode/value.hpp>

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

namespace errcode {

/// An error: a code, and what it is about. It takes 24 bytes, allocates nothing until something is
/// added, owns its texts and copies them; moving it does not throw.
///
/// `about`, `permission`, `with`, `retry_after` and `with_error` are for the client: an answer
/// shows them. `because` is for the log: no answer shows it. Each gives back the error, so that
/// they chain, and the first one notes the file and the line of its caller.
///
///     errcode::error join_team(int members) {
///       return errcode::error(errcode::business::team_full).about("Team").with("limit", members);
///     }
///     assert(join_team(100).errcode() == "LimitExceeded.Team");
class error {
  using call_site = detail::call_site;
  using details = detail::error_details;

 public:
  /// Takes a code. A success becomes generic::unknown_error: an error is an error.
  error(const std::error_code& code) noexcept
      : code_(code ? code : make_error_code(generic::unknown_error)) {}

  /// Takes an enumerator of `generic`, `business` or another enum of error codes.
  template <class E, std::enable_if_t<std::is_error_code_enum_v<E> ||
                                          (is_catalogued<E> && !std::is_same_v<E, http_status>),
                                      int> = 0>
  error(E code) noexcept : error(make_error_code(code)) {}

  /// Takes a status, for an error of which nothing else is known.
  template <class E, std::enable_if_t<std::is_same_v<E, http_status>, long> = 0>
  explicit error(E status) noexcept : error(make_error_code(status)) {}

  /// @{
  /// Moves without throwing, or copies all that the error carries.
  error(error&&) noexcept = default;
  error& operator=(error&&) noexcept = default;
  ~error() = default;

  error(const error& other) : code_(other.code_) {
    if (other.details_) details_ = std::make_unique<details>(*other.details_);
  }
  error& operator=(const error& other) { return *this = error(other); }
  /// @}

  /// @{
  /// Gives the code.
  [[nodiscard]] const std::error_code& code() const noexcept { return code_; }
  operator const std::error_code&() const noexcept { return code_; }
  /// @}

  /// @{
  /// Says which kind of thing the error is about, "Task", which part of it is wrong, "Title", and
  /// what is wrong with that, "TooLong". They are members of an answer, and qualify its errcode.
  error& about(std::string_view model, std::string_view field = {}, std::string_view reason = {},
               call_site at = call_site::here()) & {
    details& to = describe(at);
    // The texts may be those that are replaced.
    std::string texts[] = {std::string(model), std::string(field), std::string(reason)};
    to.model.swap(texts[0]);
    to.field.swap(texts[1]);
    to.reason.swap(texts[2]);
    to.qualifiers.clear();
    return *this;
  }
  [[nodiscard]] error about(std::string_view model, std::string_view field = {},
                            std::string_view reason = {}, call_site at = call_site::here()) && {
    return std::move(about(model, field, reason, at));
  }
  /// @}

  /// @{
  /// Says which permission is missing: a member of an answer, and a qualifier of its errcode.
  error& permission(std::string_view name, call_site at = call_site::here()) & {
    details& to = describe(at);
    to.permission = std::string(name);  // by way of a new string: the text may be the old one's
    to.qualifiers.clear();
    return *this;
  }
  [[nodiscard]] error permission(std::string_view name, call_site at = call_site::here()) && {
    return std::move(permission(name, at));
  }
  /// @}

  /// @{
  /// Adds a member to the body of an answer, such as the limit that was exceeded. It also fills in
  /// the texts of rows that name it. The last value of a name counts. Invalid UTF-8 in the name
  /// becomes U+FFFD. A name that the body itself uses goes out with "_" behind it.
  error& with(std::string_view name, errcode::value value, call_site at = call_site::here()) & {
    detail::set_parameter(describe(at).parameters, detail::to_valid_utf8(name), std::move(value));
    return *this;
  }
  [[nodiscard]] error with(std::string_view name, errcode::value value,
                           call_site at = call_site::here()) && {
    return std::move(with(name, std::move(value), at));
  }
  /// @}

  /// @{
  /// Says after how many seconds the same request may succeed: a member and the header Retry-After
  /// of an answer. The error is transient. A negative number counts as 0.
  error& retry_after(int seconds, call_site at = call_site::here()) & {
    describe(at).retry_after = seconds < 0 ? 0 : seconds;
    return *this;
  }
  [[nodiscard]] error retry_after(int seconds, call_site at = call_site::here()) && {
    return std::move(retry_after(seconds, at));
  }
  /// @}

  /// @{
  /// Adds one of several errors, such as one for each wrong field: an element of the member
  /// `errors` of an answer.
  error& with_error(error one, call_site at = call_site::here()) & {
    describe(at).errors.push_back(std::move(one));
    return *this;
  }
  [[nodiscard]] error with_error(error one, call_site at = call_site::here()) && {
    return std::move(with_error(std::move(one), at));
  }
  /// @}

  /// @{
  /// Says why the error happened, for the log: a text; an exception, with the exceptions that are
  /// nested in it; another error or an error code.
  error& because(error cause, call_site at = call_site::here()) & {
    describe(at).causes.push_back(std::move(cause));
    return *this;
  }
  [[nodiscard]] error because(error cause, call_site at = call_site::here()) && {
    return std::move(because(std::move(cause), at));
  }
  error& because(std::string_view text, call_site at = call_site::here()) & {
    return because(reported(generic::unknown_error, text), at);
  }
  [[nodiscard]] error because(std::string_view text, call_site at = call_site::here()) && {
    return std::move(because(text, at));
  }
  error& because(const std::exception& thrown, call_site at = call_site::here()) & {
    return because(to_cause(thrown), at);
  }
  [[nodiscard]] error because(const std::exception& thrown, call_site at = call_site::here()) && {
    return std::move(because(thrown, at));
  }
  /// @}

  /// Gives the errcode with its qualifiers: the model, the field, the reason and the permission, or
  /// those that a decoded errcode had. It has none where one of them cannot be part of an errcode
  /// (see make_errcode).
  ///
  ///     assert(errcode::error(errcode::generic::permission_denied)
  ///                .permission("ManageTasksConfig").errcode() ==
  ///            "PermissionDenied.ManageTasksConfig");
  [[nodiscard]] std::string errcode() const {
    const entry& meaning = resolve(code_);
    if (!details_) return std::string(meaning.errcode);
    const details& of = *details_;
    if (!of.qualifiers.empty()) {
      return std::string(meaning.errcode)
          .append(1, '.')
          .append(detail::to_valid_utf8(of.qualifiers));
    }
    std::string made(meaning.errcode);
    if (detail::append_parts(made, {of.model, of.field, of.reason, of.permission})) return made;
    const std::string mended[] = {detail::to_valid_utf8(of.model), detail::to_valid_utf8(of.field),
                                  detail::to_valid_utf8(of.reason),
                                  detail::to_valid_utf8(of.permission)};
    static_cast<void>(detail::append_parts(made, {mended[0], mended[1], mended[2], mended[3]}));
    return made;
  }

  /// @{
  /// Gives what was said; "", no seconds or an empty list where nothing was. It lives until the
  /// error changes.
  [[nodiscard]] std::string_view model() const noexcept { return text_at(&details::model); }
  [[nodiscard]] std::string_view field() const noexcept { return text_at(&details::field); }
  [[nodiscard]] std::string_view reason() const noexcept { return text_at(&details::reason); }
  [[nodiscard]] std::string_view permission() const noexcept {
    return text_at(&details::permission);
  }
  [[nodiscard]] std::optional<int> retry_after() const noexcept {
    return details_ ? details_->retry_after : std::nullopt;
  }
  [[nodiscard]] list_view<parameter> parameters() const noexcept {
    return list_at(&details::parameters);
  }
  [[nodiscard]] list_view<error> errors() const noexcept { return list_at(&details::errors); }
  [[nodiscard]] list_view<error> causes() const noexcept { return list_at(&details::causes); }
  /// @}

  /// Gives the words of whoever reported the error: the server's where it was read from an answer,
  /// the exception's where it is the cause of another; "" otherwise. No answer shows them.
  [[nodiscard]] std::string_view received_message() const noexcept {
    return text_at(&details::text);
  }

  /// @{
  /// Gives the file and the line where the error was first described; "" and 0 where it was not.
  [[nodiscard]] const char* file() const noexcept {
    return details_ ? details_->first_described.file : "";
  }
  [[nodiscard]] int line() const noexcept { return details_ ? details_->first_described.line : 0; }
  /// @}

 private:
  friend struct detail::json_reader;

  [[nodiscard]] std::string_view text_at(std::string details::*text) const noexcept {
    return details_ ? std::string_view((*details_).*text) : std::string_view();
  }

  template <class T>
  [[nodiscard]] list_view<T> list_at(std::vector<T> details::*list) const noexcept {
    return details_ ? list_view<T>((*details_).*list) : list_view<T>();
  }

  details& describe(call_site at) {
    if (!details_) details_ = std::make_unique<details>();
    if (details_->first_described.line == 0) details_->first_described = at;
    return *details_;
  }

  /// Makes an error of what somebody else says of it.
  [[nodiscard]] static error reported(error made, std::string_view text) {
    made.describe({"", 0}).text = text;
    return made;
  }

  [[nodiscard]] static error to_cause(const std::exception& thrown) {
    error made(generic::unknown_error);
#if defined(__cpp_rtti)
    const auto* system = dynamic_cast<const std::system_error*>(&thrown);
    if (system != nullptr) made = system->code();
    const auto* holder = dynamic_cast<const detail::error_holder*>(&thrown);
    made = holder != nullptr ? holder->error() : reported(std::move(made), thrown.what());
#else
    made = reported(std::move(made), thrown.what());
#endif
#if defined(__cpp_rtti) && defined(__cpp_exceptions)
    const auto* nested = dynamic_cast<const std::nested_exception*>(&thrown);
    if (nested != nullptr && nested->nested_ptr() != nullptr) {
      try {
        nested->rethrow_nested();
      } catch (const std::exception& inner) {
        made.because(inner, {"", 0});
      } catch (...) {
        made.because("an exception that is no std::exception", {"", 0});
      }
    }
#endif
    return made;
  }

  std::error_code code_;
  std::unique_ptr<details> details_;
};

/// Gives the message of an error for people, with its parameters filled in: "…" for one that was
/// not given. Of an error that was read from an answer it gives the server's own words.
///
///     const errcode::error gone = errcode::generic::gone;
///     assert(message(gone, errcode::language::zh) == "接口停用");
[[nodiscard]] inline std::string message(const error& of, language in) {
  if (!of.received_message().empty()) return std::string(of.received_message());
  return detail::fill(resolve(of.code()).message(in), of.parameters());
}

/// Tells whether the same request may succeed later: where the code says so, and where it is said
/// after how many seconds.
[[nodiscard]] inline bool is_transient(const error& of) noexcept {
  return of.retry_after().has_value() || is_transient(of.code());
}

}  // namespace errcode

#endif
