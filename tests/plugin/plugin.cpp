// SPDX-License-Identifier: MIT
#include "sides.hpp"

ERRCODE_TESTS_EXPORT void get_side(side* out) { *out = make_side(); }
