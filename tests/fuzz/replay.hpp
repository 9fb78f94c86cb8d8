// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_FUZZ_REPLAY_HPP
#define ERRCODE_TESTS_FUZZ_REPLAY_HPP

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "../catch.hpp"
#include "fuzz.hpp"

namespace errcode_tests {

/// Calls a target with each of its seeds, and with 1,000 random mixtures of them.
inline void replay(const char* name, void (*fuzz)(std::string_view)) {
  std::vector<std::string> seeds;
  for (const auto& file : std::filesystem::directory_iterator(
           std::string(ERRCODE_TESTS_DATA "/../fuzz/corpus/") + name)) {
    std::ifstream stream(file.path(), std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  std::sort(seeds.begin(), seeds.end());  // the same order everywhere
  CHECK(seeds.size() > 5);
  const auto feed = [fuzz](const std::string& input) {
    // A copy of exactly this size, so that a sanitizer catches any read beyond it.
    const std::unique_ptr<char[]> exact(new char[input.size()]);
    input.copy(exact.get(), input.size());
    fuzz(std::string_view(exact.get(), input.size()));
  };
  for (const std::string& seed : seeds) feed(seed);
  std::mt19937 random(1);
  for (int round = 0; round != 1000; ++round) {
    std::string text = seeds[random() % seeds.size()];
    for (auto changes = random() % 4; changes != 0; --changes) {
      const std::string& other = seeds[random() % seeds.size()];
      text.replace(random() % (text.size() + 1), random() % 8,
                   other.substr(random() % (other.size() + 1), random() % 16));
    }
    feed(text);
  }
}

}  // namespace errcode_tests

#endif
