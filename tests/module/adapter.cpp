// SPDX-License-Identifier: MIT
// An adapter's header, and the core with it, beside `import errcode;`.
#include <errcode/ostream.hpp>

#include <sstream>
#include <string>

import errcode;

std::string written(errcode::business code);

std::string written(errcode::business code) {
  std::ostringstream out;
  out << code;
  return errcode::find(code) == nullptr ? "" : out.str();
}
