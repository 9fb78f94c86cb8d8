// SPDX-License-Identifier: MIT
// expect: errcode: a formatter is for a catalogued enum
#include <errcode/fmt.hpp>

#include <string>

#if defined(BROKEN)
enum class other { one };
#else
using other = errcode::business;
#endif

std::string use() { return fmt::to_string(other{}); }

#if defined(BROKEN)
template <>
struct fmt::formatter<other> : errcode::fmt_formatter<other> {};
#endif
