// SPDX-License-Identifier: MIT
#ifndef ERRCODE_ERROR_HPP
#define ERRCODE_ERROR_HPP

// An error that travels: a code and what it is about, from where it happens to where it becomes a
// response or a line of a log.

#include <errcode/catalog.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/detail/error/parameters.hpp>
#include <errcode/detail/http/header_field.hpp>
#include <errcode/detail/text/qualifiers.hpp>
#include <errcode/detail/text/utf8.hpp>
#include <errcode/error_code.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>
#include <errcode/list_view.hpp>
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

/// A code and what it is about. An error takes 24 bytes, allocates nothing until something is
/// added, owns its texts and copies them; moving it does not throw.
///
/// `about`, `permission`, `with`, `header`, `retry_after` and `with_error` are for the client: a
/// response shows them. `because` is for the log: no response shows it. Each of them returns the
/// error, so that calls chain, and the first one notes the file and the line of its caller.
///
///     errcode::error join_team(int members) {
///       return errcode::error(errcode::business::team_full).about("Team").with("limit", members);
///     }
///     assert(join_team(100).errcode() == "LimitExceeded.Team");
class error {
  using call_site = detail::call_site;
  using details = detail::error_details;

 public:
  /// Makes an error of a code. A success is stored as generic::unknown_error.
  error(const std::error_code& code) noexcept
      : code_(code ? code : make_error_code(generic::unknown_error)) {}

  /// Makes an error of an enumerator of `generic`, `business` or another enum of error codes.
  template <class E, std::enable_if_t<std::is_error_code_enum_v<E> ||
                                          (is_catalogued<E> && !std::is_same_v<E, http_status>),
                                      int> = 0>
  error(E code) noexcept : error(make_error_code(code)) {}

  /// Makes an error of a status, where no code says more.
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
  /// Returns the code.
  [[nodiscard]] const std::error_code& code() const noexcept { return code_; }
  operator const std::error_code&() const noexcept { return code_; }
  /// @}

  /// @{
  /// Sets the kind of thing that the error is about, "Task", the part of it that is wrong, "Title",
  /// and what is wrong with that part, "TooLong": members of a body, and qualifiers of its errcode.
  error& about(std::string_view model, std::string_view field = {}, std::string_view reason = {},
               call_site place = call_site::here()) & {
    details& target = describe(place);
    // The texts may be those that are replaced.
    std::string texts[] = {std::string(model), std::string(field), std::string(reason)};
    target.model = std::move(texts[0]);
    target.field = std::move(texts[1]);
    target.reason = std::move(texts[2]);
    target.qualifiers.clear();
    target.is_about_foreign = false;
    return *this;
  }
  [[nodiscard]] error about(std::string_view model, std::string_view field = {},
                            std::string_view reason = {}, call_site place = call_site::here()) && {
    return std::move(about(model, field, reason, place));
  }
  /// @}

  /// @{
  /// Sets the permission that is missing: a member of a body, and a qualifier of its errcode.
  error& permission(std::string_view name, call_site place = call_site::here()) & {
    details& target = describe(place);
    target.permission = std::string(name);  // by way of a new string: the text may be the old one's
    target.qualifiers.clear();
    return *this;
  }
  [[nodiscard]] error permission(std::string_view name, call_site place = call_site::here()) && {
    return std::move(permission(name, place));
  }
  /// @}

  /// @{
  /// Adds a member to the body of a response, such as the limit that was exceeded. It also fills in
  /// the texts of rows that name it. The last value of a name counts. Invalid UTF-8 in the name
  /// becomes U+FFFD. A name that the body itself uses goes out with "_" behind it.
  error& with(std::string_view name, errcode::value value, call_site place = call_site::here()) & {
    detail::set_parameter(describe(place).parameters,
                          {detail::to_valid_utf8(name), std::move(value)});
    return *this;
  }
  [[nodiscard]] error with(std::string_view name, errcode::value value,
                           call_site place = call_site::here()) && {
    return std::move(with(name, std::move(value), place));
  }
  /// @}

  /// @{
  /// Adds a header to the response, such as Allow to a 405 or WWW-Authenticate to a 401. The last
  /// value of a name counts. Headers that the response writes itself win.
  ///
  /// A character that a name cannot have becomes "-", and a line break or another control character
  /// of a value a space (RFC 9110, 5.5 and 5.6.2), so no text adds a second header. An empty name
  /// adds nothing.
  ///
  ///     auto error = errcode::error(errcode::http_status::method_not_allowed);
  ///     error.header("Allow", "GET, HEAD");
  error& header(std::string_view name, std::string_view value,
                call_site place = call_site::here()) & {
    if (name.empty()) return *this;
    errcode::header added = {detail::to_field_name(name), detail::to_field_value(value)};
    for (errcode::header& each : describe(place).headers) {
      if (!detail::is_same_field(each.name, added.name)) continue;
      each = std::move(added);
      return *this;
    }
    details_->headers.push_back(std::move(added));
    return *this;
  }
  [[nodiscard]] error header(std::string_view name, std::string_view value,
                             call_site place = call_site::here()) && {
    return std::move(header(name, value, place));
  }
  /// @}

  /// @{
  /// Sets after how many seconds the same request may succeed: a member and the header Retry-After
  /// of a response. The error is transient. A negative number counts as 0.
  error& retry_after(int seconds, call_site place = call_site::here()) & {
    describe(place).retry_after = seconds < 0 ? 0 : seconds;
    return *this;
  }
  [[nodiscard]] error retry_after(int seconds, call_site place = call_site::here()) && {
    return std::move(retry_after(seconds, place));
  }
  /// @}

  /// @{
  /// Adds one of several errors, such as one for each wrong field: an element of the member
  /// `errors` of a body.
  error& with_error(error element, call_site place = call_site::here()) & {
    describe(place).errors.push_back(std::move(element));
    return *this;
  }
  [[nodiscard]] error with_error(error element, call_site place = call_site::here()) && {
    return std::move(with_error(std::move(element), place));
  }
  /// @}

  /// @{
  /// Adds a cause for the log: a text; an exception, with the exceptions that are nested in it;
  /// another error or an error code.
  error& because(error cause, call_site place = call_site::here()) & {
    describe(place).causes.push_back(std::move(cause));
    return *this;
  }
  [[nodiscard]] error because(error cause, call_site place = call_site::here()) && {
    return std::move(because(std::move(cause), place));
  }
  error& because(std::string_view text, call_site place = call_site::here()) & {
    return because(reported(generic::unknown_error, text), place);
  }
  [[nodiscard]] error because(std::string_view text, call_site place = call_site::here()) && {
    return std::move(because(text, place));
  }
  error& because(const std::exception& thrown, call_site place = call_site::here()) & {
    return because(to_cause(thrown), place);
  }
  [[nodiscard]] error because(const std::exception& thrown,
                              call_site place = call_site::here()) && {
    return std::move(because(thrown, place));
  }
  /// @}

  /// Returns the errcode with its qualifiers: the model, the field, the reason and the permission,
  /// or those that a received errcode had. It has none where one of them cannot be part of an
  /// errcode (see make_errcode) or comes from a body in another format. A code of a named catalogue
  /// has its name as the last qualifier.
  ///
  ///     assert(errcode::error(errcode::generic::permission_denied)
  ///                .permission("ManageTasksConfig").errcode() ==
  ///            "PermissionDenied.ManageTasksConfig");
  [[nodiscard]] std::string errcode() const {
    const detail::probe_result result = detail::resolve(code_);
    std::string made(result.meaning->errcode);
    visit_qualifiers(result.name(), [&made](std::string_view piece) { made += piece; });
    return made;
  }

  /// @{
  /// Returns what was set or read; "", no seconds or an empty list if nothing was. The reason of a
  /// code of a named catalogue is its name, unless another was set. The result is valid until the
  /// error changes.
  [[nodiscard]] std::string_view model() const noexcept { return text_at(&details::model); }
  [[nodiscard]] std::string_view field() const noexcept { return text_at(&details::field); }
  [[nodiscard]] std::string_view reason() const noexcept {
    const std::string_view given = text_at(&details::reason);
    return given.empty() ? detail::resolve(code_).name() : given;
  }
  [[nodiscard]] std::string_view permission() const noexcept {
    return text_at(&details::permission);
  }
  [[nodiscard]] std::optional<int> retry_after() const noexcept {
    return details_ ? details_->retry_after : std::nullopt;
  }
  [[nodiscard]] list_view<parameter> parameters() const noexcept {
    return list_at(&details::parameters);
  }
  [[nodiscard]] list_view<errcode::header> headers() const noexcept {
    return list_at(&details::headers);
  }
  [[nodiscard]] list_view<error> errors() const noexcept { return list_at(&details::errors); }
  [[nodiscard]] list_view<error> causes() const noexcept { return list_at(&details::causes); }
  /// @}

  /// Returns the message that was received: the server's of an error that was read from a response,
  /// what() of a cause that is an exception; "" otherwise. No response shows it.
  [[nodiscard]] std::string_view received_message() const noexcept {
    return text_at(&details::received_message);
  }

  /// @{
  /// Returns the file and the line of the call that first described the error; "" and 0 if none
  /// did.
  [[nodiscard]] const char* file() const noexcept {
    return details_ ? details_->first_described.file : "";
  }
  [[nodiscard]] int line() const noexcept { return details_ ? details_->first_described.line : 0; }
  /// @}

 private:
  friend struct detail::error_access;

  [[nodiscard]] std::string_view text_at(std::string details::*text) const noexcept {
    return details_ ? std::string_view((*details_).*text) : std::string_view();
  }

  template <class T>
  [[nodiscard]] list_view<T> list_at(std::vector<T> details::*list) const noexcept {
    return details_ ? list_view<T>((*details_).*list) : list_view<T>();
  }

  /// Passes what stands behind the type in the errcode to a function, in pieces: what the error is
  /// about, and the name by which the code travels.
  template <class Visit>
  void visit_qualifiers(std::string_view name, const Visit& visit) const {
    if (details_ && !details_->is_about_foreign) {
      if (!details_->qualifiers.empty()) {
        visit(".");
        return visit(detail::to_valid_utf8(details_->qualifiers));
      }
      visit_subject(*details_, name, visit);
    }
    if (name.empty()) return;
    visit(".");
    visit(name);
  }

  /// Passes on what an error is about, or nothing if a part of it cannot be in an errcode. A reason
  /// that is the name of the code is not said twice.
  template <class Visit>
  static void visit_subject(const details& source, std::string_view name, const Visit& visit) {
    const std::string_view reason = source.reason == name ? std::string_view() : source.reason;
    if (detail::visit_parts({source.model, source.field, reason, source.permission}, visit)) return;
    const std::string mended[] = {
        detail::to_valid_utf8(source.model), detail::to_valid_utf8(source.field),
        detail::to_valid_utf8(reason), detail::to_valid_utf8(source.permission)};
    static_cast<void>(detail::visit_parts({mended[0], mended[1], mended[2], mended[3]}, visit));
  }

  details& describe(call_site place) {
    if (!details_) details_ = std::make_unique<details>();
    if (details_->first_described.line == 0) details_->first_described = place;
    return *details_;
  }

  [[nodiscard]] static error reported(error made, std::string_view message) {
    made.describe(detail::nowhere).received_message = message;
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
        made.because(inner, detail::nowhere);
      } catch (...) {
        made.because("an exception that is no std::exception", detail::nowhere);
      }
    }
#endif
    return made;
  }

  std::error_code code_;
  std::unique_ptr<details> details_;
};

namespace detail {

/// @cond internal
inline const error_details* error_access::find(const error& source) noexcept {
  return source.details_.get();
}

inline error_details& error_access::make(error& target) { return target.describe(nowhere); }

template <class Visit>
void error_access::visit_qualifiers(const error& source, std::string_view name,
                                    const Visit& visit) {
  source.visit_qualifiers(name, visit);
}
/// @endcond

}  // namespace detail

/// Returns the message of an error for people, with its parameters filled in: "…" for one that was
/// not given. Of an error that was read from a response it returns the server's own words.
///
///     const errcode::error gone = errcode::generic::gone;
///     assert(message(gone, errcode::language::zh) == "接口停用");
[[nodiscard]] inline std::string message(const error& source, language lang) {
  if (!source.received_message().empty()) return std::string(source.received_message());
  return detail::fill(resolve(source.code()).message(lang), source.parameters());
}

/// Returns the name of the first parameter of the message that the error has no value for, so that
/// a test finds a forgotten `with`; "" if there is none.
///
///     const auto missing = errcode::error(errcode::generic::gone);
///     assert(unfilled(missing).empty());
[[nodiscard]] inline std::string_view unfilled(const error& source) noexcept {
  return detail::find_unfilled(resolve(source.code()).en, source.parameters());
}

/// Tests whether the same request may succeed later: the code says so, or the error says after how
/// many seconds, or it was read from a response with a transient status.
///
///     assert(is_transient(errcode::error(errcode::generic::sql_error).retry_after(1)));
[[nodiscard]] inline bool is_transient(const error& source) noexcept {
  const detail::error_details* const found = detail::error_access::find(source);
  if (found != nullptr && (found->retry_after || found->transient_status != http_status{})) {
    return true;
  }
  return is_transient(source.code());
}

}  // namespace errcode

#endif
