// SPDX-License-Identifier: MIT
// What is typed leads to the rows that the contract's table says.
import assert from 'node:assert/strict';

import {contract, everywhere, searchBox, shownKeys, siteTest} from './site.js';

const keysWhere = (isWanted) => contract.filter(isWanted).map((row) => row.key).sort();
const typed = async (page, text) => {
  await searchBox(page).fill(text);
  return shownKeys(page);
};

const texts = {
  'a number': ['804', (row) => row.key === '804'],
  'the beginning of a number': ['80', (row) => row.key.startsWith('80')],
  'a number in full-width digits': ['８０４', (row) => row.key === '804'],
  'an anchor': ['#804', (row) => row.key === '804'],
  'a piece of a log': ['code=804,', (row) => row.key === '804'],
  'an errcode': ['NotFound', (row) => row.errcode === 'NotFound'],
  'a qualified errcode': ['NotFound.Task', (row) => row.errcode === 'NotFound'],
  'an errcode in small letters': ['blocked', (row) => row.errcode === 'Blocked'],
  Chinese: ['封禁', (row) => row.zh.includes('封禁')],
  English: [
    'verification CODE',
    (row) => {
      const text = `${row.en} ${row.errcode} ${row.enumerator}`;
      return /verification/i.test(text) && /code/i.test(text);
    }
  ],
  'an HTTP status': ['403', (row) => row.key === '403' || row.http === '403'],
  'an HTTP status and a word':
      ['http 403 team', (row) => row.http === '403' && /team/i.test(row.en)],
  'a C++ name': ['business::ip_banned', (row) => row.enumerator === 'ip_banned'],
  'a std::errc': ['std::errc::file_exists', (row) => row.errc === 'file_exists'],
  'a gRPC status': ['UNAUTHENTICATED', (row) => row.grpc === 'UNAUTHENTICATED']
};
everywhere('what is typed leads to its rows', {}, async (page) => {
  for (const [name, [text, isWanted]] of Object.entries(texts)) {
    const wanted = keysWhere(isWanted);
    assert.notEqual(wanted.length, 0, name);
    assert.deepEqual((await typed(page, text)).sort(), wanted, name);
  }
});

everywhere('a number is first a code, then an HTTP status', {}, async (page) => {
  const keys = await typed(page, '403');
  assert.equal(keys[0], '403');
  assert.ok(keys.length > 1);
  // In the table of today the order of the numbers alone would give that.
  const ranks = await page.evaluate((all) => {
    const rowOf = (key) => table.rows.find((row) => row.key === key);
    return all.map((key) => rankOf(rowOf(key), '403'));
  }, keys);
  assert.ok(ranks.slice(1).every((rank) => rank > ranks[0]));
});

siteTest('an errcode leads to its type first', {}, async (page) => {
  for (const row of contract.filter(({table}) => table === 'generic')) {
    assert.equal((await typed(page, row.errcode))[0], row.key);
  }
});

siteTest(
    'each row is on the page with all that the contract says, and found by its number', {},
    async (page) => {
      assert.deepEqual((await shownKeys(page)).sort(), keysWhere(() => true));
      for (const row of contract) {
        if (row.table === 'business')
          assert.equal((await typed(page, row.code))[0], row.key);
        else
          await typed(page, row.errcode);
        const item = page.locator(`[id="${row.key}"]`);
        const facts = await item.locator('dd').evaluateAll(
            (all) => all.map((dd) => dd.firstChild.textContent));
        assert.equal(facts[0], `errcode::${row.table}::${row.enumerator}`);
        assert.equal(facts[1], row.errc ? `std::errc::${row.errc}` : '–');
        assert.ok(facts[2].startsWith(`${row.http} `));
        assert.equal(facts[3].replace(/^\d+ /, ''), row.grpc);
        assert.equal(await item.locator('.text [lang=en]').textContent(), row.en);
        assert.equal(await item.locator('.text [lang=zh]').textContent(), row.zh);
        const body =
            JSON.parse(await item.locator('pre').evaluate((pre) => pre.firstChild.textContent));
        assert.deepEqual(
            body,
            {code: Number(row.code), errcode: row.errcode, type: row.errcode, desc: row.desc});
      }
    });

everywhere(
    'the list narrows at each letter, opens what is meant, and comes back', {},
    async (page, lang) => {
      const input = searchBox(page);
      await input.focus();
      let before = contract.length;
      for (const digit of '804') {
        await page.keyboard.type(digit);
        const shown = (await shownKeys(page)).length;
        assert.ok(0 < shown && shown < before);
        before = shown;
      }
      await page.locator('[id="804"] pre').waitFor();
      await page.getByRole('button', {name: lang === 'zh' ? '显示全部' : 'Show all'}).click();
      assert.equal((await shownKeys(page)).length, contract.length);
      assert.equal(await input.inputValue(), '');
      assert.equal(await page.locator('[id="804"] pre').isVisible(), false);
    });

everywhere(
    'the filters by HTTP status and type hold together with the search', {}, async (page, lang) => {
      const zh = lang === 'zh';
      await page.getByRole('combobox', {name: zh ? 'HTTP 状态码' : 'HTTP status'})
          .selectOption('403');
      assert.deepEqual((await shownKeys(page)).sort(), keysWhere((row) => row.http === '403'));
      await page.getByRole('combobox', {name: zh ? '类型' : 'Type', exact: true})
          .selectOption('Blocked');
      assert.deepEqual(
          (await shownKeys(page)).sort(), keysWhere((row) => row.errcode === 'Blocked'));
      assert.deepEqual(await typed(page, '804'), ['804']);
      assert.deepEqual(await typed(page, '404'), []);
    });

everywhere('what is nowhere is said to be nowhere', {}, async (page, lang) => {
  assert.deepEqual(await typed(page, 'xyzzy'), []);
  assert.equal(
      await page.locator('#count').textContent(), lang === 'zh' ? '没有找到' : 'Nothing found');
});

siteTest('the filters offer every HTTP status and type of the table', {}, async (page) => {
  const values = (id) =>
      page.locator(`#${id} option`).evaluateAll((all) => all.map((o) => o.value));
  assert.deepEqual(await values('http'), ['', ...new Set(contract.map((row) => row.http).sort())]);
  assert.deepEqual(
      (await values('type')).sort(), ['', ...keysWhere((row) => row.table === 'generic')].sort());
});
