// SPDX-License-Identifier: MIT
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Code,
  codes,
  find,
  findName,
  findStatus,
  findType,
  programVersion,
} from "../src/index.js";

test("a code is found by its constant, its number and its name", () => {
  assert.equal(Code.TeamFull, 824);
  const full = find(Code.TeamFull); // never undefined
  assert.deepEqual(full, {
    code: 824,
    catalog: "errcode.business",
    name: "team_full",
    type: "LimitExceeded",
    http: 403,
    grpc: 8,
    transient: false,
    en: "The team is full",
    zh: "团队成员已满",
  });
  assert.equal(find(824), full);
  assert.equal(findName("team_full"), full);
  assert.equal(find(831), undefined);
  assert.equal(findName("constructor"), undefined);
});

test("a code of a named catalogue has its type and name as its constant", () => {
  assert.equal(Code.EmailExists, "AlreadyExists.EmailExists");
  assert.equal(find(Code.EmailExists).catalog, "shop.account");
  assert.equal(find(Code.CardExpired).code, 402);
  assert.equal(find("NotFound.EmailExists"), undefined);
});

test("the second code of a name has its catalogue's name in its constant", () => {
  assert.equal(find(Code.ShopAccountTeamFull).en, "No seat is left");
});

test("a type and a status are found by themselves", () => {
  assert.equal(findType("NotFound").http, 404);
  assert.equal(findType("NotFound.Task"), undefined);
  assert.equal(findType("toString"), undefined);
  assert.equal(findStatus(429)?.type, "LimitExceeded");
  assert.equal(findStatus(200), undefined);
});

test("all codes are listed", () => {
  assert.deepEqual(
    new Set(codes.map(({ catalog }) => catalog)),
    new Set(["errcode.business", "club.rule", "shop.account"]),
  );
  assert.equal(codes.length, Object.keys(Code).length);
  assert.equal(programVersion, "2.3.1");
});
