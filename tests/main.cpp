// SPDX-License-Identifier: MIT
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include <clocale>
#include <cstdio>
#include <cstdlib>

/// Runs the tests, in the locale that the environment variable ERRCODE_TEST_LOCALE names.
int main(int argc, char* argv[]) {
  const char* locale = std::getenv("ERRCODE_TEST_LOCALE");
  if (locale != nullptr && std::setlocale(LC_ALL, locale) == nullptr) {
    std::fprintf(stderr, "no locale %s on this machine\n", locale);
    return EXIT_FAILURE;
  }
  return Catch::Session().run(argc, argv);
}
