// SPDX-License-Identifier: MIT
// expect: errcode: names that begin with
#include "code.hpp"

constexpr errcode::row<code> rows[] = {
    {code{1}, "name", errcode::generic::not_found, "Text", "文字"},
};

template <>
struct errcode::catalog<code> {
#if defined(BROKEN)
  static constexpr const char* name = "errcode.mine";
#else
  static constexpr const char* name = "errcodes";
#endif
  static constexpr const auto& rows = ::rows;
};

const errcode::entry* use() { return errcode::find<code>(1); }
