// SPDX-License-Identifier: MIT
// Writes the same answers as answers.cpp:
//   node answers.js codes < errcodes
//   node answers.js responses < responses.jsonl
import assert from "node:assert/strict";
import { readFileSync, writeSync } from "node:fs";
import {
  type ApiError,
  type Entry,
  codes,
  find,
  findName,
  findStatus,
  findType,
  fromResponse,
  fromWire,
} from "../src/index.js";

const BETWEEN = "\x1F";
const END = "\x1E";

interface Response {
  status: number;
  body: string;
  retry_after: string;
}

function describe(entry: Entry | undefined): string {
  if (entry === undefined) return "";
  const { catalog, name, type, code, http, grpc, transient, en, zh } = entry;
  const flags = [Number(transient), Number(type === "OK")];
  return [catalog, name, type, code, http, grpc, ...flags, en, zh].join(
    BETWEEN,
  );
}

function describeError(error: ApiError): string {
  return [
    error.code,
    error.type,
    error.entry.http,
    Number(error.transient),
    error.retryAfter,
    error.receivedMessage,
    error.model,
    error.field,
    error.reason,
    error.permission,
    error.messageIn("en"),
    error.messageIn("zh"),
    ...error.errors.map((each) => `[${describeError(each)}]`),
  ].join(BETWEEN);
}

function* answerCodes(errcodes: readonly string[]) {
  for (const entry of codes) {
    assert.equal(findName(entry.name)?.name, entry.name);
    const named = find(`${entry.type}.${entry.name}`);
    yield describe(named === entry ? named : find(entry.code));
  }
  for (const errcode of errcodes) yield describe(findType(errcode));
  const numbers = [-(2 ** 31), 2 ** 31 - 1, 70_004, 100_000];
  for (let number = -10; number <= 1000; ++number) numbers.push(number);
  for (const number of numbers) {
    yield describe(find(number));
    yield describe(findStatus(number));
    for (const errcode of errcodes) yield describe(fromWire(number, errcode));
  }
}

function* answerResponses(lines: readonly string[]) {
  for (const line of lines) {
    const { status, body, retry_after } = JSON.parse(line) as Response;
    const error = fromResponse(status, body, retry_after);
    yield error === null ? "success" : describeError(error);
  }
}

const input = readFileSync(0, "utf8");
const answers =
  process.argv[2] === "codes"
    ? answerCodes(input.split(END).slice(0, -1))
    : answerResponses(input.split("\n").slice(0, -1));
let rest = Buffer.from([...answers].map((answer) => answer + END).join(""));
while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
