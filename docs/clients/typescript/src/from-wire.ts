// SPDX-License-Identifier: MIT
import type { Entry } from "./entry.js";
import { find, findType, ofStatus, typeOf } from "./lookup.js";
import { catalogs } from "./tables.js";

/**
 * Returns what the members `code` and `errcode` of a body mean together. A
 * code that is no integer of 32 bits and an errcode that is no string count as
 * absent.
 *
 * A known errcode counts before the number, unless the number is more precise:
 * a code or an HTTP status of the same type.
 *
 *     fromWire(824, "LimitExceeded.Team").name === "team_full"
 */
export function fromWire(code?: unknown, errcode?: unknown): Entry {
  const number = toInt(code) ?? 0;
  const text = typeof errcode === "string" ? errcode : "";
  const row = findCounting(number, text);
  const type = typeOf(text);
  if (type === undefined) return row ?? ofNumber(number);

  const name = text.split(".").slice(1).pop() ?? "";
  const named = find(`${type.type}.${name}`);
  if (named !== undefined) return named;
  if (row?.type === type.type) return row;
  if (number < 400 || number > 599) return type;
  const status = ofStatus(number);
  const isPrecise = status.type === type.type && status.http !== type.http;
  return isPrecise ? status : type;
}

/** Returns an integer that fits into 32 bits, as `int` in C++ does. */
export function toInt(value: unknown): number | undefined {
  return typeof value === "number" && value === (value | 0) ? value : undefined;
}

/** Finds a number unless its catalogue says that it is too general here. */
function findCounting(number: number, errcode: string): Entry | undefined {
  const row = number === 0 ? undefined : find(number);
  const catalog = catalogs.find(({ name }) => name === row?.catalog);
  const isGeneral = number < (catalog?.firstSpecific ?? -Infinity);
  return isGeneral && errcode !== "" ? undefined : row;
}

function ofNumber(number: number): Entry {
  if (100 <= number && number <= 599) return ofStatus(number);
  const unknown = findType("UnknownError");
  const first = catalogs.find(({ named }) => !named);
  if (number === 0 || first === undefined) return unknown;
  return { ...unknown, code: number, catalog: first.name, name: "" };
}
