// SPDX-License-Identifier: MIT
// expect: errcode: specialise errcode::catalog for this enum
#include <errcode/errcode.hpp>

enum class code : int {};

#if defined(BROKEN)
const std::error_category& use() { return errcode::category<code>(); }
#else
constexpr errcode::row<code> rows[] = {
    {code{1}, "name", errcode::generic::not_found, "Text", "文字"},
};
#include "catalogue.hpp"
#endif
