// SPDX-License-Identifier: MIT
#include <errcode/errcode.hpp>

int main() {
  const std::error_code code = errcode::business::ip_banned;
  return code == errcode::generic::blocked ? 0 : 1;
}
