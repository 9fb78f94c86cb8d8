// SPDX-License-Identifier: MIT
// expect: errcode: a row needs a name
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{1}, "", errcode::generic::not_found, "Text", "文字"},
#else
    {code{1}, "name", errcode::generic::not_found, "Text", "文字"},
#endif
};

#include "catalogue.hpp"
