// SPDX-License-Identifier: MIT
// Built twice, with the name of its function in LIBRARY_SIDE.
#include "sides.hpp"

ERRCODE_TESTS_EXPORT void LIBRARY_SIDE(side* out) { *out = make_side(); }
