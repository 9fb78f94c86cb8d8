// SPDX-License-Identifier: MIT
export { ApiError, type ApiErrorDetails } from "./api-error.js";
export type { Entry, Language } from "./entry.js";
export { fromResponse } from "./from-response.js";
export { fromWire } from "./from-wire.js";
export { codes, find, findName, findStatus, findType } from "./lookup.js";
export { Code, programVersion, type Type } from "./tables.js";
