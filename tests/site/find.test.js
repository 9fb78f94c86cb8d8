// SPDX-License-Identifier: MIT
// The page finds what the command finds, in the lines of its corpus and in lines made of their parts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { ask, exported, inBrowsers } from './browsers.js';

const corpus = ['corpus.tsv', 'held_out.tsv'].flatMap((name) =>
  readFileSync(new URL(`../command/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.slice(row.indexOf('\t') + 1)),
);

/** A generator of numbers that are the same in each run (mulberry32). */
function makeRandom(seed) {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Lines of the corpus of which some parts are those of other lines, or what the rules look at. */
function makeLines(count) {
  const random = makeRandom(20261126);
  const pick = (from) => from[random(from.length)];
  const partsOf = (line) => line.match(/\w+|[^\w\s]|\s+/g);
  const rows = [...exported.types, ...exported.codes, ...exported.statuses];
  const marks =
    ' "code": |"errcode": "|(|)|{|}|\\n|\n|\\"|&quot;|：|“|\u001b[1m|.Task|::| GET /|code |' +
    'business::|generic::|http_status::|rpc error |grpc-status: |StatusCode.|error |returned |' +
    ' HTTP/1.1 |ERROR |ERROR: |ERR=|exit status |status |is |条| 个| ms|"msg":|"level":|code=|, |: ';
  const kinds = [
    () => pick(partsOf(pick(corpus))),
    () => String(pick(rows)[pick(['code', 'code', 'type', 'type', 'name', 'en', 'zh', 'desc'])]),
    () => pick(rows).catalog + ':',
    () => pick(marks.split('|')),
    () => String(random(20)),
  ];
  return Array.from({ length: count }, () => {
    const parts = partsOf(pick(corpus));
    for (let left = 1 + random(4); left > 0; --left)
      parts.splice(random(parts.length), random(3), pick(kinds)());
    return parts.join('');
  });
}

const run = (input, ...options) =>
  spawnSync(process.env.COMMAND, ['-', ...options], { input, encoding: 'utf8', maxBuffer: 2 ** 26 })
    .stdout;

/** The rows that the command gives for a text, "business::ip_banned". */
const askCommand = (text) =>
  run(text, '--json')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((row) => `${row.table}::${row.name}`);

const texts = [...corpus, ...makeLines(4000)];
const lines = texts.flatMap((text) => text.split('\n'));
const annotated = run(lines.join('\n'), '--annotate').split('\n');
const documents = [
  '{"code": 804,\n"errcode": "NotFound"}',
  ' [{"code": 804},\r\n{"errcode": "NotFound"}]\n',
  '{"code": 804,\n"errcode": "NotFound",}',
  '{"code": 804,\n"errcode": "NotFound", "a": [1e5, -0.5, true, null, {}, "\\u00e4\\""]}',
  '{"code": 804,\n"errcode": "NotFound", "a": 01}',
  '{"code": 804,\n"errcode": "NotFound", "a": "\t"}',
  '{"code": 804,\n"errcode": "NotFound"} {}',
  '{code: 804,\n"errcode": "NotFound"}',
  '"code": 804,\n"errcode": "NotFound"',
];
const words = [
  'NotFond',
  'notfound',
  'ip_baned',
  'Blokced',
  'xyzzy',
  'tim',
  'PermissionDenid.x',
  'e',
];

inBrowsers('the page finds what the command finds', '', async (page) => {
  const found = await page.evaluate(
    (all) =>
      all.map((line) =>
        findInLine(tables, line)
          .rows.filter((row) => row.type !== 'OK')
          .map((row) => `${row.type} (${row.code}): ${row.en}`)
          .join('; '),
      ),
    lines,
  );
  assert.ok(found.filter(Boolean).length > lines.length / 3);
  for (const [i, line] of lines.entries())
    assert.equal(line + (found[i] && '  # ') + found[i], annotated[i]);
});

inBrowsers('the page takes for a document what the command takes for one', '', async (page) => {
  const all = [...documents, ...texts.filter((text) => text.includes('\n')).slice(0, 100)];
  const found = await page.evaluate(
    (each) =>
      each.map((text) => {
        const rows = findInText(tables, text).flatMap((line) => line.rows);
        return [...new Set(rows)].map(enumeratorOf);
      }),
    all,
  );
  for (const [i, text] of all.entries()) assert.deepEqual(found[i], askCommand(text), text);
});

inBrowsers('a line of a megabyte and a log of one are read in time', '', async (page) => {
  const parts = [
    ...['1', '"', '{', '}', 'code=', '"code":1,', 'code 804 ', '::', 'a::', 'GET /', '] "', ' 1/1'],
    ...['\\', '\u001b[', 'NotFound.', 'NotFound.A', '错误码', 'status ', ' - 404', '| 404 ', '1 a'],
    ...['HTTP/1.1 ', '404 ', '[404 ', '_A', 'A_', '{"msg":1,"code":804,', 'exit with ', 'error: '],
  ];
  const spent = await page.evaluate((each) => {
    const began = performance.now();
    for (const part of each) findInLine(tables, part.repeat(1e6 / part.length) + ' code=804');
    return (performance.now() - began) / each.length;
  }, parts);
  const log = lines.join('\n').repeat(3).slice(0, 1e6);
  const began = performance.now();
  await ask(page, log);
  console.log(
    `a hostile megabyte: ${spent.toFixed()} ms, a log of ${log.length}: ` +
      `${(performance.now() - began).toFixed()} ms`,
  );
  assert.equal((await page.$$('#hits li')).length, 100);
});

inBrowsers('the page has the nearest names that the command has', '', async (page) => {
  for (const word of words) {
    const said = spawnSync(process.env.COMMAND, ['--', word], { encoding: 'utf8' }).stderr;
    const names = /did you mean (.*)\?/.exec(said)?.[1].split(' or ') ?? [];
    assert.ok(said.includes(word));
    assert.deepEqual(await page.evaluate((w) => findNearest(tables, w), word), names, word);
  }
});
