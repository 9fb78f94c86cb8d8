// SPDX-License-Identifier: MIT
// Validates the exported JSON and OpenAPI, and each example in the latter:
//   node schemas.js FOLDER SCHEMA
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";

const [folder, schemaFile] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const ajv = new Ajv({ strict: true, allErrors: true, formats: { "uri-reference": true } });

const isExport = ajv.compile(read(schemaFile));
const tables = read(`${folder}/errcode.json`);
assert(isExport(tables), ajv.errorsText(isExport.errors));
tables.codes[0].http = "403";
assert(!isExport(tables), "the schema takes a status that is a text");

const openapi = read(`${folder}/openapi.json`);
const { valid, errors } = await new Validator().validate(structuredClone(openapi));
assert(valid, JSON.stringify(errors, null, 2));

const ajvOfOpenapi = new Ajv({ strict: false, formats: { "uri-reference": true } });
ajvOfOpenapi.addSchema(openapi, "openapi");
const compile = (ref) => ajvOfOpenapi.compile({ $ref: `openapi${ref}` });
const responses = Object.entries(openapi.components.responses);
assert(responses.length > 30);
for (const [status, { content }] of responses) {
  for (const { schema, example } of Object.values(content)) {
    const isValid = compile(schema.$ref);
    assert(isValid(example), `${status}: ${ajvOfOpenapi.errorsText(isValid.errors)}`);
    if (example.status !== undefined) assert.equal(String(example.status), status);
    // What a newer server sends is valid too; a body without a code is not.
    assert(isValid({ ...example, code: 831, errcode: "QuotaPaused.Team", paused: ["a"] }));
    assert(!isValid({ ...example, code: undefined }));
    assert(!isValid({ ...example, errors: [{}] }));
  }
}
