// SPDX-License-Identifier: MIT
#include <errcode/errcode.hpp>

#include <system_error>

#include "allocations.hpp"
#include "catalogs.hpp"
#include "catch.hpp"

TEST_CASE("nothing but a std::string of a message allocates") {
  const std::error_code codes[] = {errcode::generic::not_found, errcode::business::ip_banned,
                                   shop::billing::quota_hit, make_error_code(std::errc::timed_out),
                                   std::error_code(12345, errcode::category<errcode::business>())};
  std::size_t answers = 0;
  const std::size_t before = errcode_tests::allocations();
  for (const std::error_code& code : codes) {
    answers += errcode::find(code) != nullptr ? 1U : 0U;
    answers += code == errcode::generic::blocked ? 1U : 0U;
    answers += code == errcode::business::ip_banned ? 1U : 0U;
    answers += code == shop::billing::quota_hit ? 1U : 0U;
    answers += code == errcode::http_status::forbidden ? 1U : 0U;
    answers += code == std::errc::permission_denied ? 1U : 0U;
    answers += errcode::message(code, errcode::language::zh).size();
    answers += static_cast<std::size_t>(errcode::to_http_status(code));
    answers += errcode::reason_phrase(errcode::to_http_status(code)).size();
  }
  answers += errcode::find("NotFound") != nullptr ? 1U : 0U;
  answers += errcode::find<shop::billing>(901) != nullptr ? 1U : 0U;
  const std::size_t after = errcode_tests::allocations();
  CHECK(after == before);
  CHECK(answers != 0);
}
