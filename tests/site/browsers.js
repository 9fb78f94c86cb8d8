// SPDX-License-Identifier: MIT
// The page in Chromium and in Firefox. What it asks the network for or writes to the console fails
// the test.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';

const fromHere = (path) => new URL(path, import.meta.url);
export const address = fromHere('../../docs/site/index.html').href;
export const exported = JSON.parse(
  /<script type="application\/json" id="tables">(.*)<\/script>/.exec(
    readFileSync(fromHere('../../docs/site/index.html'), 'utf8'),
  )[1],
);

const programs = {
  // As root, which a CI container is, Chromium has no sandbox.
  chrome: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
  firefox: { executablePath: '/usr/bin/firefox-esr' },
};
const browsers = {};
before(async () => {
  for (const [name, options] of Object.entries(programs))
    browsers[name] = await puppeteer.launch({ browser: name, ...options });
});
after(() => Promise.all(Object.values(browsers).map((browser) => browser.close())));

/** Tests with the page open at an address in each browser. */
export function inBrowsers(name, hash, body) {
  for (const browser of Object.keys(programs)) {
    test(`${name} (${browser})`, async () => {
      const context = await browsers[browser].createBrowserContext();
      const complaints = [];
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(5000);
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        page.on('request', (request) => {
          const url = request.url();
          if (!url.startsWith('data:') && url.split('#')[0] !== address) complaints.push(url);
        });
        await page.setViewport({ width: 1280, height: 900 });
        await page.goto(address + hash);
        await body(page, browser);
        assert.deepEqual(complaints, []);
      } finally {
        await context.close();
      }
    });
  }
}

/** Writes a text into the search box, as pasting does. */
export const ask = (page, text) =>
  page.$eval(
    '#search',
    async (box, value) => {
      box.value = value;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame); // the last rows are shown a frame later
    },
    text,
  );

/** The rows that are shown, from top to bottom, and those that stand out or are a text's. */
export const shown = (page) => idsOf(page, '#list details');
export const exact = (page) => idsOf(page, '#hits details, li[data-exact] > details');
const idsOf = (page, selector) =>
  page.$$eval(selector, (all) =>
    all.filter((each) => each.checkVisibility()).map((each) => rowOf.get(each).id),
  );
