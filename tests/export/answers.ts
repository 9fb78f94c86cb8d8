// SPDX-License-Identifier: MIT
// Writes the same answers as export.cpp: node answers.js < errcodes > answers
import assert from "node:assert/strict";
import { readFileSync, writeSync } from "node:fs";
import {
  type Entry, find, findErrcode, findStatus, fromWire, isSuccess, message,
} from "./errcode.js";

const BETWEEN = "\x1F";
const END = "\x1E";

function line(of: Entry | undefined, errcode = ""): string {
  if (of === undefined) return END;
  return [errcode, of.catalog, of.name, of.type, message(of, "en"), message(of, "zh"), of.desc,
    of.code, of.http, of.grpc, Number(of.transient), Number(isSuccess(of))].join(BETWEEN) + END;
}

const errcodes = readFileSync(0, "utf8").split(END).slice(0, -1);
const numbers = [-(2 ** 31), 2 ** 31 - 1, 70_004, 100_000];
for (let number = -10; number <= 1000; ++number) numbers.push(number);

const lines = errcodes.map((errcode) => line(findErrcode(errcode)));
for (const number of numbers) {
  lines.push(line(find(number)), line(findStatus(number)));
  for (const errcode of errcodes) {
    const answer = fromWire(number, errcode);
    lines.push(line(answer, answer.errcode));
  }
}
for (const none of [undefined, null, NaN, 804.5, "804", [804], {}]) {
  assert.deepEqual(fromWire(none, "Blocked"), fromWire(0, "Blocked"));
  if (typeof none !== "string") assert.deepEqual(fromWire(804, none), fromWire(804, ""));
}
let rest = Buffer.from(lines.join(""));
while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
