// SPDX-License-Identifier: MIT
// What a person sees and does: rows, queries, the address, filters, keys, small screens.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';

import { address, ask, exact, exported, inBrowsers, shown } from './browsers.js';

const rows = [...exported.codes, ...exported.types, ...exported.statuses];
const idOf = (row) =>
  ({ 'errcode.generic': row.type, 'errcode.http': `http-${row.code}` })[row.catalog] ??
  String(row.code);
const idsWhere = (test) => rows.filter(test).map(idOf).sort();
const helps = new Map(exported.types.map(({ type, help }) => [type, help]));
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const text = (page, selector) => page.$eval(selector, (element) => element.innerText);

inBrowsers('a text has each line with its codes, and the first one open', '', async (page) => {
  const log = 'start\nlevel=error code=804\nretry\nHTTP/1.1 404 Not Found, see code=609\n';
  await ask(page, log);
  assert.deepEqual(await exact(page), ['804', '609']);
  const lines = await page.$$eval('#hits li', (items) =>
    items.map((item) => [...item.querySelectorAll('.line > :not(:empty)')].map((e) => e.innerText)),
  );
  assert.deepEqual(lines, [
    ['Line 2', 'level=error code=804'],
    ['Line 4', 'HTTP/1.1 404 Not Found, see code=609'],
  ]);
  assert.deepEqual(await page.$$eval('#hits details', (all) => all.map((each) => each.open)), [
    true,
    false,
  ]);
  assert.equal(await page.evaluate(() => search.clientHeight > 90), true);
  await ask(page, 'error 804');
  assert.equal(await page.evaluate(() => search.clientHeight < 60), true);
});

inBrowsers('the values of a text are in its message', '', async (page) => {
  const filled = await page.evaluate(() =>
    ['{"limit":100,"name":"A b"}', 'limit=100, name=x', '\\"limit\\":100', 'limits=1', ''].map(
      (line) => fillIn('{name} of {limit}, {{limit}}', line),
    ),
  );
  assert.deepEqual(filled, [
    'A b of 100, {{limit}}',
    'x of 100, {{limit}}',
    '{name} of 100, {{limit}}',
    '{name} of {limit}, {{limit}}',
    '{name} of {limit}, {{limit}}',
  ]);
});

inBrowsers('a text of several lines stays out of the address', '#q=804', async (page) => {
  for (const text of ['error 804\nerror 609', 'error 804'.padEnd(200)]) {
    await ask(page, text);
    await page.waitForFunction(() => location.hash === '');
    await ask(page, '804');
    await page.waitForFunction(() => location.hash === '#q=804');
  }
});

test('the page is one file of less than 30 KB as it is sent', () => {
  const page = readFileSync(new URL(address), 'utf8');
  assert.ok(gzipSync(page, { level: 9 }).length < 30_000);
  assert.doesNotMatch(page, /(src|href)="(?!#|data:)/);
});

inBrowsers('each row says all of it', '', async (page) => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint'))); // else each when it is opened
  const said = await page.$$eval('#list li', (items) =>
    items.map((item) => ({
      id: item.id,
      texts: [...item.querySelectorAll('.text span')].map((each) => each.textContent),
      facts: Object.fromEntries(
        [...item.querySelectorAll('dl div')].map(({ children: [name, value] }) => [
          (name.querySelector('[lang=en]') ?? name).textContent,
          value.textContent,
        ]),
      ),
      body: JSON.parse(item.querySelector('pre').textContent),
    })),
  );
  assert.deepEqual(
    said.map(({ id }) => id),
    rows.map(idOf),
  );
  for (const [i, { texts, facts, body }] of said.entries()) {
    const row = rows[i];
    assert.deepEqual(texts, [row.en, row.zh]);
    assert.deepEqual(body, { code: row.code, errcode: row.type, type: row.type, desc: row.desc });
    assert.ok(facts['C++'].includes(`::${row.name}`));
    assert.ok(facts.HTTP.startsWith(row.http));
    assert.ok(facts.gRPC.startsWith(row.grpc));
    assert.equal(facts['sent without a language'], row.desc);
    assert.equal(facts.retry?.startsWith('may help') ?? false, row.transient);
    assert.ok(facts['what to do'].includes((row.help ?? helps.get(row.type)).en));
  }
});

/** What is typed, what stands out, and the rows beside it: all of them, or a number. */
const queries = [
  ['804', ['804'], 0],
  [' 804\n', ['804'], 0],
  ['NotFound', ['NotFound'], idsWhere((row) => row.type === 'NotFound').length - 1],
  ['NotFound.Task', ['NotFound'], 0],
  ['IpBanned', ['804'], 0],
  ['errcode::business::ip_banned', ['804'], 0],
  ['８０４', ['804'], 0],
  ['804 609', ['609', '804'], 0],
  ['804, IpBanned、http_status::conflict', ['804', 'http-409'], 0],
  ['5xx', [], idsWhere((row) => row.http >= 500).length],
  ['HTTP 503', ['http-503'], 0],
  ['503', ['http-503'], idsWhere((row) => row.http === 503).length - 1],
  ['{"code": 804, "errcode": "Blo', ['804'], 0],
  ['{"code":804}\n{"code":609}', ['609', '804'], 0],
  ['rpc error: code = Unavailable desc = x', ['http-503'], 0],
  ['操作超时', [], idsWhere((row) => `${row.zh} ${row.desc}`.includes('操作超时')).length],
  [exported.codes.at(-1).desc, [], 1],
  ['{"code": 999}', [], 0],
  ['<img src=x onerror=alert(1)>', [], 0],
];
inBrowsers('a query finds what is meant', '', async (page) => {
  for (const [query, meant, others] of queries) {
    await ask(page, query);
    assert.deepEqual((await exact(page)).sort(), meant, query);
    assert.equal((await shown(page)).length, meant.length + others, query);
    assert.equal(
      await page.$$eval('#list [open]', (all) => all.length),
      meant.length === 1 || (meant.length && query.includes('{')) ? 1 : 0,
    );
  }
  await ask(page, '');
  assert.equal((await shown(page)).length, rows.length);
});

inBrowsers('what is unknown, in conflict or too long is said', '', async (page) => {
  await ask(page, '804 NotFond xyzzy');
  assert.deepEqual(await shown(page), ['804']);
  assert.match(
    await text(page, '#notes'),
    /NotFond is unknown. Did you mean NotFound\?\s+xyzzy is unknown.$/,
  );
  await page.click('#notes a');
  assert.deepEqual(await exact(page), ['NotFound']);
  await ask(page, '{"code": 801, "errcode": "NotFound.<b>x</b>"}');
  assert.match(
    await text(page, '#notes'),
    /^801 is of the type InvalidParameter, .* NotFound\. The errcode/,
  );
  await ask(page, '{"code": 400, "errcode": "MissingParameter"}');
  assert.equal(await text(page, '#notes'), '');
  await ask(page, 'error 804 \n'.repeat(2000));
  assert.match(await text(page, '#notes'), /2,000 lines have codes; the first 100 are shown/);
  assert.equal((await shown(page)).length, 100);
  await ask(page, '{"code":803,"msg":"no key"}');
  assert.match(
    await text(page, '#notes'),
    /^Paste a whole response or line of a log, or try \w+, /,
  );
  await page.click('#notes a');
  assert.equal((await exact(page)).length, 1);
  await ask(page, 'xyzzy');
  assert.match(await text(page, '#count'), /Nothing found/);
});

inBrowsers('a filter says what it hides', '', async (page) => {
  await page.select('#http', '403');
  assert.deepEqual(
    (await shown(page)).sort(),
    idsWhere((row) => row.http === 403),
  );
  await page.select('#type', 'Blocked');
  assert.deepEqual(
    (await shown(page)).sort(),
    idsWhere((row) => row.type === 'Blocked'),
  );
  assert.equal(await text(page, '#notes'), '');
  await ask(page, '609');
  assert.deepEqual(await shown(page), []);
  assert.match(await text(page, '#notes'), /hide 1 of/);
  await page.click('#unfilter');
  assert.deepEqual(await shown(page), ['609']);
  assert.equal(await text(page, '#notes'), '');
});

inBrowsers('the address has the query: reload, Back and a link show the same', '', async (page) => {
  const state = () =>
    page.evaluate(() => [search.value, ...filters.map((each) => each.value), location.hash]);
  await page.focus('#search');
  await page.keyboard.type('804 & 609');
  await page.select('#type', 'NotFound');
  const arrive = (hash) => page.waitForFunction((wanted) => location.hash === wanted, {}, hash);
  await arrive('#q=804+%26+609&type=NotFound');
  const before = [await state(), await shown(page), await text(page, '#notes')];
  assert.deepEqual(before[0].slice(0, 3), ['804 & 609', '', 'NotFound']);
  await page.reload();
  assert.deepEqual([await state(), await shown(page), await text(page, '#notes')], before);
  await page.goto('about:blank');
  await page.goto(address + before[0][3]);
  assert.deepEqual([await state(), await shown(page), await text(page, '#notes')], before);
  await page.click('#clear');
  await arrive('');
  await pause(1100); // a key after that is a step of its own
  await ask(page, '5xx');
  await arrive('#q=5xx');
  const goBack = async (hash) => {
    await page.evaluate(() => history.back());
    await arrive(hash);
  };
  await goBack('');
  assert.deepEqual((await state())[0], '');
  assert.equal((await shown(page)).length, rows.length);
  await goBack(before[0][3]);
  assert.deepEqual([await state(), await shown(page), await text(page, '#notes')], before);
});

inBrowsers('an address leads to its row, and so does a link', '#804', async (page) => {
  const isAt = (id) =>
    page.$eval(`[id="${id}"]`, (item) => {
      const { left, top } = item.getBoundingClientRect();
      return (
        item.firstChild.open &&
        item.contains(document.elementFromPoint(left + 20, top + 5)) &&
        item.contains(document.activeElement)
      );
    });
  assert.ok(await isAt('804'));
  await page.$eval('[id="804"] a', (link) => link.click());
  await page.waitForFunction(() => location.hash === '#Blocked');
  assert.ok(await isAt('Blocked'));
  await page.goto(address + '#NotFound.Task');
  assert.deepEqual(await exact(page), ['NotFound']);
});

inBrowsers('a key moves and makes no row, and scrolls to what it finds', '', async (page) => {
  await page.evaluate(() => {
    window.moves = 0;
    const watch = new MutationObserver((records) => {
      window.moves += records.length;
    });
    for (const list of document.querySelectorAll('#list ul:not(#hits)'))
      watch.observe(list, { childList: true });
    scrollTo(0, document.body.scrollHeight);
  });
  await page.focus('#search');
  const spent = [];
  for (const query of ['NotFound', '5xx', 'banned', 'error 804 at team', '{"code":804}']) {
    for (const typed of ['', ...query]) {
      spent.push(
        await page.evaluate((key) => {
          const began = performance.now();
          search.value = key && search.value + key;
          search.dispatchEvent(new Event('input'));
          document.body.getBoundingClientRect();
          return performance.now() - began;
        }, typed),
      );
    }
  }
  spent.sort((a, b) => a - b);
  const [median, most] = [spent[spent.length >> 1], spent.at(-1)].map((ms) => ms.toFixed(1));
  console.log(`a key costs ${median} ms, at most ${most} ms, with its layout`);
  assert.equal(await page.evaluate(() => window.moves), 0);
  assert.deepEqual(await exact(page), ['804']);
  assert.ok(
    await page.$eval('#hits details', (item) => {
      const { top } = item.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    }),
  );
});

inBrowsers('Enter leads to the best row', '', async (page) => {
  await page.focus('#search');
  await page.keyboard.type('804');
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement.closest('li').id);
  assert.equal(await focused(), '804');
  await page.select('#type', 'NotFound');
  await ask(page, '');
  await page.focus('#search');
  await page.keyboard.press('Enter');
  assert.equal(await focused(), (await shown(page))[0]);
});

inBrowsers('all is in the language that was chosen', '', async (page) => {
  await page.click('button[data-lang=zh]');
  for (const query of ['', '804 NotFond', 'xyzzy', '{"code":801,"errcode":"NotFound"}']) {
    await ask(page, query);
    assert.equal(
      await page.$$eval(
        '.t[lang=en]',
        (all) => all.filter((each) => each.checkVisibility()).length,
      ),
      0,
    );
    for (const part of await page.$$eval('h1, label, #count, #notes p', (all) =>
      all.map((each) => each.innerText),
    ))
      assert.match(part, /\p{Script=Han}/u);
  }
  await page.reload();
  assert.equal(await page.title(), '错误码');
});

inBrowsers('a button copies the name and the body', '#804', async (page) => {
  for (const hasClipboard of [true, false]) {
    await page.evaluate((has) => {
      window.copied = [];
      const clipboard = {
        writeText: async (given) => {
          window.copied.push(given);
        },
      };
      Object.defineProperty(navigator, 'clipboard', {
        value: has ? clipboard : undefined,
        configurable: true,
      });
      document.execCommand = () => window.copied.push(document.activeElement.value);
    }, hasClipboard);
    for (const button of await page.$$('[id="804"] .copy')) await button.click();
    const [name, body] = await page.evaluate(() => window.copied);
    assert.equal(name, 'errcode::business::ip_banned');
    assert.equal(JSON.parse(body).code, 804);
    await page.waitForFunction(() =>
      document.getElementById('status').textContent.startsWith('Copied'),
    );
  }
});

inBrowsers(
  'a small screen has large targets and no overflow',
  '#q=804 NotFond&http=404',
  async (page) => {
    for (const width of [375, 320]) {
      await page.setViewport({ width, height: 700 });
      const small = await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
        const targets = document.querySelectorAll(
          'a:not(.skip), button, summary, select, textarea',
        );
        return [...targets]
          .filter((each) => each.checkVisibility())
          .map((each) => [each.outerHTML, each.getBoundingClientRect()])
          .filter(([, box]) => box.width < 44 || box.height < 44)
          .map(([html]) => html);
      });
      assert.deepEqual(small, []);
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        true,
      );
      await ask(page, '');
      await page.click('#clear').catch(() => {});
    }
    const breaks = await page.$$eval('dl code', (all) => all.map((each) => each.innerHTML));
    for (const each of breaks) assert.doesNotMatch(each, /_(?!<wbr>)/);
  },
);

for (const [hash, kind] of [
  ['', 'all rows'],
  ['#q=804 NotFond', 'an answer'],
  ['#q=804&http=404', 'a filter'],
]) {
  inBrowsers(`axe has nothing to say of ${kind}`, hash, async (page, browser) => {
    await page.evaluate(axe.source);
    for (const scheme of browser === 'chrome' ? ['light', 'dark'] : ['light']) {
      // Firefox's protocol has no way to ask for dark colours.
      if (browser === 'chrome')
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const { violations } = await page.evaluate(() => {
        for (const each of [...document.querySelectorAll('details')].slice(0, 3)) each.open = true;
        return window.axe.run();
      });
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes[0].html]),
        [],
      );
    }
  });
}

inBrowsers('forced colours and paper show what counts', '#q=804', async (page, browser) => {
  if (browser !== 'chrome') return; // Firefox's protocol has neither
  const devtools = await page.createCDPSession();
  const styleOf = (selector, name) =>
    page.$eval(selector, (each, key) => getComputedStyle(each)[key], name);
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  assert.equal(await styleOf('[id="804"]', 'outlineStyle'), 'solid');
  assert.notEqual(
    await styleOf('[data-lang=en]', 'backgroundColor'),
    await styleOf('[data-lang=zh]', 'backgroundColor'),
  );
  await devtools.send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
  await page.$eval('[id="804"] details', (each) => {
    each.open = false;
  });
  for (const [selector, isPrinted] of [
    ['form', false],
    ['.copy', false],
    ['[id="804"] dl', true],
  ])
    assert.equal(
      await page.$eval(selector, (each) => each.getBoundingClientRect().height > 0),
      isPrinted,
      selector,
    );
});
