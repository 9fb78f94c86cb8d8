// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_PLUGIN_PART_HPP
#define ERRCODE_TESTS_PLUGIN_PART_HPP

/// What a part of a process that uses errcode, a shared library or the host itself, shows to a host
/// that may know nothing of errcode.
struct part {
  static constexpr int category_count = 5;
  const void* codes;                              // made on first use of the categories
  int (*count_wrong_answers)(const void* codes);  // its answers about codes, its own or another's
  const void* categories[category_count];         // their addresses
};

#if defined(_WIN32)
#define ERRCODE_TESTS_EXPORT extern "C" __declspec(dllexport)
#else
#define ERRCODE_TESTS_EXPORT extern "C" __attribute__((visibility("default")))
#endif

#endif
