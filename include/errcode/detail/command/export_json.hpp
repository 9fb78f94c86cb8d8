// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_EXPORT_JSON_HPP
#define ERRCODE_DETAIL_COMMAND_EXPORT_JSON_HPP

// Exports the tables as JSON.

#include <errcode/detail/command/export_rows.hpp>
#include <errcode/detail/text/json_writer.hpp>

#include <string>

namespace errcode::detail {

/// Writes the tables as one JSON object, which docs/export/schema.json describes.
[[nodiscard]] inline std::string export_json(const export_tables& from) {
  constexpr row_syntax syntax{"    {",
                              "}",
                              ": ",
                              {R"("code")", R"("catalog")", R"("name")", R"("type")", R"("http")",
                               R"("grpc")", R"("transient")", R"("en")", R"("zh")", R"("desc")"}};
  std::string made = "{\n  \"version\": \"";
  append_version(made) += "\",\n  \"types\": [\n";
  append_rows(made, syntax, ",\n", from.types);
  append_rows(made += "\n  ],\n  \"codes\": [\n", syntax, ",\n", from.codes);
  append_rows(made += "\n  ],\n  \"statuses\": [\n", syntax, ",\n", from.statuses);
  return made += "\n  ]\n}\n";
}

}  // namespace errcode::detail

#endif
