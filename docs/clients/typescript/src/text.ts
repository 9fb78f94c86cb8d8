// SPDX-License-Identifier: MIT

/**
 * Fills in the parameters that a text names: "At most {limit} members". Doubled
 * braces stand for one; a parameter that was not given becomes "…".
 */
export function fill(
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): string {
  return text.replace(
    /\{\{|\}\}|\{([^{}]+)\}/g,
    (braces, name: string | undefined) => {
      if (name === undefined) return braces.charAt(0);
      return Object.hasOwn(parameters, name) ? toText(parameters[name]) : "…";
    },
  );
}

/** Writes a value as people read it: a list of texts with commas, else JSON. */
function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) {
    return value.join(", ");
  }
  return JSON.stringify(value);
}
