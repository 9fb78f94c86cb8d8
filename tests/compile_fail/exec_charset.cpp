// SPDX-License-Identifier: MIT
// broken by: -fexec-charset=GBK
// expect: errcode: texts must be UTF-8
#include <errcode/entry.hpp>
