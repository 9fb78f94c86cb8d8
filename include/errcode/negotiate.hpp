// SPDX-License-Identifier: MIT
#ifndef ERRCODE_NEGOTIATE_HPP
#define ERRCODE_NEGOTIATE_HPP

#include <errcode/detail/qvalue.hpp>
#include <errcode/language.hpp>

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace errcode {

namespace detail {

/// Gives the first subtag of a language range (RFC 4647, 2.1), "zh" of "zh-Hant-TW"; "" where the
/// text is none.
constexpr std::string_view first_subtag(std::string_view range) noexcept {
  std::size_t begin = 0;  // of the subtag at hand
  for (std::size_t i = 0; i <= range.size(); ++i) {
    if (i == range.size() || range[i] == '-') {
      if (i == begin || i - begin > 8) return {};
      begin = i + 1;
      continue;
    }
    if (!is_alphanumeric(range[i]) || (begin == 0 && is_digit(range[i]))) return {};
  }
  return range.substr(0, range.find('-'));
}

/// How much a language is wanted: by its own range, "zh", by any range of it, "zh-CN" too.
struct wanted_language {
  preference itself;
  preference any_range;

  /// Its own range with weight 0 excludes it, whatever longer ranges say.
  [[nodiscard]] constexpr preference or_else(const preference& rest) const noexcept {
    if (itself.weight == 0) return itself;
    return any_range.weight < 0 ? rest : any_range;
  }
};

}  // namespace detail

/// Chooses the language of an answer by the request's Accept-Language (RFC 9110, 12.5.4; lookup of
/// RFC 4647, 3.4): the one with the highest weight, of equal weights the first in the header.
///
/// A range means the language that its first subtag is, so a reader of zh-Hant gets zh, simplified
/// characters, rather than English. `*` means what no other range does; q=0 excludes; a malformed
/// element is passed over. Where nothing is left, or nothing ranks the two, the fallback.
///
///     static_assert(errcode::negotiate("zh-CN,zh;q=0.9,en;q=0.8") == errcode::language::zh);
///     static_assert(errcode::negotiate("fr, de;q=0.5") == errcode::language::en);
[[nodiscard]] constexpr language negotiate(std::string_view accept_language,
                                           language fallback = language::en) noexcept {
  detail::wanted_language wanted[2];  // a language each
  detail::preference rest;
  std::size_t end = 0;
  for (std::size_t begin = 0; begin < accept_language.size(); begin = end + 1) {
    end = accept_language.find(',', begin);
    if (end == std::string_view::npos) end = accept_language.size();
    const std::string_view element = accept_language.substr(begin, end - begin);

    const std::size_t semicolon = element.find(';');
    const int weight = semicolon == std::string_view::npos
                           ? 1000
                           : detail::read_q_parameter(detail::trim(element.substr(semicolon + 1)));
    const std::string_view range = detail::trim(element.substr(0, semicolon));
    if (range == "*") rest.raise(weight, begin);

    const std::string_view subtag = detail::first_subtag(range);
    for (const language each : {language::en, language::zh}) {
      if (!detail::equals_lower(subtag, tag(each))) continue;
      detail::wanted_language& of = wanted[static_cast<int>(each)];
      of.any_range.raise(weight, begin);
      if (subtag.size() == range.size()) of.itself.raise(weight, begin);
    }
  }

  const int first = fallback == language::zh ? 1 : 0;
  const detail::preference other = wanted[1 - first].or_else(rest);
  const bool is_other = other.weight > 0 && other.is_before(wanted[first].or_else(rest));
  return static_cast<language>(is_other ? 1 - first : first);
}

}  // namespace errcode

#endif
