// SPDX-License-Identifier: MIT
// expect: errcode: the type of a row must be a generic errcode
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{1}, "name", static_cast<errcode::generic>(-1), "Text", "文字"},
#else
    {code{1}, "name", errcode::generic::ok, "Text", "文字"},
#endif
};

#include "catalogue.hpp"
