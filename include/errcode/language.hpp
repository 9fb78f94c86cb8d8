// SPDX-License-Identifier: MIT
#ifndef ERRCODE_LANGUAGE_HPP
#define ERRCODE_LANGUAGE_HPP

#include <string_view>

namespace errcode {

/// The languages that every entry has a message in: English and Chinese (simplified characters).
enum class language { en, zh };

/// Gives the language tag (RFC 5646), as Content-Language has it: "en" or "zh".
///
///     static_assert(errcode::tag(errcode::language::zh) == "zh");
[[nodiscard]] constexpr std::string_view tag(language of) noexcept {
  return of == language::zh ? "zh" : "en";
}

}  // namespace errcode

#endif
