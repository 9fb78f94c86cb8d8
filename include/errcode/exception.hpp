// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXCEPTION_HPP
#define ERRCODE_EXCEPTION_HPP

// Carries an error as an exception, and makes an error of any exception.

#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/detail/error/log_line.hpp>
#include <errcode/detail/error/wire_code.hpp>
#include <errcode/error.hpp>
#include <errcode/error_code.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/resolve.hpp>

#include <exception>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

namespace errcode {

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(default)  // as error_holder
#endif

/// An error as an exception. what() is the line that fmt, std::format and streams write of it. A
/// copy shares the error and does not throw.
///
///     try {
///       throw errcode::exception(errcode::error(errcode::business::team_full).about("Team"));
///     } catch (const std::system_error& thrown) {
///       assert(thrown.code() == errcode::generic::limit_exceeded);
///     }
class exception : public std::system_error, public detail::error_holder {
 public:
  /// Makes an exception of an error.
  explicit exception(errcode::error source) : std::system_error(source.code()) {
    std::string line = detail::to_log_line(source);
    held_ = std::make_shared<const held>(held{std::move(source), std::move(line)});
  }

  /// @{
  /// Shares the error. A move does the same, because it would leave nothing to share.
  exception(const exception&) noexcept = default;
  exception& operator=(const exception&) noexcept = default;
  /// @}

  /// Returns the error.
  [[nodiscard]] const errcode::error& error() const noexcept override { return held_->error; }

  /// Returns the error as a line of a log.
  [[nodiscard]] const char* what() const noexcept override { return held_->line.c_str(); }

 private:
  struct held {
    errcode::error error;
    std::string line;
  };

  std::shared_ptr<const held> held_;
};

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

namespace detail {

/// Returns the code of a service whose own failure has this cause: 504 for a timeout, 503 for
/// another transient cause, else generic::server_error.
[[nodiscard]] inline std::error_code internal_code(const error& cause) noexcept {
  if (!is_transient(cause)) return generic::server_error;
  const bool is_timeout = type_of(cause.code()) == generic::timeout ||
                          to_wire_code(cause).status == http_status::gateway_timeout;
  return make_error_code(is_timeout ? http_status::gateway_timeout
                                    : http_status::service_unavailable);
}

}  // namespace detail

/// Makes the service's own failure of another error or a foreign code: generic::server_error, or
/// 503 or 504 with the cause's Retry-After where the cause is transient. All that the cause says is
/// for the log.
///
///     const std::error_code refused = std::make_error_code(std::errc::connection_refused);
///     assert(errcode::internal_error(refused) == errcode::http_status::service_unavailable);
///     assert(errcode::internal_error(errcode::generic::sql_error) ==
///            errcode::generic::server_error);
[[nodiscard]] inline error internal_error(error cause,
                                          detail::call_site place = detail::call_site::here()) {
  error made(detail::internal_code(cause));
  if (cause.retry_after()) made.retry_after(*cause.retry_after(), place);
  return std::move(made).because(std::move(cause), place);
}

#if defined(__cpp_exceptions)
/// Makes an error of an exception, such as the one that is being handled: of an `exception` its
/// error, of a std::system_error with a code of this library or of an upstream that code.
/// Everything else is an internal_error with the exception's code and text as the cause, so that
/// what failed inside a service is not taken for a failure of its client.
///
/// Where memory is exhausted, causes and details may be missing; the code is not.
///
///     try {
///       throw std::runtime_error("no connection to db-3");
///     } catch (...) {
///       assert(errcode::from_exception().code() == errcode::generic::server_error);
///     }
[[nodiscard]] inline error from_exception(
    const std::exception_ptr& thrown = std::current_exception()) noexcept {
  using detail::nowhere;
  error made(generic::server_error);
  try {
    try {
      if (thrown != nullptr) std::rethrow_exception(thrown);
    } catch (const exception& ours) {
      made = ours.code();  // stays where there is no memory for the rest
#if defined(__cpp_rtti)
      made = error(made).because(ours, nowhere).causes()[0];  // with what is nested in it
#else
      made = ours.error();
#endif
    } catch (const std::system_error& system) {
      const std::error_code& code = system.code();
      const bool is_ours = detail::category_probe(code.category(), code.value()).is_ours();
      made = is_ours ? code : detail::internal_code(code);
      made.because(system, nowhere);
    } catch (const std::exception& other) {
      made.because(other, nowhere);
    } catch (...) {
      made.because("an exception that is no std::exception", nowhere);
    }
  } catch (...) {  // out of memory
  }
  return made;
}
#endif

}  // namespace errcode

#endif
