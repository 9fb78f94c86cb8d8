// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_DETAILS_HPP
#define ERRCODE_DETAIL_ERROR_DETAILS_HPP

// What an error carries beside its code, and where it comes from.

#include <errcode/http_status.hpp>
#include <errcode/value.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace errcode {

class error;

namespace detail {

/// The place of the call of a function that takes this as a default argument.
struct call_site {
  const char* file;
  int line;

  [[nodiscard]] static constexpr call_site here(const char* file = __builtin_FILE(),
                                                int line = __builtin_LINE()) noexcept {
    return {file, line};
  }
};

/// The place of what has none: an error that was read or made by the library.
inline constexpr call_site nowhere{"", 0};

struct error_details {
  std::string model;
  std::string field;
  std::string reason;
  std::string permission;
  std::string qualifiers;             // of a received errcode, where the four above differ from it
  std::string received_message;       // of the server or of the exception
  std::vector<parameter> parameters;  // in the order of their names
  std::vector<header> headers;
  std::vector<error> errors;
  std::vector<error> causes;
  std::optional<int> retry_after;
  call_site first_described = nowhere;
  http_status transient_status{};  // of the response that the error was read from; 0: none
  std::size_t foreign_errors = 0;  // how many of `errors`, from the first, no response sends
  bool is_about_foreign = false;   // no response sends model, field, reason and permission
};

/// Accesses what an error carries, for the parts of the library that read and write errors.
struct error_access {
  /// Returns the details of an error; nullptr if it has none.
  [[nodiscard]] static const error_details* find(const error& source) noexcept;

  /// Returns the details of an error, and makes them if it has none.
  [[nodiscard]] static error_details& make(error& target);

  /// Passes what stands behind the type in the errcode of an error to a function, in pieces. The
  /// name is that of its code.
  template <class Visit>
  static void visit_qualifiers(const error& source, std::string_view name, const Visit& visit);

  /// Makes a value of JSON text.
  [[nodiscard]] static value to_value(std::string json) noexcept {
    return {value_kind::json, std::move(json)};
  }
};

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(default)
#endif

/// An exception that holds an error. Visible, as libc++ compares types by the addresses of their
/// descriptions: one shared library then finds the error in another one's exception.
class error_holder {
 public:
  [[nodiscard]] virtual const errcode::error& error() const noexcept = 0;

 protected:
  error_holder() noexcept = default;
  error_holder(const error_holder&) noexcept = default;
  error_holder& operator=(const error_holder&) noexcept = default;
  ~error_holder() = default;
};

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

}  // namespace detail

}  // namespace errcode

#endif
