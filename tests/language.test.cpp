// SPDX-License-Identifier: MIT
#include <errcode/language.hpp>

static_assert(errcode::tag(errcode::language::en) == "en");
static_assert(errcode::tag(errcode::language::zh) == "zh");
