// SPDX-License-Identifier: MIT
// expect: errcode: a catalogue needs a row
#include "code.hpp"

#include <array>

#if defined(BROKEN)
constexpr std::array<errcode::row<code>, 0> rows{};
#else
constexpr std::array<errcode::row<code>, 1> rows{
    {{code{1}, "name", errcode::generic::not_found, "Text", "文字"}}};
#endif

#include "catalogue.hpp"
