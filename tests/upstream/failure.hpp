// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_UPSTREAM_FAILURE_HPP
#define ERRCODE_TESTS_UPSTREAM_FAILURE_HPP

// What a driver reports, and what the client of a service that forwards it gets.

#include <errcode/exception.hpp>
#include <errcode/resolve.hpp>
#include <errcode/response.hpp>
#include <errcode/upstream.hpp>

#include <iostream>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// When the same request may be sent again.
enum class again { never, if_idempotent, always };

/// What a client gets, and what a retry is told.
struct outcome {
  int status;
  std::string_view errcode;
  again repeat;

  friend bool operator==(const outcome& left, const outcome& right) {
    return left.status == right.status && left.errcode == right.errcode &&
           left.repeat == right.repeat;
  }
  friend std::ostream& operator<<(std::ostream& out, const outcome& shown) {
    constexpr const char* words[] = {"never", "if idempotent", "always"};
    return out << shown.status << ' ' << shown.errcode
               << ", again: " << words[static_cast<int>(shown.repeat)];
  }
};

// The outcomes of the failures that every upstream has.
inline constexpr outcome already_exists{409, "AlreadyExists", again::never};
inline constexpr outcome constraint_violation{403, "ConstraintViolation", again::never};
inline constexpr outcome in_use{400, "InUse", again::never};
inline constexpr outcome invalid_parameter{400, "InvalidParameter", again::never};
inline constexpr outcome missing_parameter{400, "MissingParameter", again::never};
inline constexpr outcome too_large{413, "LimitExceeded", again::never};
inline constexpr outcome full{507, "ServerError", again::never};
inline constexpr outcome refused{503, "ServerError", again::always};
inline constexpr outcome unavailable{503, "ServerError", again::if_idempotent};
inline constexpr outcome timed_out{504, "Timeout", again::if_idempotent};
inline constexpr outcome bad_answer{502, "ServerError", again::if_idempotent};

/// A failure: the number or the word that a driver reports, its text, and what a client gets.
template <class Key>
struct failure {
  Key key;
  outcome answer;
  std::string says = {};  // not compared

  friend bool operator==(const failure& left, const failure& right) {
    return left.key == right.key && left.answer == right.answer;
  }
  friend std::ostream& operator<<(std::ostream& out, const failure& shown) {
    return out << shown.key << ' ' << shown.says << " -> " << shown.answer;
  }
};

inline void require(bool holds, const std::string& what) {
  if (!holds) throw std::logic_error(what);
}

/// Checks that nothing of the driver goes out, and that all it says stands on one line of the log.
inline void check_privacy(const errcode::error& source, const std::string& says) {
  const std::string body = errcode::make_response(source).body;
  const std::string line = errcode::exception(source).what();
  require(body == errcode::make_response(source.code()).body, "the client gets " + body);
  require(says.empty() || body.find(says) == std::string::npos, "the client gets " + body);
  require(line.find('\n') == std::string::npos, "the log has several lines: " + line);
  const std::string begin = says.substr(0, says.find_first_of("\r\n\t"));
  require(line.find(begin) != std::string::npos, "the log has only " + line);
}

/// Returns what a client gets for an error, and what a retry is told.
inline outcome outcome_of(const errcode::error& source) {
  again repeat = again::never;
  if (errcode::is_transient(source))
    repeat = errcode::had_no_effect(source) ? again::always : again::if_idempotent;
  const errcode::http_status status = errcode::make_response(source).status;
  return {static_cast<int>(status), errcode::resolve(source).errcode, repeat};
}

/// Makes a failure of what a driver reports, and prints its line of the log.
template <class Table, class Key>
failure<Key> report(Key key, std::string says) {
  const errcode::error made = errcode::upstream_error<Table>(key, says);
  if constexpr (std::is_same_v<Key, std::string>) check_privacy(made, says.empty() ? key : says);
  check_privacy(made, says);
  std::cout << std::string(errcode::exception(made).what()) + '\n' << std::flush;
  const outcome answer = outcome_of(made);
  return {std::move(key), answer, std::move(says)};
}

#endif
