// SPDX-License-Identifier: MIT
import { ApiError } from "./api-error.js";
import {
  errorsOf,
  readDetails,
  toMembers,
  toText,
  type Members,
} from "./body.js";
import type { Entry } from "./entry.js";
import { fromWire, toInt } from "./from-wire.js";
import { find, findType, nameOf, ofStatus, typeOf } from "./lookup.js";
import { parseRetryAfter } from "./retry-after.js";

/** Errors in errors are read down to this level. */
const DEEPEST_ERRORS = 32;

/** What is known about an error before its body is read. */
interface Context {
  /** The status of the response, 0 if it is unknown. */
  readonly status: number;
  /** The entry if the body names no code of ours. */
  readonly otherwise: Entry;
  /** The entry of the status; an element of `errors` has none. */
  readonly byStatus?: Entry | undefined;
  readonly retryAfter?: number | undefined;
  readonly level: number;
}

/**
 * Makes an error of a response: of its status, its body and its header
 * Retry-After. Returns null for a success. Nothing is thrown, whatever the
 * server sent.
 *
 * The status decides whether it is an error, and counts more than a number
 * that another system put into the body. Status 0 means that it is unknown.
 * The body is JSON text, or what JSON.parse made of it.
 *
 *     const error = fromResponse(
 *       response.status,
 *       await response.text(),
 *       response.headers.get("retry-after"),
 *     );
 *     if (error !== null) throw error;
 */
export function fromResponse(
  status: number,
  body?: unknown,
  retryAfter?: string | null,
): ApiError | null {
  if (100 <= status && status <= 299) return null;
  const members = toMembers(body);
  const byStatus = entryOfStatus(status);
  if (byStatus === undefined && saysSuccess(members)) return null;
  return readError(members, {
    status: byStatus === undefined ? 0 : status,
    otherwise: byStatus ?? findType("UnknownError"),
    byStatus,
    retryAfter: parseRetryAfter(retryAfter),
    level: 0,
  });
}

/** Returns what a status says by itself; undefined for one that is unknown. */
function entryOfStatus(status: number): Entry | undefined {
  if (300 <= status && status <= 599) return ofStatus(status);
  return status >= 600 ? find(status) : undefined;
}

/** Without a status, only the body can say that nothing is wrong. */
function saysSuccess({ code, errcode }: Members): boolean {
  const isKnown = typeOf(toText(errcode) ?? "") !== undefined;
  return fromWire(code, errcode).type === "OK" || (code === 0 && !isKnown);
}

function readError(members: Members, context: Context): ApiError {
  const { status, otherwise, byStatus, level } = context;
  const named = entryOfBody(members, context);
  // An errcode of a success does not turn an error into one.
  const entry = named === undefined || named.type === "OK" ? otherwise : named;
  const details = readDetails(members, named !== undefined);
  const errcode = toText(members["errcode"]) ?? "";
  const retryAfter = context.retryAfter ?? details.retryAfter;
  const inner: Context = { status, otherwise: entry, level: level + 1 };
  return new ApiError(entry, {
    ...details,
    reason: details.reason ?? nameOf(entry),
    errcode: typeOf(errcode)?.type === entry.type ? errcode : undefined,
    status: byStatus !== undefined && status <= 599 ? status : undefined,
    transient:
      entry.transient ||
      byStatus?.transient === true ||
      retryAfter !== undefined,
    retryAfter,
    errors:
      level === DEEPEST_ERRORS
        ? []
        : errorsOf(members).map((each) => readError(each, inner)),
  });
}

/** Returns the code that a body of ours names; undefined for a foreign body. */
function entryOfBody(members: Members, { status, byStatus }: Context) {
  const errcode = toText(members["errcode"]) ?? "";
  const number = toInt(members["code"]) ?? 0;
  if (typeOf(errcode) !== undefined) {
    // A status says more than the type alone, as 429 beside LimitExceeded.
    const isAlone = number === 0 && byStatus !== undefined;
    return fromWire(isAlone ? status : number, errcode);
  }
  const row = number === 0 ? undefined : find(number);
  if (toText(members["desc"]) !== undefined) return row;
  const isOtherStatus = 100 <= number && number <= 599 && number !== status;
  return row?.http === status && !isOtherStatus ? row : undefined;
}
