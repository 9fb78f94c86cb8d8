// SPDX-License-Identifier: MIT
// expect: desc_changed
// expect: 804
#include <errcode/errcode.hpp>
#include <errcode/freeze.hpp>

constexpr errcode::frozen_row released[] = {
    {600, "InvalidParameter", 400, "无效的电子邮箱"},
#if defined(BROKEN)
    {804, "Blocked", 403, "IP ban"},
#else
    {804, "Blocked", 403, "IP Ban"},
#endif
};

static_assert(errcode::extends<errcode::business>(released));
