// SPDX-License-Identifier: MIT
// expect: deleted
#include <errcode/errcode.hpp>

bool use() {
#if defined(BROKEN)
  return errcode::business::ip_banned == errcode::generic::blocked;
#else
  return errcode::find(errcode::business::ip_banned)->type == errcode::generic::blocked;
#endif
}
