// SPDX-License-Identifier: MIT
#include <errcode/find.hpp>

#include "catch.hpp"

static_assert(errcode::find("AuthFailure")->http == errcode::http_status::unauthorized);
static_assert(errcode::find(errcode::generic::gone)->errcode == "gone");
static_assert(errcode::find(errcode::business::ip_banned)->code == 804);
static_assert(errcode::find<errcode::business>(601) == nullptr);
static_assert(errcode::find(804)->type == errcode::generic::blocked);
static_assert(errcode::entries<errcode::generic>().size() == 36);

TEST_CASE("every spelling of a generic errcode finds its row") {
  for (const errcode::entry& row : errcode::entries<errcode::generic>()) {
    CHECK(errcode::find(row.errcode) == &row);
  }
}
