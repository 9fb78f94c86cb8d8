// SPDX-License-Identifier: MIT

/** A JSON text of that many levels. */
export const nested = (levels) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
/** Texts that are no body, by the name of the sentence that the page has for each. */
export const refused = {
  long: ['{"code": 804}'.padEnd(100_001)],
  deep: [`{"code": 804, "more": ${nested(512)}}`, nested(100_000).slice(0, 90_000)],
  number: ['{"code": 1e999}', '{"more": [-1e999]}', `{"code": ${'9'.repeat(400)}}`],
  object: ['[1]', '[{"code": 804}]'],
  cut: ['{', '{"code": 804', '{"errcode": "Blocked'],
  broken: [
    '{"code": 804,}', '{code: 804}', '{"code": 804}}', '{"code": 08}', '{\'code\': 804}',
    '{"desc": "\u0000"}', '{\u0000}', '{"code": NaN}', '{"desc": "\t"}'
  ]
};
