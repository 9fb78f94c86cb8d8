// SPDX-License-Identifier: MIT
// What the page says of a body that is pasted, and of what is none.
import assert from 'node:assert/strict';

import {refused} from './refused.js';
import {contract, everywhere, paste, searchBox, shownKeys, siteTest} from './site.js';

everywhere('what cannot be read is answered with a sentence', {}, async (page, lang) => {
  const seen = new Set();
  for (const [why, texts] of Object.entries(refused)) {
    for (const text of texts) {
      await paste(page, text);
      const said = await page.locator('#answer p').textContent();
      assert.equal(
          said, await page.evaluate(([l, w]) => words[l].problem[w], [lang, why]),
          text.slice(0, 99));
      assert.ok(said.length > 10);
      assert.deepEqual(await shownKeys(page), []);
      seen.add(said);
    }
  }
  assert.equal(seen.size, Object.keys(refused).length);
  await searchBox(page).fill('');
  assert.equal((await shownKeys(page)).length, contract.length);
});

siteTest('a text of ten million characters does not stop the page', {}, async (page) => {
  const began = Date.now();
  await paste(page, `{"code": 804, "data": "${'x'.repeat(1e7)}"}`);
  assert.match(await page.locator('#answer p').textContent(), /100,000/);
  await searchBox(page).fill('804');
  assert.deepEqual(await shownKeys(page), ['804']);
  assert.ok(Date.now() - began < 5000);
});

everywhere(
    'a body whose code and errcode disagree is explained', {}, async (page, lang) => {
      await paste(
          page, '{\n  "code": 801,\n  "errcode": "NotFound.Task.<b>x</b>",\n  "desc": "…"\n}');
      const conflict = await page.locator('#answer .conflict').textContent();
      for (const word of ['801', 'InvalidParameter', 'NotFound'])
        assert.ok(conflict.includes(word), conflict);
      assert.ok(conflict.includes(lang === 'zh' ? '矛盾' : 'disagree'));
      const answer = page.locator('#answer');
      assert.equal(await answer.locator('.result a').textContent(), 'NotFound');
      assert.ok((await answer.textContent()).includes('Task.<b>x</b>'));
      assert.equal(await answer.locator('b').count(), 0);
      assert.deepEqual((await shownKeys(page)).sort(), ['801', 'NotFound']);
    });

/** A query, the row that explains it and what the page has to say beside it, in English. */
const explained = [
  ['{"code": 609, "errcode": "NotFound.Project"}', '609', /as the errcode says/],
  ['{"code": 404, "errcode": "NotFound"}', 'NotFound', /is the HTTP status of NotFound/],
  [
    '{"code": 500, "errcode": "AlreadyExists"}', 'AlreadyExists',
    /disagree: 500 is of the type ServerError/
  ],
  [
    '{"code": 503, "errcode": "NotFound"}', 'NotFound',
    /disagree: 503 is an HTTP status, “Service Unavailable”/
  ],
  ['{"code": 999, "errcode": "NotFound"}', 'NotFound', /999 is no code of this table, so/],
  ['{"code": "804", "errcode": "Blocked"}', 'Blocked', /no code that is an integer/],
  ['{"code": 804}', '804', /There is no errcode/],
  ['{"code": 804, "errcode": "Blokked"}', '804', /Blokked is unknown/],
  ['{"code": 503}', 'ServerError', /but an HTTP status/],
  ['{"code": 999}', 'UnknownError', /no code of this table and no HTTP status/],
  ['{}', 'UnknownError', /neither a code nor an errcode/],
  ['{"errcode": "Foo"}', 'UnknownError', /Foo is unknown, and there is no code/],
  ['12:00 POST /login 403 {"code": 804, "errcode": "Blocked"} 3 ms', '804', /as the errcode says/],
  ['511', 'ServerError', /but an HTTP status/], // no row is likely to have it
  ['999', 'UnknownError', /no code of this table/],
  ['NotFound.Task', 'NotFound', /qualifiers: Task/],
];
siteTest('each way in which code and errcode can stand has its sentence', {}, async (page) => {
  for (const [text, key, sentence] of explained) {
    await paste(page, text);
    assert.equal(await page.locator('#answer .result a').textContent(), key, text);
    assert.match(await page.locator('#answer').textContent(), sentence);
    assert.ok(await page.locator(`[id="${key}"] pre`).isVisible(), text);
  }
  await page.getByRole('button', {name: '中文'}).click();
  for (const [text, key] of explained) {
    await paste(page, text);
    assert.equal(await page.locator('#answer .result a').textContent(), key, text);
    assert.match(await page.locator('#answer p').last().textContent(), /\p{Script=Han}/u);
  }
});
