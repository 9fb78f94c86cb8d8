// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_ALLOCATIONS_HPP
#define ERRCODE_TESTS_ALLOCATIONS_HPP

#include <cstddef>

namespace errcode_tests {

/// Returns the number of calls of operator new so far. Link allocations.cpp.
std::size_t allocations();

/// Makes operator new fail after this many more calls; `never` ends that.
void fail_after(std::size_t count);
inline constexpr std::size_t never = static_cast<std::size_t>(-1);

}  // namespace errcode_tests

#endif
