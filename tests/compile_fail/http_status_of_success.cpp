// SPDX-License-Identifier: MIT
// expect: errcode: an error's HTTP status must be from 400 to 599
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{1}, "name", errcode::generic::not_found, "Text", "文字", "desc",
     errcode::http_status::created},
#else
    {code{1}, "name", errcode::generic::not_found, "Text", "文字", "desc",
     errcode::http_status::conflict},
#endif
};

#include "catalogue.hpp"
