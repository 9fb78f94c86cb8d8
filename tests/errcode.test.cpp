// SPDX-License-Identifier: MIT
#include <errcode/errcode.hpp>

#include <system_error>

#include "allocations.hpp"
#include "catalogs.hpp"
#include "catch.hpp"

TEST_CASE("the core does not allocate, except for a std::string") {
  const std::error_code codes[] = {errcode::generic::not_found, errcode::business::ip_banned,
                                   shop::billing::quota_hit, make_error_code(std::errc::timed_out),
                                   std::error_code(12345, errcode::category<errcode::business>())};
  std::size_t sum = 0;  // keeps the calls from being optimised away
  const std::size_t start = errcode_tests::allocations();
  for (const std::error_code& code : codes) {
    sum += errcode::find(code) != nullptr ? 1U : 0U;
    sum += code == errcode::generic::blocked ? 1U : 0U;
    sum += code == errcode::business::ip_banned ? 1U : 0U;
    sum += code == shop::billing::quota_hit ? 1U : 0U;
    sum += code == errcode::http_status::forbidden ? 1U : 0U;
    sum += code == std::errc::permission_denied ? 1U : 0U;
    sum += errcode::message(code, errcode::language::zh).size();
    sum += static_cast<std::size_t>(errcode::to_http_status(code));
    sum += errcode::reason_phrase(errcode::to_http_status(code)).size();
  }
  sum += errcode::find("NotFound") != nullptr ? 1U : 0U;
  sum += errcode::find<shop::billing>(901) != nullptr ? 1U : 0U;
  const std::size_t end = errcode_tests::allocations();
  CHECK(end == start);
  CHECK(sum != 0);
}
