// SPDX-License-Identifier: MIT
// expect: errcode: a row's number must fit into int, as std::error_code's value does
#include <errcode/errcode.hpp>

enum class code : unsigned long long {};

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{18446744073709551615u}, "name", errcode::generic::not_found, "Text", "文字"},  // not -1
#else
    {code{2147483647}, "name", errcode::generic::not_found, "Text", "文字"},
#endif
};

#include "catalogue.hpp"
