// SPDX-License-Identifier: MIT
#include "replay.hpp"

TEST_CASE("find holds what its fuzz target asserts") {
  errcode_tests::replay("find", errcode_tests::fuzz_find);
}

TEST_CASE("parse and make_errcode hold what their fuzz target asserts") {
  errcode_tests::replay("parse", errcode_tests::fuzz_parse);
}

TEST_CASE("negotiate holds what its fuzz target asserts") {
  errcode_tests::replay("negotiate", errcode_tests::fuzz_negotiate);
}
