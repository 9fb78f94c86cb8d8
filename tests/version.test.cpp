// SPDX-License-Identifier: MIT
#include <errcode/version.hpp>

#include <string>

#include "catch.hpp"

#if ERRCODE_VERSION >= 10000  // 1.0.0
#else
#error "the version must be comparable by the preprocessor"
#endif

TEST_CASE("the header and the CMake package have the same version") {
  CHECK(std::to_string(ERRCODE_VERSION / 10000) + '.' +
            std::to_string(ERRCODE_VERSION / 100 % 100) + '.' +
            std::to_string(ERRCODE_VERSION % 100) ==
        ERRCODE_TESTS_PACKAGE_VERSION);
}
