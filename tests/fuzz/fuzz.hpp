// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_FUZZ_FUZZ_HPP
#define ERRCODE_TESTS_FUZZ_FUZZ_HPP

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace errcode_tests {

// What each target asserts about any input. The inputs come from libFuzzer, or from replay.hpp,
// which makes them from seeds.
void fuzz_find(std::string_view input);
void fuzz_parse(std::string_view input);
void fuzz_negotiate(std::string_view input);
void fuzz_body(std::string_view input);
void fuzz_response(std::string_view input);

/// Ends the process if a property does not hold, in every build type.
inline void require(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", property);
  std::abort();
}

/// Splits a text at a character.
inline std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> pieces(1);
  for (const char c : text) {
    if (c == separator) {
      pieces.emplace_back();
    } else {
      pieces.back() += c;
    }
  }
  return pieces;
}

}  // namespace errcode_tests

#endif
