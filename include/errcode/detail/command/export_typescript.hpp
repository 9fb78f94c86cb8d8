// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_EXPORT_TYPESCRIPT_HPP
#define ERRCODE_DETAIL_COMMAND_EXPORT_TYPESCRIPT_HPP

// Exports the tables as a module of TypeScript, with its lookups.

#include <errcode/detail/command/export_rows.hpp>
#include <errcode/detail/text/json_writer.hpp>

#include <string>
#include <string_view>

namespace errcode::detail {

inline constexpr std::string_view typescript_logic = R"(] as const;

export type Language = "en" | "zh";
export type Type = (typeof types)[number]["type"];
export type Name = (typeof types | typeof codes | typeof statuses)[number]["name"];

/** A row of a table. */
export interface Entry {
  /** The number on the wire; of a type and of an HTTP status, that status. */
  readonly code: number;
  /** "errcode.generic" of a type, "errcode.http" of an HTTP status, else the code's catalogue. */
  readonly catalog: string;
  /** The enumerator in C++; "" without a row. */
  readonly name: Name | "";
  readonly type: Type;
  readonly http: number;
  /** The gRPC status, google.rpc.Code. */
  readonly grpc: number;
  /** Whether the same request may succeed later. */
  readonly transient: boolean;
  readonly en: string;
  readonly zh: string;
  /** What servers send as `desc` where no language is asked for. */
  readonly desc: string;
}

/** What an answer means. */
export interface Answer extends Entry {
  /** The errcode as it came: "NotFound.Task". */
  readonly errcode: string;
}

const byType = new Map<string, Entry>(types.map((row) => [row.type, row]));
const byCode = new Map<number, Entry>(codes.map((row) => [row.code, row]));
const byStatus = new Map<number, Entry>(statuses.map((row) => [row.code, row]));

/** Finds the row of a code. */
export function find(code: number): Entry | undefined {
  return byCode.get(code);
}

/** Finds the row of a type by its errcode, which has no qualifiers. */
export function findErrcode(errcode: string): Entry | undefined {
  return byType.get(errcode);
}

/** Finds the row of an HTTP error status. */
export function findStatus(status: number): Entry | undefined {
  return byStatus.get(status);
}

export function message(of: Entry, language: Language): string {
  return of[language];
}

export function isSuccess(of: Entry): boolean {
  return of.type === "OK";
}

/**
 * Gives what an answer means, by the members `code` and `errcode` of its body. A code that is not
 * an integer and an errcode that is not a string count as absent. A code without a row keeps its
 * number.
 *
 *     const body = await response.json().catch(() => null);
 *     const meant = fromWire(body?.code ?? response.status, body?.errcode);
 */
export function fromWire(code?: unknown, errcode?: unknown): Answer {
  const number = typeof code === "number" && Number.isInteger(code) ? code : 0;
  const text = typeof errcode === "string" ? errcode : "";
  return { ...meaning(number, text), errcode: text };
}

function meaning(code: number, errcode: string): Entry {
  let row = code === 0 ? undefined : find(code);
  // Servers put generic numbers beside an errcode.
  if (row?.catalog === "errcode.business" && code < 600 && errcode !== "") row = undefined;
  const type = findErrcode(errcode.replace(/\..*/s, ""));
  if (type !== undefined) {
    if (row?.type === type.type) return row;
    const status = 400 <= code && code <= 599 ? ofStatus(code) : type;
    return status.type === type.type && status.http !== type.http ? status : type;
  }
  if (row !== undefined) return row;
  if (100 <= code && code <= 599) return ofStatus(code);
  const unknown = byType.get("UnknownError")!;
  return code === 0 ? unknown : { ...unknown, code, catalog: firstCatalog, name: "" };
}

function ofStatus(status: number): Entry {
  const row = byStatus.get(status);
  if (row !== undefined) return row;
  const success = { ...byType.get("OK")!, catalog: "errcode.http", name: "" as const };
  if (status < 300) return success;
  const like = status < 400 ? byType.get("UnknownError")! : byStatus.get(status < 500 ? 400 : 500)!;
  return { ...like, code: status, http: status, catalog: "errcode.http", name: "" };
}
)";

/// Writes the tables as a module in TypeScript.
[[nodiscard]] inline std::string export_typescript(const export_tables& from) {
  constexpr row_syntax syntax{"  { ", " },\n", ": "};
  std::string made = "// Made by errcode ";
  append_version(made) += " --export typescript: do not edit.\nexport const version = \"";
  append_json(append_version(made) += "\";\nconst firstCatalog = ", from.first_catalog);
  append_rows(made += ";\n\n/** The types, by errcode. */\nexport const types = [\n", syntax, "",
              from.types);
  append_rows(made += "] as const;\n\n/** The codes, by number. */\nexport const codes = [\n",
              syntax, "", from.codes);
  append_rows(made += "] as const;\n\n/** The HTTP error statuses. */\nexport const statuses = [\n",
              syntax, "", from.statuses);
  return made += typescript_logic;
}

}  // namespace errcode::detail

#endif
