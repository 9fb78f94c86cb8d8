// SPDX-License-Identifier: MIT
// expect: errcode: the number 0 means success, so only a row of type ok may have it
// expect: broken_row<1,
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{-1}, "name", errcode::generic::not_found, "Text", "文字"},
    {code{0}, "name", errcode::generic::not_found, "Text", "文字"},
#else
    {code{-1}, "name", errcode::generic::not_found, "Text", "文字"},
    {code{1}, "name", errcode::generic::not_found, "Text", "文字"},
#endif
};

#include "catalogue.hpp"
