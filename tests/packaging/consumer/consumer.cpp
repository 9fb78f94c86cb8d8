// SPDX-License-Identifier: MIT
// One consumer for each way to get at the library.
#include <errcode/errcode.hpp>
#include <errcode/ostream.hpp>

#include <iostream>

int main() {
  const std::error_code code = errcode::business::ip_banned;
  std::cout << errcode::business::ip_banned << '\n';
  return code == errcode::generic::blocked ? 0 : 1;
}
