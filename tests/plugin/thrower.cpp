// SPDX-License-Identifier: MIT
// A shared library that throws, and its caller with -DCALLER: the exception's details arrive.
#include <errcode/exception.hpp>

#include <string_view>

extern "C" [[gnu::visibility("default")]] void fail();

#if defined(CALLER)
int main() {
  try {
    fail();
  } catch (const errcode::exception& thrown) {
    const errcode::error made = errcode::from_exception();
    return thrown.error().model() == "Team" && made.model() == "Team" ? 0 : 1;
  } catch (...) {
    return 2;
  }
}
#else
void fail() {
  throw errcode::exception(errcode::error(errcode::business::team_full).about("Team"));
}
#endif
