// SPDX-License-Identifier: MIT
#include "part.hpp"

#include <errcode/errcode.hpp>

int main() {
  const std::error_code code = errcode::business::ip_banned;
  const bool holds = code == other_code() && code == errcode::generic::blocked &&
                     errcode::find(code) == other_row() &&
                     &errcode::http_category() == &other_category() &&
                     errcode::parse("NotFound.Task")->qualifiers == "Task";
  return holds ? 0 : 1;
}
