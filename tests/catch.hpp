// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_CATCH_HPP
#define ERRCODE_TESTS_CATCH_HPP

// Catch2 3 and Catch2 2.13 name their headers differently.
#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif
