// SPDX-License-Identifier: MIT
// expect: errcode: a row's number must fit into int, as std::error_code's value does
#include <errcode/errcode.hpp>

enum class code : long long {};

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{4294967297}, "name", errcode::generic::not_found, "Text", "文字"},  // its low half is 1
#else
    {code{1}, "name", errcode::generic::not_found, "Text", "文字"},
#endif
};

#include "catalogue.hpp"
