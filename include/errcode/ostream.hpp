// SPDX-License-Identifier: MIT
#ifndef ERRCODE_OSTREAM_HPP
#define ERRCODE_OSTREAM_HPP

// The adapter for streams.

#include <errcode/detail/formatting/log_text.hpp>

#include <ostream>
#include <string>
#include <type_traits>

namespace errcode {

/// Writes `generic`, `business`, `http_status`, `entry` or `error` as a line for logs, the same in
/// every locale. Fill, adjustment and width work as for strings.
///
/// For your own enum, put `using errcode::operator<<;` in its namespace.
///
///     std::ostringstream out;
///     out << errcode::business::ip_banned;
///     assert(out.str() == "Blocked (804): The IP address is banned");
template <class T, std::enable_if_t<detail::is_formattable<T>, int> = 0>
std::ostream& operator<<(std::ostream& out, const T& value) {
  // One string: the width applies to the whole, and lines of two threads do not mix.
  return out << detail::to_log_text(value, '\0').join();
}

}  // namespace errcode

#endif
