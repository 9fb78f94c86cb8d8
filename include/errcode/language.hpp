// SPDX-License-Identifier: MIT
#ifndef ERRCODE_LANGUAGE_HPP
#define ERRCODE_LANGUAGE_HPP

// The languages of the messages, and their tags.

#include <string_view>

namespace errcode {

/// The languages in which every entry has a message: English and Chinese (simplified characters).
enum class language { en, zh };

/// Returns the tag of a language (RFC 5646), as Content-Language carries it: "en" or "zh".
///
///     static_assert(errcode::tag(errcode::language::zh) == "zh");
[[nodiscard]] constexpr std::string_view tag(language lang) noexcept {
  return lang == language::zh ? "zh" : "en";
}

}  // namespace errcode

#endif
