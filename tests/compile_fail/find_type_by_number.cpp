// SPDX-License-Identifier: MIT
// expect: errcode: several types share a number; find a type by its errcode
#include <errcode/errcode.hpp>

#if defined(BROKEN)
const errcode::entry* use() { return errcode::find<errcode::generic>(404); }
#else
const errcode::entry* use() { return errcode::find<errcode::http_status>(404); }
#endif
