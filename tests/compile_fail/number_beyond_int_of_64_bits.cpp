// SPDX-License-Identifier: MIT
// expect: errcode: the enum of a catalogue needs an underlying type whose values fit into int
#include <errcode/errcode.hpp>

#if defined(BROKEN)
enum class code : long long {};
#else
enum class code : unsigned short {};
#endif

constexpr errcode::row<code> rows[] = {
    {code{1}, "name", errcode::generic::not_found, "Text", "文字"},
};

#include "catalogue.hpp"
