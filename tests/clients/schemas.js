// SPDX-License-Identifier: MIT
// Validates an errcode.json against its schema, and each example of an openapi.yaml:
//   node schemas.js SCHEMA errcode.json openapi.yaml
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import Ajv from "ajv/dist/2020.js";
import { parse } from "yaml";

const [schemaFile, exportFile, openapiFile] = process.argv.slice(2);
const read = (file) => parse(readFileSync(file, "utf8"));
const formats = { uri: /^[a-z][a-z0-9+.-]*:/, "uri-reference": true };

const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, formats });
const isExport = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));
const document = JSON.parse(readFileSync(exportFile, "utf8"));
assert(isExport(document), ajv.errorsText(isExport.errors));

// Each column is needed, and there are no others.
const tables = [document.types, document.statuses, ...document.catalogs.map(({ rows }) => rows)];
for (const rows of tables) {
  const [row] = rows;
  for (const column of Object.keys(row)) {
    const { [column]: removed, ...others } = row;
    rows[0] = others;
    assert.equal(isExport(document), column === "help", `without ${column}: ${removed}`);
  }
  rows[0] = { ...row, another: 1 };
  assert(!isExport(document), "another column");
  rows[0] = row;
}
assert(isExport({ ...document, added_later: [] }));
assert(!isExport({ ...document, version: 2 }));

const openapi = read(openapiFile);
assert.equal(openapi.info.version, document.program_version);
const ajvOfOpenapi = new Ajv({ strict: false, formats });
ajvOfOpenapi.addSchema(openapi, "openapi");
const compile = (name) => ajvOfOpenapi.compile({ $ref: `openapi#/components/schemas/${name}` });
const validators = { Error: compile("Error"), Problem: compile("Problem") };
const { responses, headers } = openapi.components;
const examples = [];
for (const [status, response] of Object.entries(responses)) {
  const { "application/json": json, "application/problem+json": problem } = response.content;
  examples.push(...Object.keys(json.examples));
  const values = Object.values(json.examples).map(({ value }) => [json.schema, value]);
  for (const [schema, value] of [...values, [problem.schema, problem.example]]) {
    const isValid = validators[schema.$ref.split("/").pop()];
    assert(isValid(value), `${status}: ${ajvOfOpenapi.errorsText(isValid.errors)}`);
    // What a newer server sends is valid too; an error without a code is not.
    assert(isValid({ ...value, code: 831, errcode: "QuotaPaused.Team", paused: ["a"] }));
    assert(!isValid({ ...value, code: undefined }));
    assert(!isValid({ ...value, errors: [{}] }));
  }
  assert.equal(String(problem.example.status), status);
}

// One example a code, and only the statuses and headers that they need.
const errors = [document.types, ...document.catalogs.map(({ rows }) => rows)]
  .flat()
  .filter(({ type, errcode }) => (type ?? errcode) !== "OK");
assert.equal(examples.length, errors.length);
assert.deepEqual(
  new Set(Object.keys(responses)),
  new Set(errors.map(({ http }) => String(http < 400 ? 500 : http))),
);
const used = Object.entries(responses).map(([status, response]) => [
  status,
  Object.keys(response.headers),
]);
for (const [status, names] of used) {
  assert(names.includes("Content-Language"));
  assert.equal(names.includes("WWW-Authenticate"), status === "401");
  assert.equal(names.includes("Allow"), status === "405");
}
assert.deepEqual(new Set(Object.keys(headers)), new Set(used.flatMap(([, names]) => names)));
