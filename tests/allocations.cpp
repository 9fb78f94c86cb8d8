// SPDX-License-Identifier: MIT
#include "allocations.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace {
int count = 0;
}

int tests::allocations() { return count; }

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++count;
  return std::malloc(size);
}

void* operator new(std::size_t size) {
  if (void* place = operator new(size, std::nothrow)) return place;
  throw std::bad_alloc();
}

void operator delete(void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t) noexcept { std::free(place); }
