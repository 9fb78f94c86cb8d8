// SPDX-License-Identifier: MIT
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "fuzz.hpp"

namespace {

struct target {
  std::string_view name;
  void (*fuzz)(std::string_view);
};

constexpr target targets[] = {
    {"find", errcode_tests::fuzz_find},
    {"parse", errcode_tests::fuzz_parse},
    {"negotiate", errcode_tests::fuzz_negotiate},
    {"body", errcode_tests::fuzz_body},
};

/// Feeds each file of a folder to a target; gives their number.
int replay(const target& of, const char* folder) {
  int files = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(file.path(), std::ios::binary);
    const std::string input(std::istreambuf_iterator<char>(in), {});
    std::printf("%s\n", file.path().filename().string().c_str());
    std::fflush(stdout);
    // A copy of its very size, so that a sanitizer sees what reads beyond it.
    const std::unique_ptr<char[]> exact(new char[input.size()]);
    input.copy(exact.get(), input.size());
    of.fuzz(std::string_view(exact.get(), input.size()));
    ++files;
  }
  return files;
}

}  // namespace

/// Replays the inputs of a folder: errcode_replay TARGET FOLDER.
int main(int argc, char* argv[]) {
  for (const target& each : targets) {
    if (argc != 3 || each.name != argv[1]) continue;
    const int files = replay(each, argv[2]);
    std::printf("%d inputs\n", files);
    return files == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
  }
  std::fprintf(stderr, "errcode_replay find|parse|negotiate|body FOLDER\n");
  return EXIT_FAILURE;
}
