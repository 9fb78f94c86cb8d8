// SPDX-License-Identifier: MIT
// expect: errcode: a row needs its messages: en, zh, and desc where it is given
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{1}, "name", errcode::generic::not_found, "", "文字", "desc"},
#else
    {code{1}, "name", errcode::generic::not_found, "Text", "文字", "desc"},
#endif
};

#include "catalogue.hpp"
