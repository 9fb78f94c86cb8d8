// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiError, Code, find, findStatus } from "../src/index.js";

test("an error is thrown and caught as one", () => {
  const error = new ApiError(find(Code.TeamFull), {
    errcode: "LimitExceeded.Team",
  });
  assert(error instanceof Error);
  assert.equal(error.name, "ApiError");
  assert.equal(error.message, "LimitExceeded.Team (824): The team is full");
  assert.equal(error.status, 403);
  assert.throws(
    () => {
      throw error;
    },
    (caught) => caught instanceof ApiError && caught.is(Code.TeamFull),
  );
});

test("it is its code and its type, and no other", () => {
  const full = new ApiError(find(Code.TeamFull));
  assert(full.is(Code.TeamFull) && full.is("LimitExceeded"));
  assert(!full.is(Code.IpBanned) && !full.is("Blocked"));
  const email = new ApiError(find(Code.EmailExists));
  assert(email.is(Code.EmailExists) && email.is("AlreadyExists"));
  assert(!email.is(Code.AlreadyExists) && !email.is(Code.CardExpired));
  const status = findStatus(403);
  assert(status !== undefined);
  assert(!new ApiError(status).is(Code.Forbidden)); // a status, not the code
});

test("a text has its parameters filled in", () => {
  const full = new ApiError(find(Code.Full), { parameters: { limit: 50 } });
  assert.equal(full.messageIn("en"), "At most 50 members");
  assert.equal(full.messageIn("zh"), "最多 50 名成员");
  assert.equal(full.message, "LimitExceeded (1): At most 50 members");
  assert.equal(
    new ApiError(find(Code.Full)).messageIn("en"),
    "At most … members",
  );
});

test("braces that are doubled stand for one", () => {
  const braces = (a: unknown) =>
    new ApiError(find(Code.Braces), { parameters: { a, b: true } });
  assert.equal(braces("x").messageIn("en"), "{x} true");
  assert.equal(braces(["x", "y"]).messageIn("zh"), "truex, y{");
  assert.equal(
    braces({ x: [1, null] }).messageIn("en"),
    '{{"x":[1,null]}} true',
  );
  assert.equal(braces("{b}").messageIn("en"), "{{b}} true");
});
