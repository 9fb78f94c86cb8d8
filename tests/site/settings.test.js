// SPDX-License-Identifier: MIT
// Language, theme, and the buttons that copy.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before} from 'node:test';

import {address, contract, everywhere, html, languages, searchBox, siteTest} from './site.js';

// A static host; some things, such as the clipboard and a storage, differ from those of a file.
const port = 38417;
const served = `http://127.0.0.1:${port}/`;
const asked = [];
const host = createServer((request, response) => {
  asked.push(request.url);
  response.writeHead(request.url === '/' ? 200 : 404, {'Content-Type': 'text/html'}).end(html);
});
before(() => new Promise((done) => {
         host.listen(port, '127.0.0.1', done);
       }));
after(() => host.close());

const languageOf = (page) => page.evaluate(() => document.documentElement.lang);
const wanted = (tags) => ({
  init: `Object.defineProperty(navigator, 'languages', { get: () => ${JSON.stringify(tags)} });`
});
for (const [tags, lang] of [
         [['zh-CN', 'en'], 'zh'], [['zh-Hant-TW'], 'zh'], [['en-GB', 'zh'], 'en'],
         [['fr', 'zh'], 'zh'], [['fr', 'de'], 'en'], [['zhx', 'enm', 'zh'], 'zh'], [[], 'en']]) {
  siteTest(
      `a browser of ${tags.join(', ') || 'no language'} gets ${lang}`, wanted(tags),
      async (page) => {
        assert.equal(await languageOf(page), lang);
      });
}

everywhere('all that is said is said in the language of the page', {}, async (page, lang) => {
  const check = async (shown) => {
    assert.equal(await languageOf(page), shown);
    assert.equal(await page.title(), shown === 'zh' ? '错误码' : 'Error codes');
    assert.ok((await searchBox(page).getAttribute('placeholder'))
                  .includes(shown === 'zh' ? '封禁' : 'banned'));
    assert.equal(await page.locator('h1').innerText(), shown === 'zh' ? '错误码' : 'Error codes');
    const hidden = languages.find((each) => each !== shown);
    assert.equal(await page.locator(`.t[lang=${hidden}]:visible`).count(), 0);
    for (const text of await page.locator('label, #count, #theme').allInnerTexts()) {
      assert.equal(/\p{Script=Han}/u.test(text), shown === 'zh', text);
    }
  };
  await check(lang);
  const other = languages.find((each) => each !== lang);
  await page.locator(`button[data-lang=${other}]`).click();
  await check(other);
  assert.equal(
      await page.locator(`button[data-lang=${other}]`).getAttribute('aria-pressed'), 'true');
  assert.equal(
      await page.locator(`button[data-lang=${lang}]`).getAttribute('aria-pressed'), 'false');
});

for (const at of [address, served]) {
  siteTest(
      `the language and the theme that were chosen are kept at ${new URL(at).protocol}`, {at},
      async (page) => {
        await page.getByRole('button', {name: '中文'}).click();
        await page.getByRole('button', {name: '深色'}).click();
        await page.reload();
        assert.equal(await languageOf(page), 'zh');
        assert.equal(
            await page.getByRole('button', {name: '深色'}).getAttribute('aria-pressed'), 'true');
      });
}

siteTest(
    'a browser without a storage has the page all the same', {
      init:
          'Object.defineProperty(window, \'localStorage\', { get() { throw new Error(\'no\'); } });'
    },
    async (page) => {
      await page.getByRole('button', {name: '中文'}).click();
      await page.getByRole('button', {name: '深色'}).click();
      assert.equal(await languageOf(page), 'zh');
    });

for (const colorScheme of ['light', 'dark']) {
  siteTest(
      `a browser in ${colorScheme} gets ${colorScheme}, and the button the other`, {colorScheme},
      async (page) => {
        const lightness = () => page.evaluate(() => {
          const numbers = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g);
          return numbers.slice(0, 3).reduce((sum, n) => sum + Number(n), 0) / 3;
        });
        const button = page.getByRole('button', {name: 'Dark'});
        const isDark = colorScheme === 'dark';
        assert.equal((await lightness()) < 128, isDark);
        assert.equal(await button.getAttribute('aria-pressed'), String(isDark));
        await button.click();
        assert.equal((await lightness()) < 128, !isDark);
        assert.equal(await button.getAttribute('aria-pressed'), String(!isDark));
      });
}

siteTest('a static host is asked for the page alone', {at: served}, async (page) => {
  await searchBox(page).fill('804');
  await page.locator('[id="804"] pre').waitFor();
  assert.deepEqual([...new Set(asked)], ['/']);
});

/** Copies the C++ name and the body of 804, and pastes them into the search box. */
async function assertCopies(page, lang) {
  const copyWord = lang === 'zh' ? '复制' : 'Copy';
  const row = page.locator('[id="804"]');
  await row.locator('summary').click();
  for (const [name, wantedText] of [
           ['errcode::business::ip_banned', 'errcode::business::ip_banned'], [
             lang === 'zh' ? '示例响应体' : 'the example body',
             await row.locator('pre').evaluate((pre) => pre.firstChild.textContent)
           ]]) {
    const button = row.getByRole('button', {name: `${copyWord} ${name}`});
    await button.click();
    await button.getByText(lang === 'zh' ? '已复制' : 'Copied').waitFor();
    await page.waitForFunction(
        (text) => document.getElementById('status').textContent.includes(text), name);
    await page.locator('body').evaluate((body) => {
      body.insertAdjacentHTML('beforeend', '<textarea id="pasted"></textarea>');
    });
    await page.locator('#pasted').focus();
    await page.keyboard.press('Control+V');
    assert.equal(await page.locator('#pasted').inputValue(), wantedText);
    await page.locator('#pasted').evaluate((area) => area.remove());
  }
}
everywhere(
    'a button copies the C++ name and the body',
    {at: served, permissions: ['clipboard-read', 'clipboard-write']}, assertCopies);
everywhere(
    'the buttons copy where there is no clipboard to write to',
    {init: 'Object.defineProperty(navigator, \'clipboard\', { value: undefined });'}, assertCopies);

siteTest('each row has its two buttons to copy', {}, async (page) => {
  assert.equal(await page.locator('.copy').count(), 2 * contract.length);
});

siteTest(
    'a browser that refuses to copy is not said to have copied', {
      init: `Object.defineProperty(navigator, 'clipboard', { value: undefined });
         document.execCommand = () => false;`
    },
    async (page) => {
      await page.locator('[id="804"] summary').click();
      const button = page.locator('[id="804"] .copy').first();
      await button.click();
      await page.waitForFunction(
          () => document.getElementById('status').textContent.includes('select the text'));
      assert.equal(await button.getByText('Copied').isVisible(), false);
    });
