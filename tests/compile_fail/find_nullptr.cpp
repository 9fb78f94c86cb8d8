// SPDX-License-Identifier: MIT
// expect: find(std::nullptr_t)
#include <errcode/errcode.hpp>

#if defined(BROKEN)
const errcode::entry* use() { return errcode::find(nullptr); }
#else
const errcode::entry* use() { return errcode::find(""); }
#endif
