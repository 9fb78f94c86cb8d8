// SPDX-License-Identifier: MIT
#include "allocations.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace {
std::size_t count = 0;
std::size_t left = errcode_tests::never;
}  // namespace

std::size_t errcode_tests::allocations() { return count; }

void errcode_tests::fail_after(std::size_t count_left) { left = count_left; }

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++count;
  if (left == 0) return nullptr;
  if (left != errcode_tests::never) --left;
  return std::malloc(size);
}

void* operator new(std::size_t size) {
  if (void* place = operator new(size, std::nothrow)) return place;
#if defined(__cpp_exceptions)
  throw std::bad_alloc();
#else
  std::abort();  // must not return a null pointer
#endif
}

void operator delete(void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t) noexcept { std::free(place); }
