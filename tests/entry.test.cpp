// SPDX-License-Identifier: MIT
#include <errcode/entry.hpp>

#include <type_traits>

#include "catch.hpp"

namespace {

constexpr errcode::entry row{804,
                             errcode::generic::blocked,
                             errcode::http_status::forbidden,
                             errcode::grpc_status::permission_denied,
                             false,
                             "Blocked",
                             "ip_banned",
                             "IP Ban",
                             "The IP address is banned",
                             "IP 被封禁"};

static_assert(row.message(errcode::language::en) == "The IP address is banned");
static_assert(row.message(errcode::language::zh) == "IP 被封禁");
static_assert(noexcept(row.message(errcode::language::en)));
static_assert(std::is_aggregate_v<errcode::entry>);
static_assert(std::is_trivially_copyable_v<errcode::entry>);

}  // namespace

TEST_CASE("a value that is no language gets the message in English") {
  CHECK(row.message(static_cast<errcode::language>(7)) == row.en);
}
