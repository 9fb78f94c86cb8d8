// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import { test } from "node:test";
import { Code, find, findStatus, findType, fromWire } from "../src/index.js";

test("a known errcode counts before the number", () => {
  assert.equal(fromWire(804, "NotFound.Task"), findType("NotFound"));
  assert.equal(fromWire(500, "NotFound"), findType("NotFound"));
  assert.equal(fromWire(403, "PermissionDenied"), findType("PermissionDenied"));
});

test("a number of the same type is more precise than the errcode", () => {
  assert.equal(fromWire(824, "LimitExceeded.Team"), find(Code.TeamFull));
  assert.equal(fromWire(429, "LimitExceeded"), findStatus(429));
});

test("the last part of an errcode is the name of a named code", () => {
  const email = find(Code.EmailExists);
  assert.equal(fromWire(409, "AlreadyExists.User.EmailExists"), email);
  assert.equal(fromWire(0, "AlreadyExists.EmailExists"), email);
  assert.equal(fromWire(0, "NotFound.EmailExists"), findType("NotFound"));
});

test("without a known errcode the number counts", () => {
  assert.equal(fromWire(804), find(Code.IpBanned));
  assert.equal(fromWire(804, "QuotaPaused.Team"), find(Code.IpBanned));
  assert.equal(fromWire(403), find(Code.Forbidden));
  assert.equal(fromWire(403, "QuotaPaused.Team"), findStatus(403));
  assert.equal(fromWire(204).type, "OK");
});

test("a number without a row keeps its number", () => {
  const { code, catalog, name, type } = fromWire(831);
  assert.deepEqual(
    [code, catalog, name, type],
    [831, "errcode.business", "", "UnknownError"],
  );
});

test("what is no 32-bit integer and no string counts as absent", () => {
  for (const code of [undefined, null, NaN, 804.5, "804", [804], 2 ** 31]) {
    assert.equal(fromWire(code, "Blocked"), findType("Blocked"));
    assert.equal(fromWire(code), findType("UnknownError"));
  }
  for (const errcode of [undefined, null, 5, ["Blocked"], {}]) {
    assert.equal(fromWire(804, errcode), find(Code.IpBanned));
  }
});
