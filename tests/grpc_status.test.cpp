// SPDX-License-Identifier: MIT
#include <errcode/grpc_status.hpp>

#include <errcode/error_code.hpp>
#include <errcode/resolve.hpp>

#include <cassert>
#include <system_error>

#include "catalogs.hpp"
#include "catch.hpp"
#include "foreign.hpp"

using errcode::generic;
using errcode::grpc_status;
using errcode::to_grpc_status;

namespace {

/// google.rpc.Code, from
/// https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto: each value, and the
/// HTTP status that the file maps it to.
constexpr struct {
  grpc_status status;
  int value;
  int http;
} rpc_codes[] = {
    {grpc_status::ok, 0, 200},
    {grpc_status::cancelled, 1, 499},
    {grpc_status::unknown, 2, 500},
    {grpc_status::invalid_argument, 3, 400},
    {grpc_status::deadline_exceeded, 4, 504},
    {grpc_status::not_found, 5, 404},
    {grpc_status::already_exists, 6, 409},
    {grpc_status::permission_denied, 7, 403},
    {grpc_status::resource_exhausted, 8, 429},
    {grpc_status::failed_precondition, 9, 400},
    {grpc_status::aborted, 10, 409},
    {grpc_status::out_of_range, 11, 400},
    {grpc_status::unimplemented, 12, 501},
    {grpc_status::internal, 13, 500},
    {grpc_status::unavailable, 14, 503},
    {grpc_status::data_loss, 15, 500},
    {grpc_status::unauthenticated, 16, 401},
};

const auto& rpc_code(grpc_status status) { return rpc_codes[static_cast<int>(status)]; }

}  // namespace

TEST_CASE("the values are those of google.rpc.Code") {
  int position = 0;
  for (const auto& code : rpc_codes) {
    CHECK(code.value == position++);
    CHECK(static_cast<int>(code.status) == code.value);
  }
}

TEST_CASE("a foreign code has the gRPC status of its type") {
  const errcode_tests::foreign_category foreign;
  CHECK(to_grpc_status({}) == grpc_status::ok);
  CHECK(to_grpc_status({0, foreign}) == grpc_status::ok);
  CHECK(to_grpc_status({1, foreign}) == grpc_status::unknown);
  CHECK(to_grpc_status(make_error_code(std::errc::timed_out)) == grpc_status::deadline_exceeded);
  CHECK(to_grpc_status(shop::billing::quota_hit) == grpc_status::resource_exhausted);
  static_assert(errcode::to_grpc_status(errcode::business::team_full) ==
                errcode::grpc_status::resource_exhausted);
  CHECK(to_grpc_status({12345, errcode::category<errcode::business>()}) == grpc_status::unknown);
}

TEST_CASE("the types that the limitations list differ from google.rpc in their HTTP status") {
  const struct {
    generic type;
    int http;
    int rpc_http;
  } examples[] = {
      {generic::timeout, 400, 504},        {generic::constraint_violation, 403, 400},
      {generic::limit_exceeded, 403, 429}, {generic::gone, 410, 501},
      {generic::deleted, 500, 404},        {generic::source_deleted, 500, 404},
      {generic::out_limit, 500, 400},
  };
  for (const auto& [type, http, rpc_http] : examples) {
    CHECK(static_cast<int>(errcode::to_http_status(type)) == http);
    CHECK(rpc_code(to_grpc_status(type)).http == rpc_http);
  }
}

TEST_CASE("every gRPC status survives the round trip through an error code") {
  for (const auto& code : rpc_codes) {
    CAPTURE(code.value);
    CHECK(to_grpc_status(errcode::from_grpc_status(code.status)) == code.status);
    CHECK(!errcode::from_grpc_status(code.status) == (code.status == grpc_status::ok));
  }
  assert(errcode::from_grpc_status(errcode::grpc_status::not_found) == errcode::generic::not_found);
  for (const int number : {-1, 17, 1000}) {
    CHECK(errcode::from_grpc_status(static_cast<grpc_status>(number)) == generic::unknown_error);
  }
}
