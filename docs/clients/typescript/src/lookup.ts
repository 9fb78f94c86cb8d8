// SPDX-License-Identifier: MIT
import type { Entry, Row } from "./entry.js";
import {
  catalogs,
  statusAliases,
  statuses,
  types,
  type Code,
  type Type,
} from "./tables.js";

function toEntry(catalog: string, row: Row): Entry {
  const [code, name, type, http, grpc, transient, en, zh] = row;
  return { code, catalog, name, type, http, grpc, transient, en, zh };
}

function index(
  entries: readonly Entry[],
  key: (entry: Entry) => string | number,
): ReadonlyMap<string | number, Entry> {
  const made = new Map<string | number, Entry>();
  for (const entry of entries) {
    if (!made.has(key(entry))) made.set(key(entry), entry);
  }
  return made;
}

const numbered: Entry[] = [];
const named: Entry[] = [];
for (const catalog of catalogs) {
  const entries = catalog.rows.map((row) => toEntry(catalog.name, row));
  (catalog.named ? named : numbered).push(...entries);
}

/** The entries of the program's catalogues. */
export const codes: readonly Entry[] = [...numbered, ...named];

const byCode = new Map([
  ...index(numbered, (entry) => entry.code),
  ...index(named, (entry) => `${entry.type}.${entry.name}`),
]);
const byName = index(codes, (entry) => entry.name);
const byType = index(
  types.map((row) => toEntry("errcode.generic", row)),
  (entry) => entry.type,
);
const byStatus = index(
  statuses.map((row) => toEntry("errcode.http", row)),
  (entry) => entry.code,
);

/**
 * Finds a code by its number, or one of a named catalogue by its type and its
 * name: "AlreadyExists.EmailExists".
 */
export function find(code: Code): Entry;
export function find(code: number | string): Entry | undefined;
export function find(code: number | string): Entry | undefined {
  return byCode.get(code);
}

/** Finds a code by its name; the first of that name in the catalogues. */
export function findName(name: string): Entry | undefined {
  return byName.get(name);
}

/** Finds a type by its errcode, which has no qualifiers: "NotFound". */
export function findType(errcode: Type): Entry;
export function findType(errcode: string): Entry | undefined;
export function findType(errcode: string): Entry | undefined {
  return byType.get(errcode);
}

/** Finds an HTTP error status. */
export function findStatus(status: number): Entry | undefined {
  return byStatus.get(status);
}

/** Finds the type of an errcode, which may have qualifiers: "NotFound.Task". */
export function typeOf(errcode: string): Entry | undefined {
  return byType.get(errcode.replace(/\..*$/s, ""));
}

/** Tells a code of a catalogue from a type, a status and a named code. */
export function isNumbered(entry: Entry): boolean {
  return catalogs.some(({ name, named }) => !named && name === entry.catalog);
}

/** Returns the name of a code of a named catalogue, which is its reason. */
export function nameOf(entry: Entry): string | undefined {
  return find(`${entry.type}.${entry.name}`) === entry ? entry.name : undefined;
}

/** Returns the entry of an HTTP status from 100 to 599, whether listed or not. */
export function ofStatus(status: number): Entry {
  const row = byStatus.get(status);
  if (row !== undefined) return row;
  const unlisted = { catalog: "errcode.http", name: "" };
  if (status < 300) return { ...findType("OK"), ...unlisted };
  const like = statusAliases[status] ?? Math.floor(status / 100) * 100;
  return {
    ...(byStatus.get(like) ?? findType("UnknownError")),
    ...unlisted,
    code: status,
    http: status,
  };
}
