// SPDX-License-Identifier: MIT
// The page in a browser. Whatever it asks the network for, or writes to the console, fails the
// test.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {chromium} from 'playwright-core';

const fromHere = (path) => new URL(path, import.meta.url);
export const address = fromHere('../../docs/site/index.html').href;
export const html = readFileSync(fromHere('../../docs/site/index.html'), 'utf8');

/** The contract's rows, each an object of texts by the names of the columns, and its key here. */
export const contract = (() => {
  const fields = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
  const [head, ...lines] = readFileSync(fromHere('../data/codes.csv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const values = fields(line);
    const row = Object.fromEntries(fields(head).map((name, i) => [name, values[i]]));
    return {...row, key: row.table === 'generic' ? row.errcode : row.code};
  });
})();

let browser;
before(async () => {
  // As root, which a CI container is, Chromium has no sandbox.
  browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']});
});
after(() => browser.close());

export const devices = {
  desktop: {viewport: {width: 1280, height: 900}},
  phone: {viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true}
};
export const languages = ['en', 'zh'];

/** Tests with the page open; `options` are a context's, and `hash`, `at`, `init` of ours. */
export function siteTest(name, options, body) {
  test(name, async () => {
    const {hash = '', at = address, init, ...rest} = options;
    const context = await browser.newContext({...devices.desktop, locale: 'en-US', ...rest});
    const complaints = [];
    try {
      await context.route((url) => url.href.split('#')[0] !== at, (route) => {
        complaints.push(`request: ${route.request().url()}`);
        return route.abort();
      });
      if (init) await context.addInitScript(init);
      const page = await context.newPage();
      page.setDefaultTimeout(5000);
      page.on('console', (message) => complaints.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      await page.goto(at + hash);
      await body(page, context);
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  });
}

/** Tests on each device and in each language. */
export function everywhere(name, options, body) {
  for (const [device, context] of Object.entries(devices)) {
    for (const lang of languages) {
      const all = {...context, locale: lang === 'zh' ? 'zh-CN' : 'en-US', ...options};
      siteTest(`${name} (${device}, ${lang})`, all, (page) => body(page, lang));
    }
  }
}

export const searchBox = (page) => page.locator('#search');

/** The keys of the rows that are shown, from top to bottom. */
export const shownKeys = (page) =>
    page.locator('#list li')
        .evaluateAll(
            (items) => items.filter((item) => item.checkVisibility()).map((item) => item.id));

/** Whether the top of an element is in the window and nothing covers it. */
export const isInWindow = (locator) => locator.evaluate((element) => {
  const {left, top} = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + 20, top + 5));
});

/** Pastes as a person does; the browser puts the text in unless the page has done so. */
export const paste = (page, text) => searchBox(page).evaluate((input, pasted) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', pasted);
  const event = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true});
  if (input.dispatchEvent(event)) {
    input.value = pasted;
    input.dispatchEvent(new Event('input', {bubbles: true}));
  }
}, text);
