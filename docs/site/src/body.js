// SPDX-License-Identifier: MIT
// Reads the body of an answer as <errcode/json.hpp> and <errcode/from_wire.hpp> do, of which tests/site
// makes sure; `table` is page.js's.

const longestText = 100_000;
const deepestLevel = 512;

/** Whether the brackets of a JSON text are nested deeper than the library reads. */
function isTooDeep(text) {
  let level = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?|[[{\]}]/gs)) {
    if (token === '[' || token === '{') ++level;
    if ((token === ']' || token === '}') && level !== 0) --level;
    if (level > deepestLevel) return true;
  }
  return false;
}

/** The value as the library reads it: an unpaired surrogate is U+FFFD, and a number beyond double an
 *  error. An integer is kept apart from a number that only equals one, such as 804.0, which is no
 *  code. */
function checkMember(key, value, context) {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) throw new Error('number');
  const isInteger = context ? /^-?\d+$/.test(context.source) : Number.isInteger(value);
  return isInteger ? value : { notInteger: context?.source ?? value };
}

/** Reads the text of a body: {code, errcode, members}, where code is 0 and errcode '' if there is
 *  none, or {problem}, the name of a sentence of words.js. */
function readBody(text) {
  if (text.length > longestText) return { problem: 'long' };
  if (isTooDeep(text)) return { problem: 'deep' };
  let value;
  try {
    value = JSON.parse(text, checkMember);
  } catch (error) {
    if (error.message === 'number') return { problem: 'number' };
    return { problem: /[}\]]\s*$/.test(text) ? 'broken' : 'cut' };
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { problem: 'object' };
  }
  const member = (name) => (Object.hasOwn(value, name) ? value[name] : undefined);
  const textOf = (name) => (typeof member(name) === 'string' ? member(name) : '');
  const code = member('code');
  const isInt = typeof code === 'number' && -(2 ** 31) <= code && code < 2 ** 31;
  return {
    code: isInt ? code + 0 : 0,
    errcode: textOf('errcode') || textOf('type'),
    members: ['code', 'errcode', 'type']
      .map((name) => [name, member(name)])
      .filter(([, given]) => given !== undefined),
  };
}

/** The part of an errcode before its first dot. */
const typePart = (errcode) => errcode.split('.')[0];

/** errcode::from_wire: what a code and an errcode mean together. Gives the category of the error
 *  code, its value or errcode there, its type, and why, the name of a sentence of words.js. */
function fromWire(code, errcode) {
  const spelled = table.types.get(typePart(errcode));
  const status = table.statusOf(code);
  // Servers put generic numbers beside an errcode, known or not.
  const numbered = code < 600 && errcode !== '' ? undefined : table.codes.get(code);
  const byCode = { category: 'business', value: code, type: numbered?.type };
  if (spelled) {
    if (numbered?.type === spelled.type) return { ...byCode, why: 'agree' };
    if (code >= 400 && status?.type === spelled.type && code !== Number(spelled.http)) {
      return { category: 'http', value: code, type: status.type, why: 'agree' };
    }
    let why = 'disagree';
    if (code === 0) why = 'noCode';
    else if (code === Number(spelled.http)) why = 'status';
    else if (!numbered && !status) why = 'unknownCode';
    return { category: 'generic', value: spelled.type, type: spelled.type, why };
  }
  if (numbered) return { ...byCode, why: errcode === '' ? 'noErrcode' : 'unknownErrcode' };
  if (status) {
    return { category: 'http', value: code < 300 ? 0 : code, type: status.type, why: 'onlyStatus' };
  }
  const type = table.unknown;
  if (code !== 0) return { ...byCode, type, why: 'unknownBoth' };
  return { category: 'generic', value: type, type, why: 'nothing' };
}
