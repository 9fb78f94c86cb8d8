// SPDX-License-Identifier: MIT
#ifndef ERRCODE_OSTREAM_HPP
#define ERRCODE_OSTREAM_HPP

#include <errcode/detail/pieces.hpp>

#include <ostream>
#include <string>
#include <type_traits>

namespace errcode {

/// Writes `generic`, `business`, `http_status` or `entry` as a line for logs, in every locale the
/// same. Fill, adjustment and width are those of strings.
///
/// An enum of your own needs `using errcode::operator<<;` in its namespace.
///
///     std::ostringstream out;
///     out << errcode::business::ip_banned;
///     assert(out.str() == "Blocked (804): The IP address is banned");
template <class T, std::enable_if_t<detail::is_written<T>, int> = 0>
std::ostream& operator<<(std::ostream& out, const T& value) {
  // In one go: the width is that of the whole, and lines of two threads do not mix.
  return out << detail::pieces_of(value, '\0').join();
}

}  // namespace errcode

#endif
