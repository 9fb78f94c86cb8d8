// SPDX-License-Identifier: MIT
#include <clocale>
#include <cstdio>
#include <cstdlib>

namespace {

/// Sets the locale that the environment variable ERRCODE_TEST_LOCALE names.
bool set_locale() {
  const char* locale = std::getenv("ERRCODE_TEST_LOCALE");
  if (locale != nullptr && std::setlocale(LC_ALL, locale) == nullptr) {
    std::fprintf(stderr, "no locale %s on this machine\n", locale);
    std::exit(EXIT_FAILURE);
  }
  return true;
}

const bool is_set = set_locale();

}  // namespace
