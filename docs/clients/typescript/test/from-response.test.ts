// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type ApiError,
  Code,
  find,
  findStatus,
  findType,
  fromResponse,
} from "../src/index.js";

function read(
  status: number,
  body?: unknown,
  retryAfter?: string | null,
): ApiError {
  const error = fromResponse(status, body, retryAfter);
  assert(error !== null, "a success");
  return error;
}

const full = {
  code: 824,
  errcode: "LimitExceeded.Team",
  type: "LimitExceeded",
  desc: "Team full",
  model: "Team",
  limit: 50,
};

test("a body of ours says which code it is", () => {
  const error = read(403, JSON.stringify(full));
  assert.equal(error.entry, find(Code.TeamFull));
  assert.equal(error.code, 824);
  assert.equal(error.type, "LimitExceeded");
  assert.equal(error.errcode, "LimitExceeded.Team");
  assert.equal(error.status, 403);
  assert.equal(error.transient, false);
  assert.equal(error.receivedMessage, "Team full");
  assert.equal(error.model, "Team");
  assert.equal(error.field, undefined);
  assert.deepEqual(error.parameters, { limit: 50 });
});

test("a body may be parsed already", () => {
  assert.deepEqual(read(403, full), read(403, JSON.stringify(full)));
});

test("the status decides whether it is an error", () => {
  for (const body of ["", "{}", full, { code: 804 }]) {
    assert.equal(fromResponse(200, body), null);
    assert.equal(fromResponse(204, body, "7"), null);
  }
  const error = read(403, { code: 200, errcode: "OK" });
  assert.equal(error.entry, findStatus(403));
});

test("a foreign number does not outrank the status", () => {
  for (const code of [5, 200, 404, 606, 824]) {
    assert.equal(read(503, { code, message: "x" }).entry, findStatus(503));
  }
  const full = find(Code.TeamFull);
  assert.equal(read(403, { code: 824 }).entry, full);
  assert.equal(read(503, { code: 824, desc: "x" }).entry, full); // not foreign
});

test("a status says more than a type alone", () => {
  const body = { errcode: "LimitExceeded" };
  assert.equal(read(429, body).entry, findStatus(429));
  assert.equal(read(403, body).entry, findType("LimitExceeded"));
});

test("a transient status makes the error transient", () => {
  const error = read(503, { errcode: "SQLError" });
  assert.equal(error.type, "SQLError");
  assert.equal(error.status, 503);
  assert.equal(error.transient, true);
  assert.equal(read(500, { errcode: "SQLError" }).transient, false);
});

test("without a status the body alone counts", () => {
  assert.equal(fromResponse(0, { code: 0, data: 1 }), null);
  assert.equal(fromResponse(0, { code: 200, errcode: "OK" }), null);
  const error = read(0, full);
  assert.equal(error.code, 824);
  assert.equal(error.status, 403);
  const unknown = findType("UnknownError");
  for (const body of ["", "<html>", {}, { code: 824, message: "x" }]) {
    assert.equal(read(0, body).entry, unknown);
    assert.equal(read(NaN, body).entry, unknown);
    assert.equal(read(-1, body).entry, unknown);
  }
});

test("a status of 600 and more is a code", () => {
  assert.equal(read(824).entry, find(Code.TeamFull));
  assert.equal(read(824).status, 403);
});

test("the server's words are the best that the body has", () => {
  const words = { title: "t", message: "m", detail: "d", desc: "s" };
  assert.equal(read(400, words).receivedMessage, "s");
  assert.equal(read(400, { ...words, desc: "" }).receivedMessage, "d");
  assert.equal(read(400, { title: "t", message: "m" }).receivedMessage, "m");
  assert.equal(read(400, { title: "t" }).receivedMessage, "t");
  assert.equal(read(400, { message: 5 }).receivedMessage, undefined);
});

test("Retry-After is seconds or a date", () => {
  const seconds = (header: string | null) => read(400, "", header).retryAfter;
  assert.equal(seconds("7"), 7);
  assert.equal(seconds(" 1.2 "), 2);
  assert.equal(seconds("99999999999"), 2 ** 31 - 1);
  assert.equal(seconds("Wed, 21 Oct 2015 07:28:00 GMT"), 0);
  const date = new Date(Date.now() + 90_000).toUTCString();
  const left = seconds(date) ?? 0;
  assert(89 <= left && left <= 90, String(left));
  for (const header of [
    null,
    "",
    "-1",
    "soon",
    "1e3",
    "Wed, 99 Oct 2015 07:28:00 GMT",
  ]) {
    assert.equal(seconds(header), undefined, String(header));
  }
  assert.equal(read(400, "", "0").transient, true);
  assert.equal(read(400, { retry_after: 1.5 }).retryAfter, 2);
  assert.equal(read(400, { retry_after: 9 }, "3").retryAfter, 3);
});

test("each element of errors is an error", () => {
  const errors = [
    { code: 824, errcode: "LimitExceeded.Team", field: "members" },
    { message: "too short", field: "name" },
  ];
  const [first, second] = read(422, { message: "m", errors }).errors;
  assert.equal(first?.code, 824);
  assert.equal(first.status, 403);
  assert.equal(second?.entry, findStatus(422));
  assert.equal(second?.receivedMessage, "too short");
  assert.equal(second.field, "name");
  assert.deepEqual(read(422, { errors: ["x"] }).errors, []);
});

test("a body of any depth is read", () => {
  const depth = 10_000;
  const body = `${'{"errors":['.repeat(depth)}{}${"]}".repeat(depth)}`;
  assert.equal(read(400, body).errors.length, 1);
});

test("what has no meaning in the format is a parameter", () => {
  const ours = { errcode: "NotFound", status: 404, code_: 1, limit: 2 };
  assert.deepEqual(read(404, ours).parameters, { code: 1, limit: 2 });
  const foreign = { code: 5, errcode: "X", type: "y", detail: ["z"] };
  assert.deepEqual(read(404, foreign).parameters, foreign);
  const hostile = read(404, '{"__proto__":{"limit":1}}').parameters;
  assert.deepEqual(Object.keys(hostile), ["__proto__"]);
  assert.equal(hostile["limit"], undefined);
});

test("what is no JSON object leaves the status", () => {
  const bodies = ["", "<html>", '{"code":', "[]", "null", '"Blocked"', null, 5];
  for (const body of [...bodies, undefined, ["Blocked"], '{"code":NaN}']) {
    const error = read(502, body);
    assert.equal(error.entry, findStatus(502));
    assert.equal(error.receivedMessage, undefined);
  }
  assert.equal(read(599).entry.type, "ServerError");
  assert.equal(read(304).entry.type, "UnknownError");
});
