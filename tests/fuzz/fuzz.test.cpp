// SPDX-License-Identifier: MIT
#include "replay.hpp"

TEST_CASE("find keeps the promises of its fuzz target") {
  errcode_tests::replay("find", errcode_tests::fuzz_find);
}

TEST_CASE("parse_errcode and make_errcode keep the promises of their fuzz target") {
  errcode_tests::replay("parse", errcode_tests::fuzz_parse);
}

TEST_CASE("negotiate keeps the promises of its fuzz target") {
  errcode_tests::replay("negotiate", errcode_tests::fuzz_negotiate);
}
