// SPDX-License-Identifier: MIT
// expect: errcode: from_wire cannot tell catalogues apart that share a number
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{804}, "name", errcode::generic::not_found, "Text", "文字"},
#else
    {code{900}, "name", errcode::generic::not_found, "Text", "文字"},
#endif
};

#include "catalogue.hpp"

std::error_code read() { return errcode::from_wire<errcode::business, code>(1, ""); }
