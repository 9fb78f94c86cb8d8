// SPDX-License-Identifier: MIT
#include <errcode/detail/table/errcode_hash.hpp>

#include <errcode/find.hpp>

#include <array>
#include <cstddef>
#include <string_view>

#include "../../catch.hpp"

namespace {

using types = errcode::catalog<errcode::generic>;

constexpr std::string_view later_errcodes[] = {
    "SMSError",    "Archived",     "BadGateway",   "Conflict",      "EmailError",  "Expired",
    "ExportError", "FeishuError",  "GitError",     "ImportError",   "KafkaError",  "LDAPError",
    "LarkError",   "LicenseError", "Locked",       "Maintenance",   "NotReady",    "PluginError",
    "QuotaFrozen", "ReadOnly",     "StorageError", "TooManyErrors", "Unavailable", "WebhookError",
};

/// The types of today and those that may come; SQLError and SMSError agree in size, first and last.
struct types_of_tomorrow {
  static constexpr std::size_t count = std::size(types::rows);

  static constexpr auto rows = [] {
    std::array<errcode::entry, count + std::size(later_errcodes)> made{};
    for (std::size_t i = 0; i != count; ++i) made[i] = types::rows[i];
    for (std::size_t i = 0; i != std::size(later_errcodes); ++i) {
      made[count + i].errcode = later_errcodes[i];
    }
    return made;
  }();
};

template <class Types>
void check() {
  using hash = errcode::detail::errcode_hash<Types>;
  const auto& rows = Types::rows;
  for (const errcode::entry& row : rows) CHECK(&hash::candidate(row.errcode) == &row);
  CHECK(&hash::candidate("") == &rows[0]);
  for (int first = 0; first != 256; ++first) {
    for (int last = 0; last != 256; ++last) {
      const char errcode[] = {static_cast<char>(first), static_cast<char>(last)};
      const errcode::entry* found = &hash::candidate({errcode, 2});
      if (found < &rows[0] || found > &rows[std::size(rows) - 1]) FAIL(first << ' ' << last);
    }
  }
}

}  // namespace

TEST_CASE("every text leads to a row, and to its own where it is an errcode") { check<types>(); }

TEST_CASE("the hash keeps more errcodes apart, also where their ends agree") {
  check<types_of_tomorrow>();
}
