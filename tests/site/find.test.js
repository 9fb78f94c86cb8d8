// SPDX-License-Identifier: MIT
// The page finds what the command finds, in the lines of its corpus and in lines made of their parts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { exported, inBrowsers } from './browsers.js';

const corpus = readFileSync(new URL('../command/corpus.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((row) => row.slice(row.indexOf('\t') + 1));

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
    ' HTTP/1.1 |ERROR |ERROR: |ERR=|exit status |status |is |条| 个| ms';
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

/** The rows that the command gives for a text, "business::ip_banned". */
function askCommand(text) {
  const done = spawnSync(process.env.COMMAND, ['--json', '-'], { input: text, encoding: 'utf8' });
  return done.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((row) => `${row.table}::${row.name}`);
}

const lines = [...corpus, ...makeLines(4000)];
const answers = lines.map(askCommand);
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
    (texts) =>
      texts.map((text) => {
        const one = tables.find(text);
        return (one ? [one] : scan(tables, text).rows).map(enumeratorOf);
      }),
    lines,
  );
  assert.ok(answers.flat().length > lines.length / 3);
  for (const [i, line] of lines.entries()) assert.deepEqual(found[i], answers[i], line);
});

inBrowsers('the page has the nearest names that the command has', '', async (page) => {
  for (const word of words) {
    const said = spawnSync(process.env.COMMAND, ['--', word], { encoding: 'utf8' }).stderr;
    const names = /did you mean (.*)\?/.exec(said)?.[1].split(' or ') ?? [];
    assert.ok(said.includes(word));
    assert.deepEqual(await page.evaluate((w) => findNearest(tables, w), word), names, word);
  }
});
