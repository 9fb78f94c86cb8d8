// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_ALLOCATIONS_HPP
#define ERRCODE_TESTS_ALLOCATIONS_HPP

#include <cstddef>

namespace errcode_tests {

/// How often operator new was called so far; link allocations.cpp.
std::size_t allocations();

}  // namespace errcode_tests

#endif
