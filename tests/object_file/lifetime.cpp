// SPDX-License-Identifier: MIT
#include <errcode/error_code.hpp>
#include <errcode/find.hpp>
#include <errcode/resolve.hpp>

#include <cstdio>
#include <cstdlib>
#include <system_error>

#include "../catalogs.hpp"

namespace {

/// Ends the process with status 1 if a category does not work.
void check(const char* time) {
  const std::error_code banned = errcode::business::ip_banned;
  const std::error_code quota = shop::billing::quota_hit;
  const std::error_code refused = std::make_error_code(std::errc::connection_refused);
  const bool works =
      banned == errcode::generic::blocked && banned == errcode::business::ip_banned &&
      banned == errcode::http_status::forbidden && banned == std::errc::permission_denied &&
      banned.message() == "The IP address is banned" &&
      quota == errcode::http_status::too_many_requests && quota == shop::billing::quota_hit &&
      errcode::find(quota) != nullptr && errcode::is_transient(refused) &&
      make_error_code(errcode::http_status::conflict) == errcode::generic::already_exists &&
      errcode::category<errcode::generic>().message(14) == "The resource does not exist" &&
      errcode::category<errcode::http_status>().message(404) == "Not Found";
  if (works) return;
  std::printf("a category does not work %s\n", time);
  std::_Exit(1);
}

struct checked_at_both_ends {
  checked_at_both_ends() {
    check("before main");
    // Runs after the destructors of all static objects that are constructed later.
    std::atexit([] { check("in the last exit handler"); });
  }
  ~checked_at_both_ends() { check("after main"); }
};

#if defined(__GNUC__)
[[gnu::init_priority(101)]]  // 0 to 100 are reserved
#endif
checked_at_both_ends first;

checked_at_both_ends last;

}  // namespace

/// Uses the categories before, in and after main. The exit status is 1 if one does not work.
int main() { check("in main"); }
