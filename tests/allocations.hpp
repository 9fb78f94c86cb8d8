// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_ALLOCATIONS_HPP
#define ERRCODE_TESTS_ALLOCATIONS_HPP

namespace tests {

/// How often operator new was called so far; link allocations.cpp.
int allocations();

}  // namespace tests

#endif
