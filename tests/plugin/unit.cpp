// SPDX-License-Identifier: MIT
#include "sides.hpp"

side make_side_of_other_unit() { return make_side(); }
