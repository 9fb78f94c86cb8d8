// SPDX-License-Identifier: MIT
// expect: errcode: a row's HTTP status must be 400 or above, and below 400 for type ok
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{1}, "name", errcode::generic::ok, "Text", "文字", "desc", errcode::http_status::conflict},
#else
    {code{1}, "name", errcode::generic::ok, "Text", "文字", "desc", errcode::http_status::created},
#endif
};

#include "catalogue.hpp"
