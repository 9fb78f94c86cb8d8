// SPDX-License-Identifier: MIT
import type { ApiErrorDetails } from "./api-error.js";
import { toSeconds } from "./retry-after.js";

/** The members of a body. */
export type Members = Readonly<Record<string, unknown>>;

/** Names that the format gives a meaning; all others are parameters. */
const RESERVED = new Set([
  "code",
  "desc",
  "detail",
  "errcode",
  "errors",
  "field",
  "model",
  "permission",
  "reason",
  "retry_after",
  "status",
  "title",
  "type",
]);

/** Of these, the names that say which code it is. */
const OF_CODE = new Set(["code", "errcode", "status", "type"]);

/** A longer list of errors is a parameter. */
const MOST_ERRORS = 1000;

/** Returns the members of a JSON object, which may still be text. */
export function toMembers(body: unknown): Members {
  const value = typeof body === "string" ? parse(body) : body;
  return isObject(value) ? value : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function toText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Returns the objects of the member `errors`. */
export function errorsOf(members: Members): readonly Members[] {
  const list = members["errors"];
  if (!Array.isArray(list) || list.length > MOST_ERRORS) return [];
  return list.every(isObject) ? list : [];
}

/** Reads what a body says beside the code; `isOurs` if it names one of ours. */
export function readDetails(
  members: Members,
  isOurs: boolean,
): ApiErrorDetails {
  return {
    receivedMessage: findWords(members),
    retryAfter: toSeconds(members["retry_after"]),
    model: toText(members["model"]),
    field: toText(members["field"]),
    reason: toText(members["reason"]),
    permission: toText(members["permission"]),
    parameters: readParameters(members, isOurs),
  };
}

function findWords(members: Members): string | undefined {
  const texts = ["desc", "detail", "message", "title"].map((name) =>
    toText(members[name]),
  );
  return texts.find((text) => text !== undefined);
}

function readParameters(members: Members, isOurs: boolean): Members {
  const parameters = new Map<string, unknown>();
  for (const name of Object.keys(members).sort()) {
    if (isTaken(members, name, isOurs)) continue;
    // Servers put "_" behind a parameter whose name is reserved.
    const isMarked =
      name.endsWith("_") && RESERVED.has(name.replace(/_+$/, ""));
    const own = isMarked ? name.slice(0, -1) : name;
    parameters.set(parameters.has(own) ? name : own, members[name]);
  }
  return Object.fromEntries(parameters);
}

/** Tests for a member that has the meaning of its name in the format. */
function isTaken(members: Members, name: string, isOurs: boolean): boolean {
  if (!RESERVED.has(name)) return false;
  if (OF_CODE.has(name)) return isOurs;
  if (name === "errors") return errorsOf(members).length !== 0;
  if (name === "retry_after") return toSeconds(members[name]) !== undefined;
  return typeof members[name] === "string";
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
