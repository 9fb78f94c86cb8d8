// SPDX-License-Identifier: MIT
#ifndef ERRCODE_OSTREAM_HPP
#define ERRCODE_OSTREAM_HPP

// The adapter for streams.

#include <errcode/detail/formatting/log_text.hpp>

#include <ostream>
#include <string>
#include <type_traits>

namespace errcode {

/// Writes a `generic`, `business`, `http_status`, `entry` or `error` as one line, for logs, the
/// same in every locale. Fill, adjustment and width work as for strings.
///
/// For an enum of your own, put `using errcode::operator<<;` in its namespace.
///
///     std::ostringstream stream;
///     stream << errcode::business::ip_banned;
///     assert(stream.str() == "Blocked (804): The IP address is banned");
template <class T, std::enable_if_t<detail::is_formattable<T>, int> = 0>
std::ostream& operator<<(std::ostream& stream, const T& value) {
  // As one string: the width applies to the whole line, and the lines of two threads do not mix.
  return stream << detail::to_log_text(value, '\0').join();
}

}  // namespace errcode

#endif
