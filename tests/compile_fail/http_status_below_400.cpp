// SPDX-License-Identifier: MIT
// expect: errcode: a row's HTTP status must be 400 or above, and below 400 for type ok
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{1}, "name", errcode::generic::not_found, "Text", "文字", "desc",
     errcode::http_status{399}},
#else
    {code{1}, "name", errcode::generic::not_found, "Text", "文字", "desc",
     errcode::http_status{400}},
#endif
};

#include "catalogue.hpp"
