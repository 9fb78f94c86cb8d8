// SPDX-License-Identifier: MIT
// The page reads a body as the library does: BODY_ANSWERS is a program that asks the library.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';

import {nested, refused} from './refused.js';
import {contract, siteTest} from './site.js';

/** What the library answers to texts. */
const libraryAnswers = (texts) => JSON.parse(execFileSync(
    process.env.BODY_ANSWERS,
    {input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 2 ** 28}));

/** What the page answers to texts, in the library's words. */
const pageAnswers = (page, texts) => page.evaluate(
    (all) => all.map((text) => {
      const body = readBody(text);
      if (body.problem) return null;
      const {category, value, type} = fromWire(body.code, body.errcode);
      return {code: body.code, errcode: body.errcode, category: `errcode.${category}`, value, type};
    }),
    texts);

/** The value that an error code of the library has for a code or an errcode of the page. */
const valueOf = ({category, value}) => {
  if (category === 'errcode.generic') {
    return Number(contract.find((row) => row.key === value && row.table === 'generic').value);
  }
  const row = contract.find((each) => each.table === 'business' && each.key === String(value));
  return category === 'errcode.business' && row ? Number(row.value) : value;
};

async function compare(page, texts) {
  const answers = await pageAnswers(page, texts);
  const wanted = libraryAnswers(texts);
  assert.equal(wanted.length, texts.length);
  for (const [i, answer] of answers.entries()) {
    const given = answer && {...answer, value: valueOf(answer)};
    assert.deepEqual(given, wanted[i], texts[i].slice(0, 200));
  }
  return wanted;
}

siteTest('every code with every errcode means what from_wire says', {}, async (page) => {
  const codes = [
    ...contract.filter((row) => row.table === 'business').map((row) => Number(row.code)),
    -804, -1, 0, 1, 99, 100, 199, 201, 204, 226, 299, 300, 301, 304, 399, 402, 405, 408, 410, 418,
    429, 451, 499, 501, 503, 511, 599, 601, 623, 799, 825, 999, 1000, 2 ** 31 - 1
  ];
  const errcodes = [
    ...contract.filter((row) => row.table === 'generic').map((row) => row.errcode), '',
    'NotFound.Task', 'Blocked.', 'Blocked..IP', 'AlreadyExists.User.EmailExists', '.NotFound',
    'notfound', 'NotFound ', ' NotFound', 'NotFoundTask', 'ip_banned', '804', '封禁', '\u0000',
    'constructor', '__proto__'
  ];
  const texts = codes.flatMap((code) => errcodes.map((errcode) => JSON.stringify({code, errcode})));
  const answers = await compare(page, texts);
  const categories = new Set(answers.map((answer) => answer.category));
  assert.deepEqual([...categories].sort(), ['errcode.business', 'errcode.generic', 'errcode.http']);
});

siteTest(
    'what is no body to the library is none to the page, and the other way round', {},
    async (page) => {
      await compare(page, [
        ...Object.entries(refused).filter(([why]) => why !== 'long').flatMap(([, texts]) => texts),
        '{}',
        ' {"code":\n804}\r\n',
        '{"code": 804.0}',
        '{"code": 8.04e2}',
        '{"code": 804e0}',
        '{"code": "804"}',
        '{"code": -0}',
        '{"code": 2147483647}',
        '{"code": 2147483648}',
        '{"code": -2147483648}',
        '{"code": -2147483649}',
        '{"code": 18446744073709551616}',
        '{"code": 1e-999}',
        '{"code": null, "errcode": null}',
        '{"code": [804], "errcode": {"a": 1}}',
        '{"code": 1, "code": 804}',
        '{"errcode": "OK", "errcode": "Blocked"}',
        '{"errcode": "\\ud800"}',
        '{"code": 804, "errcode": "Blocked.\\udfff\\ud83d\\ude00\\\\ud800"}',
        '{"code": 804, "\\udfff": 1}',
        '{"type": "Blocked"}',
        '{"type": "Blocked", "errcode": ""}',
        '{"type": "Blocked", "errcode": 1}',
        '{"type": "Blocked", "errcode": "NotFound"}',
        '{"data": {"code": 804}}',
        '{"": 1}',
        '{"__proto__": {"code": 804}}',
        '{"toString": 1}',
        '{"\\u0063ode": 804}',
        '{"Code": 804}',
        '{"errcode": "\\ud83d\\ude00"}',
        '{"errcode": "封禁"}',
        '{"errcode": "Blocked\\u0000"}',
        `{"code": 804, "more": ${nested(511)}}`,
        `{"code": 804, "more": "${'['.repeat(2000)}\\""}`,
        '[]',
        'null',
        '804',
        '"804"',
        '',
        'true'
      ]);
    });
