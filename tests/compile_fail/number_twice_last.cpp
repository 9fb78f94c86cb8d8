// SPDX-License-Identifier: MIT
// expect: errcode: a catalogue must not give a number twice
// expect: broken_row<2,
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{1}, "name", errcode::generic::not_found, "Text", "文字"},
    {code{2}, "name", errcode::generic::not_found, "Text", "文字"},
    {code{2}, "name", errcode::generic::not_found, "Text", "文字"},
#else
    {code{1}, "name", errcode::generic::not_found, "Text", "文字"},
    {code{2}, "name", errcode::generic::not_found, "Text", "文字"},
    {code{3}, "name", errcode::generic::not_found, "Text", "文字"},
#endif
};

#include "catalogue.hpp"
