// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_VALUE_WRITER_HPP
#define ERRCODE_DETAIL_ERROR_VALUE_WRITER_HPP

// Writes a value as JSON, and as people read it.

#include <errcode/detail/text/json_writer.hpp>
#include <errcode/value.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace errcode::detail {

inline void append_json(std::string& to, const std::vector<std::string>& texts) {
  char before = '[';
  for (const std::string& each : texts) {
    to += before;
    before = ',';
    append_json(to, std::string_view(each));
  }
  to += texts.empty() ? "[]" : "]";
}

/// Appends a value; a double that is no number becomes null.
inline void append_json(std::string& to, const value& from) {
  switch (from.kind()) {
    case value_kind::boolean:
      to += *from.get_if<bool>() ? "true" : "false";
      break;
    case value_kind::integer:
      append_number(to, *from.get_if<std::int64_t>());
      break;
    case value_kind::unsigned_integer:
      append_number(to, *from.get_if<std::uint64_t>());
      break;
    case value_kind::number: {
      const double number = *from.get_if<double>();
      if (number - number == 0) {
        append_number(to, number);
      } else {
        to += "null";
      }
      break;
    }
    case value_kind::text:
      append_json(to, std::string_view(*from.get_if<std::string>()));
      break;
    case value_kind::texts:
      append_json(to, *from.get_if<std::vector<std::string>>());
      break;
    case value_kind::json:
      to += *from.get_if<std::string>();
      break;
  }
}

/// Appends a value as people read it: a text without quotes, a list with commas.
inline void append_plain(std::string& to, const value& from) {
  if (const auto* text = from.get_if<std::string>()) {
    to += *text;
  } else if (const auto* texts = from.get_if<std::vector<std::string>>()) {
    for (const std::string& each : *texts) {
      if (&each != &texts->front()) to += ", ";
      to += each;
    }
  } else {
    append_json(to, from);
  }
}

}  // namespace errcode::detail

#endif
