// SPDX-License-Identifier: MIT
#include <cstdio>

#include "sides.hpp"

extern "C" void get_first_side(side* out);
extern "C" void get_second_side(side* out);

side make_side_of_other_unit();

/// Compares the categories of this executable's two translation units and of the two libraries that
/// it is linked with. The exit status is 1 where one is not the one object of the process.
int main() {
  const side ours = make_side();
  side others[3] = {};
  others[0] = make_side_of_other_unit();
  get_first_side(&others[1]);
  get_second_side(&others[2]);
  for (const side& other : others) {
    if (other.categories != ours.categories) {
      std::puts("a category has two addresses");
      return 1;
    }
    if (other.quota_hit != ours.quota_hit || other.ip_banned != ours.ip_banned ||
        std::hash<std::error_code>()(other.ip_banned) !=
            std::hash<std::error_code>()(ours.ip_banned)) {
      std::puts("two equal codes differ");
      return 1;
    }
    if (ours.count_wrong_answers(other) != 0) return 1;
  }
  return 0;
}
