// SPDX-License-Identifier: MIT
// Finds the codes in a text by the rules of the command errcode; include/errcode/command explains
// them, and tests/site compares the two.

/** The tables that pages.py makes of errcode.json, with what the rules ask them. `order` has the
 *  errcodes by their values in C++, and `grpc` the enumerators that the statuses of gRPC mean. */
function makeTables({ types, codes, statuses, order, grpc }) {
  const rows = [...codes, ...types, ...statuses];
  const mapBy = (key, from) => new Map([...from].reverse().map((row) => [key(row), row]));
  const byCode = mapBy((row) => row.code, codes);
  const byStatus = mapBy((row) => row.code, statuses);
  const byType = mapBy((row) => row.type, types);
  const byName = mapBy((row) => row.name, rows);
  const byEnumerator = mapBy((row) => enumeratorOf(row), rows);
  const byValue = mapBy(
    ({ catalog, type, code }) =>
      `${catalog}:${catalog === 'errcode.generic' ? order.indexOf(type) : code}`,
    rows,
  );
  const findCode = (number) => byCode.get(number) ?? byStatus.get(number);
  return {
    rows,
    names: [...order, ...codes.map((row) => row.name)],
    catalogs: [...new Set(rows.map((row) => row.catalog))],
    codes: byCode,
    statuses: byStatus,
    types: byType,
    findCode,
    findName: (name) => byName.get(name),
    findEnumerator: (name) => byEnumerator.get(name),
    findValue: (value) => byValue.get(value),
    findGrpc: (status) => byEnumerator.get(grpc[status]),
    /** Finds the row of a number beside an errcode, as from_wire does. */
    findBeside(number, type) {
      const row = byCode.get(number);
      const isGeneric = number < 600 && row?.catalog === 'errcode.business';
      if (row?.type === type.type && !isGeneric) return row;
      const status = byStatus.get(number);
      return status?.type === type.type && status.http !== type.http ? status : type;
    },
    /** Finds what a user may write: a number, an errcode with its qualifiers, an enumerator. */
    find(text) {
      const type = byType.get(text.split('.')[0]);
      if (type) return type;
      return /^-?\d+$/.test(text) ? findCode(Number(text)) : byName.get(text);
    },
  };
}

const isType = (row) => row.catalog === 'errcode.generic';
const isStatus = (row) => row.catalog === 'errcode.http';

/** The name of a row in C++: business::ip_banned. */
const enumeratorOf = (row) =>
  `${isStatus(row) ? 'http_status' : row.catalog.split('.').pop()}::${row.name}`;

const grpcNames = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
];

// Words.

const isIn = (list, word) => word !== '' && list.includes(` ${word} `);
const isWord = (c) => /^\w/.test(c ?? '');
const isWide = (c) => c >= '\x80';
const isUpper = (c) => c >= 'A' && c <= 'Z';
const lower = (text) => text.replace(/[A-Z]/g, (c) => c.toLowerCase());

/** "X-Error_Code" as "xerrorcode". */
const fold = (word) => lower(word.replace(/[_-]/g, ''));

/** The text before a position, which is read backwards. */
class Before {
  constructor(text) {
    this.text = text;
  }
  /** Takes the characters of a set off the end, at most so many; tells how many. */
  drop(set, limit) {
    let count = 0;
    while (count < limit && this.text !== '' && set.includes(this.text.at(-1))) {
      this.text = this.text.slice(0, -1);
      ++count;
    }
    return count;
  }
  /** Takes the last word off: of letters, digits, '_' and '-', or of characters beyond ASCII. */
  takeWord() {
    const { text } = this;
    const isPart = isWide(text.at(-1)) ? isWide : (c) => c === '-' || isWord(c);
    let begin = text.length;
    while (begin > 0 && isPart(text[begin - 1])) --begin;
    this.text = text.slice(0, begin);
    return text.slice(begin);
  }
}

/** Tells whether a text begins with another one, whatever its case, its spaces and hyphens. */
function beginsWith(text, phrase) {
  let at = 0;
  for (const c of lower(phrase.replace(/[ -]/g, ''))) {
    while (text[at] === ' ' || text[at] === '-') ++at;
    if (lower(text.slice(at, at + c.length)) !== c) return false;
    at += c.length;
  }
  return !isWord(text[at]);
}

// What the words before and behind a number make of it.

const labelEnds = [
  ['grpc', /grpcstatus$|grpccode$|grpcstatuscode$/],
  ['status', /status$|statuscode$|httpcode$|responsecode$/],
  ['errcode', /errcode$|errorcode$/],
  [
    'code',
    /error$|bizcode$|businesscode$|retcode$|错误码$|错误代码$|错误$|返回码$|业务码$|^code$|^err$/,
  ],
  ['status', /状态码$|返回$|响应$|^http$/],
];
const nameLabel = (name) => labelEnds.find(([, end]) => end.test(name))?.[0];

const namesOfCodes =
  ' error err business biz result return returned returns failure fault problem api with by got ' +
  'the a and is failed unexpected invalid bad server service app upstream backend internal reason ' +
  'refused denied rejected ';

function findLabel(text) {
  const before = new Before(text);
  before.drop('"\'`*(', 1);
  before.drop(' ', 4);
  const isAssigned = before.drop(':=>', 2) !== 0;
  if (isAssigned) before.drop(' ', 4);
  const isQuoted = before.drop('"\'`*', 2) !== 0;
  let word = before.takeWord();
  let name = fold(word);
  const takeNext = () => {
    if (before.drop(' ', 1) === 0) return false;
    word = before.takeWord();
    name = fold(word);
    return true;
  };
  if (isQuoted) return isAssigned ? nameLabel(name) : undefined;
  const isApart = isIn(' is was of to with a the ', name);
  if (isApart && !takeNext()) return undefined;
  // a log's level, before the number of a process or of a thread
  if (!isAssigned && isIn(' ERROR ERR ', word)) {
    return takeNext() && name === 'http' ? 'status' : undefined;
  }
  const returns = ' returned returns returning responded responds answered replied got ';
  if (isIn(returns, name) || (isApart && isIn(' failed received rejected refused ', name))) {
    return 'returned';
  }
  const found = nameLabel(name);
  if (name !== 'code' && name !== 'status') return found;
  if (!takeNext() || name === '') return found;
  if (isIn(' exit exited signal return ', name) && found === 'status') return undefined;
  if (name === 'code' || found === 'status') return found;
  if (isIn(' status http response ', name)) return 'status';
  return isWide(word[0]) || isIn(namesOfCodes, name) ? 'code' : undefined;
}

const measures = /^ ?(条|个|次|毫秒|秒|字节|行|项|台|件|名|位|人|分钟|小时|天|年|月|万|元)/;

/** Tells whether a number is one of something, or a part of a longer one: "804 rows", "80.4 %". */
function isQuantity(behind) {
  if (/^(\w|%|[.,:/\-#+]\d)/.test(behind) || measures.test(behind)) return true;
  const word = /^ ([A-Za-z0-9]*)/.exec(behind)?.[1];
  if (word === undefined) return false;
  if (isIn(' is was has this as does us its ', word)) return word === 'us';
  const units = ' of out ms s sec ns min kb mb gb KB MB GB KiB MiB GiB dollars percent ';
  return isIn(units, word) || (word.length > 2 && /^[a-z].*s$/.test(word));
}

// Numbers.

const methods = ' GET HEAD POST PUT DELETE PATCH OPTIONS ';

/** `HTTP/1.1 ` and `] "GET / HTTP/1.1" ` */
function isBehindRequest(text) {
  const before = new Before(text);
  if (before.drop(' ', 1) === 0) return false;
  if (before.drop('"', 1) !== 0) {
    const quote = before.text.lastIndexOf('"');
    if (quote !== -1 && before.text.endsWith('] ', quote)) return true;
  }
  return before.drop('0123456789.', 3) !== 0 && before.text.endsWith('HTTP/');
}

/** The text before its last word and that word, where a space ends it: ["GET ", "/tasks"]. */
function splitLast(text) {
  if (!text.endsWith(' ')) return [];
  const begin = text.slice(0, -1).lastIndexOf(' ') + 1;
  return [text.slice(0, begin), text.slice(begin, -1)];
}

/** `GET /tasks ` */
function isBehindTarget(text) {
  const [rest, target = ''] = splitLast(text);
  if (!/^(\/|http)/.test(target)) return false;
  const before = new Before(rest);
  return before.drop(' ', 1) !== 0 && isIn(methods, before.takeWord());
}

/** A cell of a table whose rows are requests: `| 404 | 10.0.0.8 | GET "/tasks"`. */
function isCellOfRequest(before, behind) {
  if (!before.endsWith('| ') || !behind.startsWith(' |')) return false;
  const last = behind.split('\n', 1)[0].split('|').pop().replace(/^ +/, '');
  return isIn(methods, last.split(' ', 1)[0]);
}

/** HAProxy's five timers before the status: `0/0/1/17/-1 `. */
const isBehindTimers = (text) => /^[\d\-+]*(\/[\d\-+]*){4}$/.test(splitLast(text)[1] ?? '');

/** The row of a value behind the name of its category: `errcode.business:804`. */
function findByCategory(tables, value, before) {
  const catalog = tables.catalogs.find((name) => {
    const [outside, inside] = [before.at(-name.length - 2) ?? '', `${name}:`];
    return before.endsWith(inside) && !/[\w.:]/.test(outside);
  });
  return tables.findValue(`${catalog}:${value}`);
}

const formerPhrases = [
  // RFC 2616, RFC 7231 and nginx
  [413, 'Payload Too Large'],
  [413, 'Request Entity Too Large'],
  [414, 'Request-URI Too Large'],
  [416, 'Requested Range Not Satisfiable'],
  [422, 'Unprocessable Entity'],
  [503, 'Service Temporarily Unavailable'],
];

/** The row whose text, or whose status's former phrase, stands behind its number. */
function findByPhrase(tables, number, text) {
  const gap = /^[ :\-,(]{1,3}(?=[^ :\-,(])/.exec(text)?.[0].length;
  if (!gap) return undefined;
  const behind = text.slice(gap);
  const status = tables.statuses.get(number);
  const phrases = formerPhrases.filter(([former]) => former === number).map(([, phrase]) => phrase);
  if (status && [status.en, ...phrases].some((each) => beginsWith(behind, each))) return status;
  const row = tables.codes.get(number);
  const texts = row ? [row.en, row.desc, row.zh, row.type] : [];
  return texts.some((each) => beginsWith(behind, each)) ? row : undefined;
}

/** Tells whether a text is behind the status that was returned, not behind a count. */
function endsPhrase(behind) {
  if (behind[0] !== ' ') return behind === '' || !isWide(behind[0]);
  const word = /^[^ ,.;:]*/.exec(behind.slice(1))[0];
  const joints = ' for from on in when while after to by at as with via during and but because ';
  return !/^[A-Za-z0-9]/.test(word) || isIn(joints, word);
}

/** The code that a number is: {row, by}, of which row is undefined where it is none. */
function findNumber(tables, number, before, behind) {
  const named = findByCategory(tables, number, before);
  if (named) return { row: named, by: 'errcode' };
  const phrased = findByPhrase(tables, number, behind);
  if (phrased) return { row: phrased, by: isStatus(phrased) ? 'status' : 'code' };
  if (isQuantity(behind)) return {};
  let by = findLabel(before);
  if (by === 'returned') by = endsPhrase(behind) ? 'status' : undefined;
  if (!by && /^ *(错误|报错|异常)/.test(behind)) by = 'code';
  const isOfRequest = () =>
    isBehindRequest(before) ||
    isBehindTarget(before) ||
    isBehindTimers(before) ||
    isCellOfRequest(before, behind);
  if (!by && isOfRequest()) by = 'status';
  if (!by) return {};
  if (by === 'grpc') return { row: number > 0 ? tables.findGrpc(number) : undefined, by };
  if (by === 'status') return { row: tables.statuses.get(number) ?? tables.findCode(number), by };
  return { row: tables.findCode(number), by: 'code' };
}

// Names.

/** The number of the status of gRPC that a word spells, NOT_FOUND or NotFound; 0 for none. */
function grpcOf(word) {
  if (!isUpper(word[0])) return 0;
  const folded = fold(word);
  if (folded === 'canceled') return 1; // as Go spells it
  const isSpelled = word.includes('_') ? (name) => name === word : (name) => fold(name) === folded;
  return Math.max(grpcNames.findIndex(isSpelled), 0);
}

/** The row of the status of gRPC that a word is. What means something elsewhere too, UNAVAILABLE
 *  and NotFound, counts behind a label or in a line that speaks of gRPC. */
function findGrpcRow(tables, word, text, begin, by) {
  const status = grpcOf(word);
  if (status === 0) return undefined;
  const before = new Before(text.slice(0, begin));
  const isMember = before.drop('.', 1) !== 0;
  const isOwned = isMember && isIn(' statuscode status code codes ', fold(before.takeWord()));
  if (isMember && !isOwned) return undefined;
  const isLabelled = by !== undefined || isOwned;
  const isOfGrpc = () => {
    const line = text.slice(text.lastIndexOf('\n', begin) + 1).split('\n', 1)[0];
    return /grpc|gRPC|GRPC|rpc error| desc = |StatusCode/.test(line);
  };
  const isLoud = /^[A-Z_]*$/.test(word);
  const isKnown = word.includes('_') || isIn(' UNAUTHENTICATED UNIMPLEMENTED ', word);
  const counts = isLoud ? isKnown || isLabelled || isOfGrpc() : isLabelled && isOfGrpc();
  return counts ? tables.findGrpc(status) : undefined;
}

/** Tells whether a word is a part of a path, of a name in code or of a frame of a stack. */
const isInCode = (before, behind) =>
  /[./\\\-$@%&#?]$/.test(before.slice(-1)) ||
  before.endsWith('::') ||
  /^(::|[(/\\\-[]|\.\w)/.test(behind) ||
  (behind.startsWith(' (') && before.endsWith('at '));

/** The row of an enumerator behind its catalogue, `business::ip_banned`, or behind a label. */
function findEnumerator(tables, word, text, by) {
  const before = new Before(text);
  if (before.drop(':', 2) === 2) return tables.findEnumerator(`${before.takeWord()}::${word}`);
  const isLabelled = by === 'code' || by === 'errcode';
  return isLabelled && word.includes('_') ? tables.findName(word) : undefined;
}

/** The code that a word names: {row, by, end}, where end is behind its qualifiers and number. */
function findNamed(tables, text, begin, end) {
  const before = text.slice(0, begin);
  const word = text.slice(begin, end);
  const by = findLabel(before);
  const type = tables.types.get(word);
  if (type) {
    const isLabelled = by === 'errcode' || by === 'code';
    const qualifiers = (isLabelled ? /^(\.\w+)*/ : /^(\.[A-Z]\w*)*/).exec(text.slice(end))[0];
    end += qualifiers.length;
    const behind = text.slice(end);
    const numbered = /^ ?\((-?\d+)\)/.exec(behind);
    if (numbered && Number(numbered[1]) < 2 ** 31) {
      end += numbered[0].length - 1;
      return { row: tables.findBeside(Number(numbered[1]), type), by: 'errcode', end };
    }
    if (isLabelled) return { row: type, by: 'errcode', end };
    // "Blocked" and "OK" are words of everyday language
    const isDistinctive = qualifiers || (type.type !== 'OK' && /[A-Z]/.test(word.slice(1)));
    if (isDistinctive && !isInCode(before, behind)) return { row: type, end };
  }
  const row = findEnumerator(tables, word, before, by);
  return row ? { row, end } : { row: findGrpcRow(tables, word, text, begin, by), by: 'grpc', end };
}

// Texts.

const notations = {
  '\\\\"': '"',
  '\\"': '"',
  '\\x22': '"',
  '\\n': '\n',
  '\\r': '\n',
  '&quot;': '"',
  '：': ':',
  '（': '(',
  '）': ')',
  '，': ',',
  '。': '.',
  '；': ';',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '→': '>',
  '\u00a0': ' ',
};

/** Brings the notations that logs have for quotation marks and punctuation to one. */
const toPlain = (text) =>
  text.replace(
    /\x1b\[[\d;]*.?|\\\\"|\\"|\\x22|\\n|\\r|&quot;|[：（），。；“”「」→\u00a0]/gs,
    (found) => notations[found] ?? '',
  );

/** Finds all that is a code, in the order of the text: {row, by, object}, where object is the
 *  number of the JSON object, or of the line. */
function findSightings(tables, text) {
  const found = [];
  const open = [0];
  let objects = 0;
  const token = /[{}\n]|\w+/g;
  for (let match; (match = token.exec(text));) {
    const [word] = match;
    const begin = match.index;
    if (word === '{') open.push(++objects);
    else if (word === '}') open.length > 1 && open.pop();
    else if (word === '\n') open.length === 1 && (open[0] = ++objects);
    else {
      let next = {};
      if (/^\d+$/.test(word) && Number(word) < 2 ** 31) {
        const isFraction = /\d\.$/.test(text.slice(Math.max(begin - 2, 0), begin));
        const behind = text.slice(token.lastIndex);
        if (!isFraction) next = findNumber(tables, Number(word), text.slice(0, begin), behind);
      } else if (!/^\d/.test(word)) {
        next = findNamed(tables, text, begin, token.lastIndex);
        token.lastIndex = next.end;
      }
      if (next.row) found.push({ ...next, object: open.at(-1) });
    }
  }
  return found;
}

/** Joins the first code and the errcode of each object, as from_wire does; gives [code's row,
 *  errcode's row] where they disagree. */
function joinMembers(tables, found) {
  const numbers = new Map();
  const conflicts = [];
  for (const each of found) {
    if (each.by === 'code' && !numbers.has(each.object)) numbers.set(each.object, each);
  }
  for (const name of found) {
    const number = numbers.get(name.object);
    const isName = name.by === 'errcode' || name.by === 'grpc';
    if (!isName || !number || !isType(name.row)) continue;
    const isAgreed = number.row.type === name.row.type || number.row.code === name.row.http;
    if (!isAgreed) conflicts.push([number.row, name.row]);
    name.row = number.row = tables.findBeside(number.row.code, name.row);
    numbers.delete(name.object);
  }
  return conflicts;
}

/** Tells whether a row says nothing that another one does not say more precisely: the status that a
 *  code or a type goes out with, or the type of a code. */
function isImplied(vague, precise) {
  const hasSameHttp = vague.http === precise.http;
  if (isStatus(vague)) return !isStatus(precise) && hasSameHttp;
  if (!isType(vague) || isType(precise)) return false;
  return vague.type === precise.type && !(isStatus(precise) && hasSameHttp);
}

/** Finds the rows of the codes in a text, each once: {rows, conflicts}. */
function scan(tables, text) {
  const found = findSightings(tables, toPlain(text));
  const conflicts = joinMembers(tables, found);
  const rows = [...new Set(found.map(({ row }) => row))];
  const isExtra = (row) => rows.some((other) => isImplied(row, other));
  return { rows: rows.filter((row) => !isExtra(row)), conflicts };
}

/** The letters to insert, to remove or to replace (Levenshtein), whatever their case. */
function distance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (const [i, c] of [...lower(from)].entries()) {
    const next = [i + 1];
    for (let j = 0; j < to.length; ++j) {
      next.push(Math.min(row[j] + (c === lower(to[j]) ? 0 : 1), row[j + 1] + 1, next[j] + 1));
    }
    row = next;
  }
  return row.at(-1);
}

/** The errcodes and enumerators that a text is closest to, at most three; none where more than a
 *  third of its letters differ. */
function findNearest(tables, text) {
  const [word] = text.split('.');
  const limit = Math.floor(word.length / 3);
  if (word.length > 64) return [];
  const steps = tables.names.map((name) => [distance(word, name), name]);
  const least = Math.min(limit, ...steps.map(([count]) => count));
  return steps
    .filter(([count]) => count === least)
    .slice(0, 3)
    .map(([, name]) => name);
}
