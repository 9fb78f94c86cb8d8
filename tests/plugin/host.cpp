// SPDX-License-Identifier: MIT
#include <dlfcn.h>

#include <cstdio>
#include <string_view>

#include "sides.hpp"

/// Opens a plugin, host PLUGIN global|local, and lets both sides judge the codes of both. Prints
/// the number of categories that they share; the exit status is 1 where an answer is wrong.
int main(int argc, char* argv[]) {
  if (argc != 3) return 2;
  const int scope = argv[2] == std::string_view("global") ? RTLD_GLOBAL : RTLD_LOCAL;
  void* plugin = dlopen(argv[1], RTLD_NOW | scope);
  if (plugin == nullptr) {
    std::printf("%s\n", dlerror());
    return 2;
  }
  side theirs;
  reinterpret_cast<void (*)(side*)>(dlsym(plugin, "get_side"))(&theirs);
  const side ours = make_side();

  int shared = 0;
  for (std::size_t i = 0; i != ours.categories.size(); ++i) {
    if (ours.categories[i] == theirs.categories[i]) ++shared;
  }
  const int wrong = ours.count_wrong_answers(ours) + ours.count_wrong_answers(theirs) +
                    theirs.count_wrong_answers(ours) + theirs.count_wrong_answers(theirs);
  std::printf("%d of 4 categories shared, %d wrong answers\n", shared, wrong);
  return wrong == 0 ? 0 : 1;
}
