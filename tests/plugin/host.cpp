// SPDX-License-Identifier: MIT
// Opens two plugins in every order and closes them again:
//   host PLUGIN PLUGIN FLAGS [LIBRARY], the flags of dlopen as a number.
#include <dlfcn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <vector>

#include "part.hpp"

// The host's own part, where it uses errcode; hidden, so that it is no other's.
extern "C" __attribute__((weak, visibility("hidden"))) part get_part();

namespace {

using getter = part (*)();

getter find_getter(void* library) {
  if (library == nullptr) {
    std::printf("%s\n", dlerror());
    std::exit(2);
  }
  return reinterpret_cast<getter>(dlsym(library, "get_part"));
}

int count_wrong_answers(const std::vector<part>& parts, const char* when) {
  int wrong = 0;
  for (const part& judge : parts) {
    for (const part& judged : parts) wrong += judge.count_wrong_answers(judged.codes);
  }
  if (wrong != 0) std::printf("%d wrong answers %s\n", wrong, when);
  return wrong;
}

int count_shared(const part& one, const part& other) {
  int shared = 0;
  for (int i = 0; i != part::category_count; ++i)
    shared += one.categories[i] == other.categories[i] ? 1 : 0;
  return shared;
}

/// Gives whether an answer was wrong. The first to use errcode is the one that stays, then plugin
/// `first`, then the other; plugin `closed` is the first to be closed.
int run(char* argv[], bool plugins_first, int first, int closed) {
  const int flags = std::atoi(argv[3]);
  void* const plugins[] = {dlopen(argv[1], flags), dlopen(argv[2], flags)};
  std::vector<getter> staying;
  if (get_part != nullptr) staying.push_back(get_part);
  if (argv[4] != nullptr) staying.push_back(find_getter(dlopen(argv[4], RTLD_NOW | RTLD_NOLOAD)));

  part opened[2];
  const auto use_plugins = [&] {
    for (const int i : {first, 1 - first}) opened[i] = find_getter(plugins[i])();
  };
  std::vector<part> parts;
  if (plugins_first) use_plugins();
  for (const getter get : staying) parts.push_back(get());
  if (!plugins_first) use_plugins();

  int wrong = 0;
  // Linked normally, a category is one object.
  if (parts.size() == 2 && count_shared(parts[0], parts[1]) != part::category_count) {
    std::puts("the host and the library that it is linked with have two categories");
    ++wrong;
  }
  const auto with = [&](std::initializer_list<int> plugin) {
    std::vector<part> all = parts;
    for (const int i : plugin) all.push_back(opened[i]);
    return all;
  };
  for (const part& each : with({0, 1})) {
    std::printf("%d of %d categories shared\n", count_shared(each, opened[0]),
                part::category_count);
  }
  wrong += count_wrong_answers(with({0, 1}), "with both plugins open");
  dlclose(plugins[closed]);
  wrong += count_wrong_answers(with({1 - closed}), "with one plugin closed");
  dlclose(plugins[1 - closed]);
  wrong += count_wrong_answers(parts, "with both plugins closed");
  std::fflush(stdout);
  return wrong == 0 ? 0 : 1;
}

}  // namespace

/// The exit status is 1 where an answer was wrong or a process crashed.
int main(int argc, char* argv[]) {
  if (argc < 4) return 2;
  int failures = 0;
  for (int order = 0; order != 8; ++order) {
    // Each order in a process of its own, as not every library can be unloaded.
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) _exit(run(argv, order % 2 == 1, order / 2 % 2, order / 4));
    int status = 0;
    if (child == -1 || waitpid(child, &status, 0) != child) return 2;
    if (status == 0) continue;
    ++failures;
    std::printf("order %d: status %#x\n", order, static_cast<unsigned>(status));
  }
  return failures == 0 ? 0 : 1;
}
