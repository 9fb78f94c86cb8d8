// SPDX-License-Identifier: MIT
// expect: errcode: a row's number must fit into int, as std::error_code's value does
#include <errcode/errcode.hpp>

enum class code : unsigned {};

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{4294967295}, "name", errcode::generic::not_found, "Text", "文字"},
#else
    {code{2147483647}, "name", errcode::generic::not_found, "Text", "文字"},
#endif
};

#include "catalogue.hpp"
