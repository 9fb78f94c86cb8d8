// SPDX-License-Identifier: MIT

/** Integers in C++ and delays of setTimeout end here. */
const MOST_SECONDS = 2 ** 31 - 1;

/** Seconds, or a date as RFC 9110 tells servers to write it. */
const SECONDS = /^[0-9]+(\.[0-9]+)?$/;
const DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * Returns the seconds that the header Retry-After says, from now if it is a
 * date; undefined for anything else.
 */
export function parseRetryAfter(
  header: string | null | undefined,
): number | undefined {
  const text = header?.trim() ?? "";
  if (SECONDS.test(text)) return toSeconds(Number(text));
  if (!DATE.test(text)) return undefined;
  const seconds = (Date.parse(text) - Date.now()) / 1000;
  return toSeconds(seconds < 0 ? 0 : seconds);
}

/** Rounds a number of seconds up; undefined for what is none. */
export function toSeconds(seconds: unknown): number | undefined {
  if (typeof seconds !== "number" || !(seconds >= 0)) return undefined;
  return Math.min(Math.ceil(seconds), MOST_SECONDS);
}
