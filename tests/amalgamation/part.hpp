// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_AMALGAMATION_PART_HPP
#define ERRCODE_TESTS_AMALGAMATION_PART_HPP

#include <errcode/errcode.hpp>

/// What the other part of the program has.
std::error_code other_code();
const errcode::entry* other_row();
const std::error_category& other_category();

#endif
