// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_EXPORT_OPENAPI_HPP
#define ERRCODE_DETAIL_COMMAND_EXPORT_OPENAPI_HPP

// Exports the tables as components of OpenAPI.

#include <errcode/detail/command/export_rows.hpp>
#include <errcode/detail/error/body_writer.hpp>
#include <errcode/detail/text/json_writer.hpp>
#include <errcode/error.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>
#include <errcode/reason_phrase.hpp>

#include <map>
#include <string>
#include <string_view>

namespace errcode::detail {

inline constexpr std::string_view openapi_schemas = R"(,
      "Errcode": {
        "type": "string",
        "description": "The type, and behind dots what it is about.",
        "examples": ["NotFound.Task"]
      },
      "Details": {
        "type": "object",
        "description": "What an error is about. Each error adds members of its own.",
        "properties": {
          "model": {"type": "string"},
          "field": {"type": "string"},
          "reason": {"type": "string"},
          "permission": {"type": "string"},
          "retry_after": {"type": "integer", "description": "In seconds.", "minimum": 0},
          "errors": {"type": "array", "items": {"$ref": "#/components/schemas/Body"}}
        }
      },
      "Body": {
        "description": "The body of an answer.",
        "allOf": [{"$ref": "#/components/schemas/Details"}],
        "required": ["code", "errcode", "type", "desc"],
        "properties": {
          "code": {"$ref": "#/components/schemas/Code"},
          "errcode": {"$ref": "#/components/schemas/Errcode"},
          "type": {"$ref": "#/components/schemas/Type"},
          "desc": {"type": "string", "description": "The message."}
        }
      },
      "Problem": {
        "description": "The body of an answer as problem details (RFC 9457).",
        "allOf": [{"$ref": "#/components/schemas/Details"}],
        "required": ["type", "title", "status", "detail", "code", "errcode"],
        "properties": {
          "type": {"type": "string", "format": "uri-reference"},
          "title": {"type": "string"},
          "status": {"type": "integer", "minimum": 400, "maximum": 599},
          "detail": {"type": "string", "description": "The message."},
          "code": {"$ref": "#/components/schemas/Code"},
          "errcode": {"$ref": "#/components/schemas/Errcode"}
        }
      }
    },
    "responses": {
)";

/// Writes an answer with a status, and an error that goes out with it as the example.
inline void append_response(std::string& to, http_status status, const exported_row& example) {
  const std::string_view phrase = reason_phrase(status);
  append_number(to += "      \"", static_cast<int>(status));
  append_json(to += "\": {\n        \"description\": ", phrase.empty() ? example.row->en : phrase);
  to += R"(,
        "content": {
          "application/json": {
            "schema": {"$ref": "#/components/schemas/Body"},
            "example": )";
  append_body(to, example.code, language::en);
  to += R"(
          },
          "application/problem+json": {
            "schema": {"$ref": "#/components/schemas/Problem"},
            "example": )";
  append_problem(to, example.code, language::en, {});
  to += "\n          }\n        }\n      }";
}

/// Writes the components of an OpenAPI 3.1 description: the bodies, the codes and types as open
/// lists, and an answer for each status.
[[nodiscard]] inline std::string export_openapi(const export_tables& from) {
  std::string made =
      "{\n  \"openapi\": \"3.1.0\",\n  \"info\": {\n"
      "    \"title\": \"The errors of the API\",\n    \"version\": \"";
  append_version(made) += "\",\n    \"description\": \"Made by errcode ";
  append_version(made) += R"( --export openapi: do not edit."
  },
  "components": {
    "schemas": {
      "Code": {
        "type": "integer",
        "description": "The code. A newer server may send one that is not listed.",
        "anyOf": [
)";
  for (const exported_row& each : from.codes) {
    append_number(made += "          {\"const\": ", each.row->code);
    append_json(made += ", \"title\": ", each.row->name);
    append_json(made += ", \"description\": ", each.row->en);
    made += "},\n";
  }
  made += R"(          {"type": "integer"}
        ]
      },
      "Type": {
        "type": "string",
        "description": "The type of an error. A newer server may send one that is not listed.",
        "anyOf": [
)";
  for (const exported_row& each : from.types) {
    append_json(made += "          {\"const\": ", each.row->errcode);
    append_json(made += ", \"description\": ", each.row->en);
    made += "},\n";
  }
  made.append("          {\"type\": \"string\"}\n        ]\n      }").append(openapi_schemas);

  // The first error of a status is its example. Codes come first, as they say more than types.
  std::map<http_status, const exported_row*> examples;
  for (const auto* rows : {&from.codes, &from.types, &from.statuses}) {
    for (const exported_row& each : *rows) {
      if (is_error_status(each.row->http)) examples.try_emplace(each.row->http, &each);
    }
  }
  std::string_view before;
  for (const auto& [status, example] : examples) {
    append_response(made += before, status, *example);
    before = ",\n";
  }
  return made += "\n    }\n  }\n}\n";
}

}  // namespace errcode::detail

#endif
