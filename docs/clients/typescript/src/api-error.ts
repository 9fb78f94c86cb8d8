// SPDX-License-Identifier: MIT
import type { Entry, Language } from "./entry.js";
import { find, isNumbered } from "./lookup.js";
import type { Code, Type } from "./tables.js";
import { fill } from "./text.js";

/** What an error has beside its code; each member may be left out. */
export interface ApiErrorDetails {
  /** The type with what it is about: "LimitExceeded.Team". */
  readonly errcode?: string | undefined;
  /** The HTTP status of the response, else the one that the code goes out with. */
  readonly status?: number | undefined;
  /** Whether the same request may succeed later. */
  readonly transient?: boolean | undefined;
  /** After how many seconds the same request may succeed. */
  readonly retryAfter?: number | undefined;
  /** The server's own words, in the language that the server chose. */
  readonly receivedMessage?: string | undefined;
  /** What the error is about: a kind of thing, its part, and what is wrong. */
  readonly model?: string | undefined;
  readonly field?: string | undefined;
  readonly reason?: string | undefined;
  /** The permission that is missing. */
  readonly permission?: string | undefined;
  /** The other members of the body, such as the limit that was exceeded. */
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  /** Several errors that the server found at once, such as one a field. */
  readonly errors?: readonly ApiError[] | undefined;
}

/** An error of the API, to be thrown or returned. */
export class ApiError extends Error {
  readonly entry: Entry;
  readonly errcode: string;
  readonly status: number;
  readonly transient: boolean;
  readonly retryAfter: number | undefined;
  readonly receivedMessage: string | undefined;
  readonly model: string | undefined;
  readonly field: string | undefined;
  readonly reason: string | undefined;
  readonly permission: string | undefined;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly errors: readonly ApiError[];

  constructor(entry: Entry, details: ApiErrorDetails = {}) {
    const errcode = details.errcode ?? entry.type;
    const parameters = details.parameters ?? {};
    const words = details.receivedMessage ?? fill(entry.en, parameters);
    super(`${errcode} (${String(entry.code)}): ${words}`);
    this.name = "ApiError";
    this.entry = entry;
    this.errcode = errcode;
    this.status = details.status ?? entry.http;
    this.transient = details.transient ?? entry.transient;
    this.retryAfter = details.retryAfter;
    this.receivedMessage = details.receivedMessage;
    this.model = details.model;
    this.field = details.field;
    this.reason = details.reason;
    this.permission = details.permission;
    this.parameters = parameters;
    this.errors = details.errors ?? [];
  }

  /** The number on the wire: the code's, else the HTTP status. */
  get code(): number {
    return this.entry.code;
  }

  get type(): Type {
    return this.entry.type;
  }

  /**
   * Tests for exactly this code, or for any code of a type.
   *
   *     error.is(Code.TeamFull) || error.is("Blocked")
   */
  is(target: Code | Type): boolean {
    if (typeof target === "number") {
      return this.code === target && isNumbered(this.entry);
    }
    return this.type === target || this.entry === find(target);
  }

  /** Returns the code's own text, with the parameters of the error filled in. */
  messageIn(language: Language): string {
    return fill(this.entry[language], this.parameters);
  }
}
