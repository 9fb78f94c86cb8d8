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

inline void append_json(std::string& output, const std::vector<std::string>& texts) {
  char separator = '[';
  for (const std::string& each : texts) {
    output += separator;
    separator = ',';
    append_json(output, std::string_view(each));
  }
  output += texts.empty() ? "[]" : "]";
}

/// Appends a value; a double that is no number becomes null.
inline void append_json(std::string& output, const value& source) {
  switch (source.kind()) {
    case value_kind::boolean:
      output += *source.get_if<bool>() ? "true" : "false";
      break;
    case value_kind::integer:
      append_number(output, *source.get_if<std::int64_t>());
      break;
    case value_kind::unsigned_integer:
      append_number(output, *source.get_if<std::uint64_t>());
      break;
    case value_kind::number: {
      const double number = *source.get_if<double>();
      if (number - number == 0) {
        append_number(output, number);
      } else {
        output += "null";
      }
      break;
    }
    case value_kind::text:
      append_json(output, std::string_view(*source.get_if<std::string>()));
      break;
    case value_kind::texts:
      append_json(output, *source.get_if<std::vector<std::string>>());
      break;
    case value_kind::json:
      output += *source.get_if<std::string>();
      break;
  }
}

/// Appends a value as people read it: a text without quotes, a list with commas.
inline void append_plain(std::string& output, const value& source) {
  if (const auto* text = source.get_if<std::string>()) {
    output += *text;
  } else if (const auto* texts = source.get_if<std::vector<std::string>>()) {
    for (const std::string& each : *texts) {
      if (&each != &texts->front()) output += ", ";
      output += each;
    }
  } else {
    append_json(output, source);
  }
}

}  // namespace errcode::detail

#endif
