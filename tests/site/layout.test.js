// SPDX-License-Identifier: MIT
// The page on a phone, on paper, without JavaScript, and as a file.
import assert from 'node:assert/strict';

import {contract, devices, html, paste, searchBox, siteTest} from './site.js';

for (const [width, scale] of [[360, 1], [320, 1], [360, 2]]) {
  siteTest(
      `a phone ${width} wide, letters times ${scale}, scrolls one way only`,
      {...devices.phone, viewport: {width, height: 740}}, async (page) => {
        assert.equal(await page.evaluate(() => innerWidth), width);
        await page.evaluate((by) => {
          document.documentElement.style.fontSize = `${16 * by}px`;
        }, scale);
        for (
            const text of
                ['',
                 '{"code": 801, "errcode": "NotFound.Some.Very.Long.Errcode.WithoutAnyPlaceToBreakIt", "desc": 1}']) {
          await paste(page, text);
          for (const lang of ['en', 'zh']) {
            await page.locator(`button[data-lang=${lang}]`).click();
            await page.evaluate(() => {
              for (const one of document.querySelectorAll('details')) one.open = true;
            });
            const tooWide =
                await page.locator('body *:visible')
                    .evaluateAll(
                        (all) => all.filter(
                                        (element) => element.getBoundingClientRect().right >
                                                innerWidth + 0.5 ||
                                            element.getBoundingClientRect().left < -0.5)
                                     .map((element) => element.outerHTML.slice(0, 120)));
            assert.deepEqual(tooWide, []);
            assert.equal(
                await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
                false);
          }
        }
      });
}

siteTest(
    'what a finger touches on a phone is at least 24 pixels high and wide', devices.phone,
    async (page) => {
      await searchBox(page).fill('804');
      for (const box of await page
               .locator('button:visible, input:visible, select:visible, summary:visible')
               .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
        assert.ok(box.width >= 24 && box.height >= 24, JSON.stringify(box));
      }
    });

for (const device of ['desktop', 'phone']) {
  for (const lang of ['en', 'zh']) {
    siteTest(
        `without JavaScript everything can be read in both languages (${device}, ${lang})`,
        {...devices[device], locale: lang, javaScriptEnabled: false}, async (page) => {
          assert.equal(await page.locator('.js:visible, .copy:visible').count(), 0);
          const text = await page.locator('body').innerText();
          for (const row of contract) {
            for (const part of [row.key, row.en, row.zh, row.errcode, `HTTP ${row.http}`])
              assert.ok(text.includes(part), part);
          }
          await page.locator('[id="804"] summary').click();
          assert.ok(await page.getByText('errcode::business::ip_banned').isVisible());
        });
  }
}

siteTest(
    'on paper every row has its facts, and no control is in the way', {hash: '#804'},
    async (page) => {
      await page.emulateMedia({media: 'print', colorScheme: 'dark'});
      assert.equal(
          await page.locator('form:visible, button:visible, pre:visible, .anchor:visible').count(),
          0);
      const heights = await page.locator('#list dl')
                          .evaluateAll((all) => all.map((dl) => dl.getBoundingClientRect().height));
      assert.equal(heights.length, contract.length);
      for (const height of heights) assert.ok(height > 5);
      const paper =
          await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      assert.equal(paper, 'rgb(255, 255, 255)');
      await page.setViewportSize({width: 720, height: 1018});
      await page.evaluate(() => scrollTo({top: 0, behavior: 'instant'}));
    });

siteTest('the page is small and asks for nothing', {}, async (page) => {
  assert.ok(Buffer.byteLength(html) < 150_000, `${Buffer.byteLength(html)} bytes`);
  assert.doesNotMatch(html, /\b(src|href)="(?!#|data:)/);
  assert.doesNotMatch(html, /@import|url\(/);
  assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'none';/);
  assert.equal(
      await page.locator('script[src], link[href]:not([href^="data:"]), img, iframe').count(), 0);
});
