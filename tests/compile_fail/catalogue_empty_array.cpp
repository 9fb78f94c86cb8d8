// SPDX-License-Identifier: MIT
// expect: errcode: a catalogue needs a row
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
#if !defined(BROKEN)
    {code{1}, "name", errcode::generic::not_found, "Text", "文字"},
#endif
};

#include "catalogue.hpp"
