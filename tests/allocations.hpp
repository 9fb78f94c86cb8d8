// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_ALLOCATIONS_HPP
#define ERRCODE_TESTS_ALLOCATIONS_HPP

#include <cstddef>

namespace errcode_tests {

/// How often operator new was called so far; link allocations.cpp.
std::size_t allocations();

/// Lets operator new fail after so many calls more, until it is told another number.
void fail_after(std::size_t count);
inline constexpr std::size_t never = static_cast<std::size_t>(-1);

}  // namespace errcode_tests

#endif
