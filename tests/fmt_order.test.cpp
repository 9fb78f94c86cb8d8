// SPDX-License-Identifier: MIT
// fmt.test.cpp includes these in the opposite order.
#include <fmt/os.h>
#include <fmt/ranges.h>
#include <fmt/std.h>

#include <errcode/ostream.hpp>

#include <errcode/format.hpp>

#include <errcode/error_code.hpp>
#include <errcode/fmt.hpp>

#include <sstream>
#include <system_error>
#include <vector>

#include "catch.hpp"

TEST_CASE("the adapters work beside each other and after fmt's own headers") {
  const std::vector<errcode::business> codes = {errcode::business::ok,
                                                errcode::business::ip_banned};
  CHECK(fmt::format("{}", codes) == "[OK (200): Success, Blocked (804): The IP address is banned]");
  CHECK(fmt::format("{::e}", codes) == "[OK, Blocked]");
  CHECK(fmt::format("{}", std::error_code(codes[1])) == "errcode.business:804");
  std::ostringstream stream;
  stream << codes[1];
  CHECK(stream.str() == fmt::format("{}", codes[1]));
#if defined(__cpp_lib_format)
  CHECK(stream.str() == std::format("{}", codes[1]));
#endif
}
