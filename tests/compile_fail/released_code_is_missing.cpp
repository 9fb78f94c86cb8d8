// SPDX-License-Identifier: MIT
// expect: code_is_missing
// expect: 900
#include <errcode/errcode.hpp>
#include <errcode/freeze.hpp>

constexpr errcode::frozen_row released[] = {
    {600, "InvalidParameter", 400, "无效的电子邮箱"},
#if defined(BROKEN)
    {900, "LimitExceeded", 403, "Team Fulled"},
#else
    {804, "Blocked", 403, "IP Ban"},
#endif
};

static_assert(errcode::extends<errcode::business>(released));
