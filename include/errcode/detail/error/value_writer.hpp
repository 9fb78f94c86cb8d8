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

/// Writes a value as JSON.
inline void write_json(json_writer& writer, const value& source) {
  switch (source.kind()) {
    case value_kind::boolean:
      return writer.raw(*source.get_if<bool>() ? "true" : "false");
    case value_kind::integer:
      return writer.number(*source.get_if<std::int64_t>());
    case value_kind::unsigned_integer:
      return writer.number(*source.get_if<std::uint64_t>());
    case value_kind::number:
      return writer.number(*source.get_if<double>());
    case value_kind::text:
      return writer.text(*source.get_if<std::string>());
    case value_kind::json:
      return writer.raw(*source.get_if<std::string>());
    case value_kind::texts:
      break;
  }
  char separator = '[';
  for (const std::string& each : *source.get_if<std::vector<std::string>>()) {
    writer.raw(separator);
    writer.text(each);
    separator = ',';
  }
  writer.raw(separator == '[' ? "[]" : "]");
}

/// Returns a value as JSON.
[[nodiscard]] inline std::string to_json(const value& source) {
  json_writer writer;
  write_json(writer, source);
  return writer.finish();
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
    output += to_json(source);
  }
}

}  // namespace errcode::detail

#endif
