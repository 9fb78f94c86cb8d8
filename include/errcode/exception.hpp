// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXCEPTION_HPP
#define ERRCODE_EXCEPTION_HPP

// Carries an error as an exception, and makes an error of any exception.

#include <errcode/detail/category/probe.hpp>
#include <errcode/detail/error/details.hpp>
#include <errcode/detail/error/log_line.hpp>
#include <errcode/error.hpp>
#include <errcode/generic.hpp>

#include <exception>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

namespace errcode {

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
  /// Takes an error.
  explicit exception(errcode::error of) : std::system_error(of.code()) {
    std::string line;
    detail::append_log_line(line, of);
    held_ = std::make_shared<const held>(held{std::move(of), std::move(line)});
  }

  /// @{
  /// Shares the error. A move does the same, because it would leave nothing to share.
  exception(const exception&) noexcept = default;
  exception& operator=(const exception&) noexcept = default;
  /// @}

  /// Gives the error.
  [[nodiscard]] const errcode::error& error() const noexcept override { return held_->error; }

  /// Gives the error as a line of a log.
  [[nodiscard]] const char* what() const noexcept override { return held_->line.c_str(); }

 private:
  struct held {
    errcode::error error;
    std::string line;
  };

  std::shared_ptr<const held> held_;
};

#if defined(__cpp_exceptions)
/// Makes an error of an exception, such as the one that is being handled: of an `exception` its
/// error, of a std::system_error with a code of this library that code. Everything else is
/// generic::server_error, with the exception's code and text as the cause, so that what failed
/// inside a service is not taken for a failure of its client.
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
  constexpr detail::call_site nowhere{"", 0};
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
      if (detail::category_probe(code.category(), code.value()).is_ours()) made = code;
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

/// Makes the service's own failure of a foreign code or of another error: generic::server_error,
/// with that as the cause, for the log.
///
///     const std::error_code full = std::make_error_code(std::errc::no_space_on_device);
///     assert(errcode::internal_error(full).code() == errcode::generic::server_error);
[[nodiscard]] inline error internal_error(error cause,
                                          detail::call_site at = detail::call_site::here()) {
  return error(generic::server_error).because(std::move(cause), at);
}

}  // namespace errcode

#endif
