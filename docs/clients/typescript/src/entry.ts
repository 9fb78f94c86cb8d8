// SPDX-License-Identifier: MIT
import type { Type } from "./tables.js";

export type Language = "en" | "zh";

/** A code, a type or an HTTP status, and everything that follows from it. */
export interface Entry {
  /**
   * The number on the wire. A type, an HTTP status and a code of a named
   * catalogue have their HTTP status here.
   */
  readonly code: number;
  /** "errcode.generic" of a type, "errcode.http" of an HTTP status. */
  readonly catalog: string;
  /** The enumerator in C++: "team_full". Empty for a number without a row. */
  readonly name: string;
  readonly type: Type;
  /** The HTTP status of a response with this code. */
  readonly http: number;
  /** The gRPC status, as google.rpc.Code numbers it. */
  readonly grpc: number;
  /** Whether the same request may succeed later. */
  readonly transient: boolean;
  readonly en: string;
  readonly zh: string;
}

/** A row as tables.ts has it. */
export type Row = readonly [
  code: number,
  name: string,
  type: Type,
  http: number,
  grpc: number,
  transient: boolean,
  en: string,
  zh: string,
];

/** A catalogue as tables.ts has it. */
export interface Catalog {
  readonly name: string;
  /** Whether its codes travel by type and name instead of a number. */
  readonly named: boolean;
  /** The least number that counts beside an errcode. */
  readonly firstSpecific?: number;
  readonly rows: readonly Row[];
}
