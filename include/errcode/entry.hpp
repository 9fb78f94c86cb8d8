// SPDX-License-Identifier: MIT
#ifndef ERRCODE_ENTRY_HPP
#define ERRCODE_ENTRY_HPP

// The struct `entry`, which lookups find. Declares `row` and `catalog`, which entries are made
// from.

#include <errcode/generic.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>

#include <string_view>

namespace errcode {

// The texts go to the wire as they stand, so a build must not translate them to another charset.
// MSVC without /utf-8 reads the bytes of the source as another charset and writes the same bytes
// again, so the first comparison alone would pass there.
static_assert(std::string_view("\xE4\xB8\xAD") == "中" &&
                  std::string_view("\xE4\xB8\xAD") == "\u4E2D",
              "errcode: texts must be UTF-8; compile with /utf-8 (MSVC) or without -fexec-charset");

/// A code and everything that follows from it, as a lookup finds it. Every text is UTF-8 of static
/// storage duration.
struct entry {
  int code;          ///< The number on the wire, 804; of a type and of a status the HTTP status.
  generic type;      ///< The generic errcode that the code is or specialises.
  http_status http;  ///< The HTTP status of a response with this code.
  grpc_status grpc;  ///< The gRPC status of a response with this code.
  bool transient;    ///< Whether the same request may succeed later.
  std::string_view errcode;  ///< The type as the wire spells it: "Blocked".
  std::string_view name;     ///< The enumerator, for logs: "ip_banned".
  std::string_view desc;     ///< The wording that servers send which know no languages.
  std::string_view en;       ///< The message in English.
  std::string_view zh;       ///< The message in Chinese.

  /// Returns the message in a language.
  ///
  ///     static_assert(errcode::find(804)->message(errcode::language::zh) == "IP 被封禁");
  [[nodiscard]] constexpr std::string_view message(language lang) const noexcept {
    return lang == language::zh ? zh : en;
  }
};

/// A row of the catalogue of E, as its author writes it (see catalog.hpp). Its constructor
/// completes it to an entry, so a table holds finished entries and no compiler makes them twice.
template <class E>
struct row;

/// The name and the rows of an enum (see catalog.hpp).
template <class E>
struct catalog;

}  // namespace errcode

#endif
