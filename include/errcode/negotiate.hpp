// SPDX-License-Identifier: MIT
#ifndef ERRCODE_NEGOTIATE_HPP
#define ERRCODE_NEGOTIATE_HPP

// Picks the language of a response from the request's Accept-Language header.

#include <errcode/detail/http/qvalue.hpp>
#include <errcode/detail/text/ascii.hpp>
#include <errcode/language.hpp>

#include <cstddef>
#include <string_view>

namespace errcode {

namespace detail {

/// Tests whether a text is a language range (RFC 4647, 2.1) that begins with the tag of a language,
/// such as "zh-Hant-TW" with "zh". An underscore, as in Java's "zh_CN", counts as a hyphen.
constexpr bool is_range_of(std::string_view range, std::string_view tag) noexcept {
  if (!equals_lower(range.substr(0, tag.size()), tag)) return false;
  constexpr std::size_t longest = 8;
  std::size_t size = longest;  // of the current subtag: the first one is complete
  for (const char c : range.substr(tag.size())) {
    if (c == '-' || c == '_') {
      if (size == 0) return false;
      size = 0;
    } else if (!is_alphanumeric(c) || size++ == longest) {
      return false;
    }
  }
  return size != 0;
}

/// The preferences for a language: for the exact range "zh", and for any of its ranges, such as
/// "zh-CN".
struct language_preference {
  preference exact;
  preference any;

  /// Returns the preference that counts. Weight 0 of the exact range excludes the language,
  /// whatever weights its longer ranges have.
  [[nodiscard]] constexpr preference effective() const noexcept {
    return exact.weight == 0 ? exact : any;
  }
};

}  // namespace detail

/// Returns the language for a response to a request with this Accept-Language header (RFC 9110,
/// 12.5.4): the acceptable language with the highest weight; of equal weights, the first one.
///
/// A range stands for the language of its first subtag, so a reader of zh-Hant gets zh, simplified
/// characters, rather than English. If the header names no acceptable language, the result is the
/// fallback, or the other language if the header excludes only the fallback, by q=0. `*` never
/// outweighs a language that is named (RFC 4647, 3.4). Malformed elements are ignored.
///
///     static_assert(errcode::negotiate("zh-CN,zh;q=0.9,en;q=0.8") == errcode::language::zh);
///     static_assert(errcode::negotiate("fr, de;q=0.5") == errcode::language::en);
[[nodiscard]] constexpr language negotiate(std::string_view accept_language,
                                           language fallback = language::en) noexcept {
  detail::language_preference named[2];  // by language
  detail::preference star;
  std::size_t end = 0;
  for (std::size_t begin = 0; begin < accept_language.size(); begin = end + 1) {
    end = accept_language.find(',', begin);
    if (end == std::string_view::npos) end = accept_language.size();
    const std::string_view element = accept_language.substr(begin, end - begin);

    const std::size_t semicolon = element.find(';');
    const std::string_view range = detail::trim(element.substr(0, semicolon));
    const bool is_star = range == "*";
    const language lang =
        detail::is_range_of(range, tag(language::zh)) ? language::zh : language::en;
    if (!is_star && lang == language::en && !detail::is_range_of(range, tag(lang))) continue;

    const std::string_view parameter =
        semicolon == std::string_view::npos ? "" : detail::trim(element.substr(semicolon + 1));
    const int weight = parameter.empty() ? 1000 : detail::read_q_parameter(parameter);
    if (is_star) {
      star.raise(weight, begin);
      continue;
    }
    detail::language_preference& preferences = named[static_cast<int>(lang)];
    preferences.any.raise(weight, begin);
    if (range.size() == tag(lang).size()) preferences.exact.raise(weight, begin);
    // Nothing behind a language of full weight wins over it, and this one is not excluded.
    if (preferences.any.weight == 1000 && preferences.exact.weight > 0 &&
        preferences.any.is_before(named[1 - static_cast<int>(lang)].any)) {
      return lang;
    }
  }

  const int first = fallback == language::zh ? 1 : 0;
  const detail::preference wanted = named[first].effective();
  const detail::preference other = named[1 - first].effective();
  const bool is_other =
      other.weight > 0 ? other.is_before(wanted)
                       : named[first].exact.weight == 0 && other.weight < 0 && star.weight != 0;
  return static_cast<language>(is_other ? 1 - first : first);
}

}  // namespace errcode

#endif
