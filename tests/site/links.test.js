// SPDX-License-Identifier: MIT
// A link to a row leads to it, whatever the search and the filters hide.
import assert from 'node:assert/strict';

import {contract, everywhere, isInWindow, searchBox, siteTest} from './site.js';

const rowOf = (page, key) => page.locator(`[id="${key}"]`);
const plain = (page) =>
    rowOf(page, '600').evaluate((item) => getComputedStyle(item).backgroundColor);

async function assertMarked(page, key) {
  const row = rowOf(page, key);
  await row.locator('pre').waitFor();
  await page.waitForFunction((id) => {
    const {top} = document.getElementById(id).getBoundingClientRect();
    const moved = top !== window.lastTop;
    window.lastTop = top;
    return !moved;
  }, key, {polling: 150});
  assert.ok(await isInWindow(row), `${key} is in the window`);
  assert.deepEqual(
      await page.locator('li[data-marked]').evaluateAll((all) => all.map((li) => li.id)), [key]);
  assert.notEqual(
      await row.evaluate((item) => getComputedStyle(item).backgroundColor), await plain(page));
}

for (const key of ['804', 'NotFound', 'gone', 'OutLimit']) {
  everywhere(
      `the address #${key} scrolls to its row and marks it`, {hash: `#${key}`},
      async (page) => {
        await assertMarked(page, key);
      });
}

everywhere(
    'a row that is filtered away makes the filters yield to its address', {}, async (page) => {
      await page.locator('#http').selectOption('404');
      await searchBox(page).fill('task');
      assert.equal(await rowOf(page, '804').isVisible(), false);
      await page.evaluate(() => {
        location.hash = '#804';
      });
      await assertMarked(page, '804');
      assert.equal(await searchBox(page).inputValue(), '');
      await page.evaluate(() => {
        location.hash = '#NotFound';
      });
      await assertMarked(page, 'NotFound');
      await page.goBack();
      await assertMarked(page, '804');
    });

siteTest(
    'a link to the address that is there already works again', {hash: '#NotFound'},
    async (page) => {
      await assertMarked(page, 'NotFound');
      await searchBox(page).fill('609');
      assert.equal(await rowOf(page, 'NotFound').isVisible(), false);
      await rowOf(page, '609').getByRole('link', {name: 'NotFound'}).click();
      await assertMarked(page, 'NotFound');
    });

siteTest(
    'the URI of a problem leads to the type of its errcode', {hash: '#NotFound.Task'},
    async (page) => {
      await assertMarked(page, 'NotFound');
    });

siteTest('an address that is no row is looked for', {hash: '#%E5%B0%81%E7%A6%81'}, async (page) => {
  assert.equal(await searchBox(page).inputValue(), '封禁');
  assert.ok(await rowOf(page, 'Blocked').isVisible());
  await page.evaluate(() => {
    location.hash = '#%E0%A4%A';
  });
  await page.getByText('Nothing found').waitFor();
});

siteTest('every row and every link inside the page has its place, once', {}, async (page) => {
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
  assert.equal(new Set(ids).size, ids.length);
  for (const row of contract) assert.ok(ids.includes(row.key));
  const links =
      await page.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  assert.ok(links.length > 2 * contract.length);
  for (const link of links) assert.ok(ids.includes(link.slice(1)), link);
});
