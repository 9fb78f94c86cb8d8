// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_NLOHMANN_VALUES_HPP
#define ERRCODE_DETAIL_NLOHMANN_VALUES_HPP

// Converts types and codes to JSON and back. The functions are templates, so that
// nlohmann::ordered_json uses them too; otherwise it would write an enum as its number.

#include <errcode/business.hpp>
#include <errcode/detail/formatting/throw_error.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>

#include <climits>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace errcode {

/// Writes a type as its errcode, "NotFound", and a value that is no enumerator as "UnknownError".
template <class Json>
void to_json(Json& json, generic type) {
  const entry* found = find(type);
  json = found == nullptr ? find(generic::unknown_error)->errcode : found->errcode;
}

/// Reads a type. Throws std::out_of_range, which names the text, if it is no errcode, and
/// nlohmann's type_error if it is no string.
template <class Json>
void from_json(const Json& json, generic& type) {
  const std::string_view text = json.template get_ref<const typename Json::string_t&>();
  const entry* found = find(text);
  if (found == nullptr) {
    detail::throw_error<std::out_of_range>("errcode: an errcode is expected", text);
  }
  type = found->type;
}

/// Writes a business code as its number, 804.
template <class Json>
void to_json(Json& json, business code) {
  json = static_cast<int>(code);
}

/// Reads a business code from its number, with a row or without. Throws std::out_of_range, which
/// names the value, if it is no integer that fits into int.
template <class Json>
void from_json(const Json& json, business& code) {
  const bool is_beyond = json.is_number_unsigned() && json.template get<std::uint64_t>() > INT_MAX;
  const std::int64_t number =
      json.is_number_integer() && !is_beyond ? json.template get<std::int64_t>() : INT64_MAX;
  if (number < INT_MIN || INT_MAX < number) {
    const std::string found =
        json.is_structured() ? "\u2026" : json.dump(-1, ' ', false, Json::error_handler_t::replace);
    detail::throw_error<std::out_of_range>("errcode: a code is expected", found);
  }
  code = static_cast<business>(number);
}

}  // namespace errcode

#endif
