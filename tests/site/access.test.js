// SPDX-License-Identifier: MIT
// The page for a keyboard and a screen reader.
import assert from 'node:assert/strict';

import {contract, everywhere, paste, searchBox, siteTest} from './site.js';

everywhere('every control has a name, and headings say what is where', {}, async (page, lang) => {
  const zh = lang === 'zh';
  await page.getByRole('searchbox', {name: zh ? '搜索' : 'Search', exact: true}).waitFor();
  await page.getByRole('combobox', {name: zh ? 'HTTP 状态码' : 'HTTP status', exact: true})
      .waitFor();
  await page.getByRole('combobox', {name: zh ? '类型' : 'Type', exact: true}).waitFor();
  await page.getByRole('group', {name: zh ? '语言' : 'Language'}).waitFor();
  for (const name of zh ? ['错误码', '类型'] : ['Codes', 'Types']) {
    await page.getByRole('heading', {level: 2, name, exact: true}).waitFor();
    await page.getByRole('region', {name, exact: true}).waitFor();
  }
  assert.equal(await page.getByRole('heading', {level: 1}).count(), 1);
  for (const role of ['banner', 'main', 'search'])
    assert.equal(await page.getByRole(role).count(), 1);
  const snapshot = await page.locator('body').ariaSnapshot();
  assert.doesNotMatch(snapshot, /- (button|link|combobox|searchbox|textbox)(:|$)/m);
  await paste(page, '{"code": 804}');
  await page.getByRole('region', {name: zh ? '这段响应体的含义' : 'What this body says'}).waitFor();
});

everywhere('the number of results is told once the typing has stopped', {}, async (page, lang) => {
  const status = page.getByRole('status');
  await searchBox(page).fill('804');
  const text = lang === 'zh' ? '1 个错误码' : '1 code';
  await page.waitForFunction(
      (wanted) => document.querySelector('[role=status]').textContent.includes(wanted), text);
  assert.equal(await page.locator('#count').textContent(), text);
  await searchBox(page).fill('');
  const [codes, types] =
      ['business', 'generic'].map((table) => contract.filter((row) => row.table === table).length);
  assert.equal(
      await page.locator('#count').textContent(),
      lang === 'zh' ? `${codes} 个错误码，${types} 种类型` : `${codes} codes, ${types} types`);
  await paste(page, '{"code": 801, "errcode": "NotFound"}');
  await page.waitForFunction(
      (wanted) => document.querySelector('[role=status]').textContent.includes(wanted),
      lang === 'zh' ? '矛盾' : 'disagree');
  assert.equal(await status.count(), 1);
});

for (const colorScheme of ['light', 'dark']) {
  siteTest(
      `the keyboard reaches everything, and sees where it is (${colorScheme})`, {colorScheme},
      async (page) => {
        await searchBox(page).fill('804');
        await page.evaluate(() => {
          document.body.tabIndex = -1;
          document.body.focus();
          document.body.removeAttribute('tabindex');
        });
        const seen = [];
        for (let i = 0; i < 13; ++i) {
          await page.keyboard.press('Tab');
          seen.push(await page.evaluate(() => {
            const focused = document.activeElement;
            const {outlineStyle, outlineWidth} = getComputedStyle(focused);
            if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)
              throw new Error(focused.outerHTML);
            return (
                focused.id || focused.getAttribute('aria-label') ||
                focused.innerText.split('\n')[0]);
          }));
        }
        assert.deepEqual(seen, [
          'To the list', 'English', '中文', 'theme', 'search', 'http', 'type', 'clear', '804',
          'Copy errcode::business::ip_banned', 'Blocked', 'Copy the example body', '#804'
        ]);
      });
}

siteTest('the search box has the focus, and Enter leads to the best row', {}, async (page) => {
  await page.keyboard.type('banned');
  await page.keyboard.press('Enter');
  const focused = page.locator('summary:focus');
  assert.equal(await focused.count(), 1);
  assert.equal(await focused.locator('xpath=..').getAttribute('open'), '');
  await page.keyboard.press('Enter');
  assert.equal(await focused.locator('xpath=..').getAttribute('open'), null);
});

siteTest('an address keeps the focus', {hash: '#804'}, async (page) => {
  await page.locator('[id="804"] summary:focus').waitFor();
  await page.waitForTimeout(300);
  assert.equal(await page.locator('[id="804"] summary:focus').count(), 1);
});
