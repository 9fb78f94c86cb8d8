// SPDX-License-Identifier: MIT
// expect: errcode: the HTTP status of a success must be from 200 to 299
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
#if defined(BROKEN)
    {code{1}, "name", errcode::generic::ok, "Text", "文字", "desc", errcode::http_status{300}},
#else
    {code{1}, "name", errcode::generic::ok, "Text", "文字", "desc", errcode::http_status{299}},
#endif
};

#include "catalogue.hpp"
