// SPDX-License-Identifier: MIT
#ifndef ERRCODE_NEGOTIATE_HPP
#define ERRCODE_NEGOTIATE_HPP

// Picks the language of a response from the request's Accept-Language header.

#include <errcode/detail/http/qvalue.hpp>
#include <errcode/detail/text/ascii.hpp>
#include <errcode/language.hpp>

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace errcode {

namespace detail {

/// Returns the first subtag of a language range (RFC 4647, 2.1), such as "zh" of "zh-Hant-TW";
/// empty if the text is not a range. An underscore, as in Java's "zh_CN", counts as a hyphen.
constexpr std::string_view first_subtag(std::string_view range) noexcept {
  const auto is_hyphen = [](char c) { return c == '-' || c == '_'; };
  std::size_t begin = 0;  // of the current subtag
  for (std::size_t i = 0; i <= range.size(); ++i) {
    if (i == range.size() || is_hyphen(range[i])) {
      if (i == begin || i - begin > 8) return {};
      begin = i + 1;
      continue;
    }
    if (!is_alphanumeric(range[i]) || (begin == 0 && is_digit(range[i]))) return {};
  }
  return range.substr(0, range.find_first_of("-_"));
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
    const std::string_view parameter =
        semicolon == std::string_view::npos ? "" : detail::trim(element.substr(semicolon + 1));
    const int weight = parameter.empty() ? 1000 : detail::read_q_parameter(parameter);
    const std::string_view range = detail::trim(element.substr(0, semicolon));
    if (range == "*") star.raise(weight, begin);

    const std::string_view subtag = detail::first_subtag(range);
    for (const language lang : {language::en, language::zh}) {
      if (!detail::equals_lower(subtag, tag(lang))) continue;
      detail::language_preference& preferences = named[static_cast<int>(lang)];
      preferences.any.raise(weight, begin);
      if (subtag.size() == range.size()) preferences.exact.raise(weight, begin);
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
