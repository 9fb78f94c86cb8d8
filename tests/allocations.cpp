// SPDX-License-Identifier: MIT
#include "allocations.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace {
std::size_t count = 0;
}

std::size_t errcode_tests::allocations() { return count; }

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++count;
  return std::malloc(size);
}

void* operator new(std::size_t size) {
  if (void* place = operator new(size, std::nothrow)) return place;
  std::abort();  // not thrown: some builds have no exceptions
}

void operator delete(void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t) noexcept { std::free(place); }
