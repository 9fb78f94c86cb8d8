// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_NLOHMANN_VALUES_HPP
#define ERRCODE_DETAIL_NLOHMANN_VALUES_HPP

// Converts types, codes and entries to JSON and back. The functions are templates, so that
// nlohmann::ordered_json uses them too; otherwise it would write an enum as its number.

#include <errcode/business.hpp>
#include <errcode/detail/formatting/throw_error.hpp>
#include <errcode/detail/nlohmann/parse.hpp>
#include <errcode/entry.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>

#include <optional>
#include <stdexcept>
#include <string_view>

namespace errcode {

namespace detail {

/// Throws std::out_of_range, which names the value unless it is nested too deeply to be written.
template <class Json>
[[noreturn]] void throw_unexpected(const char* expected, const Json& found) {
  throw_error<std::out_of_range>(expected, is_too_deep(found) ? "\u2026" : to_text(found));
}

}  // namespace detail

/// Writes a type as its errcode, "NotFound", and a value that is no enumerator as "UnknownError".
template <class Json>
void to_json(Json& to, generic from) {
  const entry* found = find(from);
  to = found == nullptr ? find(generic::unknown_error)->errcode : found->errcode;
}

/// Reads a type. Throws std::out_of_range, which names the text, if it is no errcode, and
/// nlohmann's type_error if it is no string.
template <class Json>
void from_json(const Json& from, generic& to) {
  const std::string_view text = from.template get_ref<const typename Json::string_t&>();
  const entry* found = find(text);
  if (found == nullptr)
    detail::throw_error<std::out_of_range>("errcode: an errcode is expected", text);
  to = found->type;
}

/// Writes a business code as its number, 804.
template <class Json>
void to_json(Json& to, business from) {
  to = static_cast<int>(from);
}

/// Reads a business code from its number, known or not. Throws std::out_of_range, which names the
/// value, if it is no integer that fits into int.
template <class Json>
void from_json(const Json& from, business& to) {
  const std::optional<int> code = detail::to_int(from);
  if (!code) detail::throw_unexpected("errcode: a code is expected", from);
  to = static_cast<business>(*code);
}

}  // namespace errcode

#endif
