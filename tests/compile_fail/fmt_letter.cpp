// SPDX-License-Identifier: MIT
// expect: errcode: the format letter of a code is e, c, h, m, z, d or n
#include <errcode/fmt.hpp>

#include <string>

#if defined(BROKEN)
std::string use() { return fmt::format(FMT_STRING("{:x}"), errcode::business::ip_banned); }
#else
std::string use() { return fmt::format(FMT_STRING("{:e}"), errcode::business::ip_banned); }
#endif
