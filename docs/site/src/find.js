// SPDX-License-Identifier: MIT
// Finds the codes in a text as the command errcode does: by the patterns of errcode.json, line by
// line. tests/site compares the two.

/** Compiled patterns: `find` has those whose first group may be a code. */
function compile(patterns) {
  const all = patterns.map(({ kind, pattern }) => ({
    kind,
    expression: new RegExp(pattern, 'dg'),
  }));
  const isCleaner = ({ kind }) => kind === 'mark' || kind === 'gap';
  return { clean: all.filter(isCleaner), find: all.filter((each) => !isCleaner(each)) };
}

/** The tables that pages.py makes of errcode.json, with what the finder asks them. `order` has the
 *  errcodes by their values in C++, and `grpc` the names of the gRPC statuses and the enumerators
 *  that they mean. */
function makeTables({ types, codes, statuses, order, grpc, firstSpecific, patterns }) {
  const rows = [...codes, ...types, ...statuses];
  const mapBy = (key, from) => new Map([...from].reverse().map((row) => [key(row), row]));
  const byCode = mapBy((row) => row.code, codes);
  byCode.delete(undefined); // the codes that travel by name
  const byStatus = mapBy((row) => row.code, statuses);
  const byType = mapBy((row) => row.type, types);
  const byName = mapBy((row) => row.name, rows);
  const byEnumerator = mapBy((row) => enumeratorOf(row), rows);
  const byErrcode = mapBy(
    (row) => `${row.type} ${row.name}`,
    codes.filter((row) => !('code' in row)),
  );
  const byValue = mapBy(
    ({ catalog, type, code }) =>
      `${catalog}:${catalog === 'errcode.generic' ? order.indexOf(type) : code}`,
    rows,
  );
  const grpcByName = new Map(grpc.map(({ name }, status) => [fold(name), status]));
  grpcByName.set('canceled', grpcByName.get('cancelled')); // as Go spells it
  const findCode = (number) => byCode.get(number) ?? byStatus.get(number);
  return {
    rows,
    names: [...order, ...codes.map((row) => row.name)],
    patterns: compile(patterns),
    known: new Map(), // the lines of the last text
    statuses: byStatus,
    types: byType,
    grpcNames: grpc.map(({ name }) => name),
    findCode,
    findStatus: (number) => byStatus.get(number) ?? findCode(number),
    findEnumerator: (text) => (text.includes('::') ? byEnumerator : byName).get(text),
    findValue: (text) => byValue.get(text.replace(/:0*(?=\d)/, ':')),
    findGrpc(text) {
      const status = /^\d+$/.test(text) ? Number(text) : grpcByName.get(fold(text));
      return status > 0 ? byEnumerator.get(grpc[status]?.row) : undefined;
    },
    /** Finds the row of a number beside an errcode, as from_wire does. */
    findBeside(number, type) {
      const row = byCode.get(number);
      const isGeneral = number < firstSpecific && row?.catalog === 'errcode.business';
      if (row?.type === type.type && !isGeneral) return row;
      const status = byStatus.get(number);
      return status?.type === type.type && status.http !== type.http ? status : type;
    },
    findErrcode(errcode, number) {
      const parts = errcode.split('.');
      const type = byType.get(parts[0]);
      const named = byErrcode.get(`${parts[0]} ${parts.at(-1)}`);
      return named ?? (type && number ? this.findBeside(Number(number), type) : type);
    },
    /** Finds what a user may write: a number, an errcode with its qualifiers, an enumerator. */
    find(text) {
      const row = /[ \t\r\n(]/.test(text) ? undefined : this.findErrcode(text);
      if (row) return row;
      return /^-?\d+$/.test(text) ? findCode(Number(text)) : byName.get(text);
    },
  };
}

const isType = (row) => row.catalog === 'errcode.generic';
const isStatus = (row) => row.catalog === 'errcode.http';

/** The name of a row behind that of its catalogue: business::ip_banned. */
const enumeratorOf = (row) =>
  `${isStatus(row) ? 'http_status' : row.catalog.split('.').pop()}::${row.name}`;

const lower = (text) => text.replace(/[A-Z]/g, (c) => c.toLowerCase());

/** "X-Error_Code" as "xerrorcode". */
const fold = (word) => lower(word.replace(/[_-]/g, ''));

/** Finds the row of a number whose text stands behind the number. */
function findPhrase(tables, number, behind) {
  const text = lower(behind.slice(0, 1000));
  const isPhrase = (phrase) => phrase !== '' && text.startsWith(lower(phrase));
  return [tables.statuses.get(number), tables.findCode(number)].find(
    (row) => row && [row.en, row.zh, row.desc, row.type].some(isPhrase),
  );
}

/** Finds the row of what a pattern of some kind has found. */
const rowFinders = {
  code: (tables, text) => tables.findCode(Number(text)),
  status: (tables, text) => tables.findStatus(Number(text)),
  phrase: (tables, text, _, behind) => findPhrase(tables, Number(text), behind),
  errcode: (tables, text, number) => tables.findErrcode(text.split(/[ (]/)[0], number),
  enumerator: (tables, text) => tables.findEnumerator(text),
  grpc: (tables, text) => tables.findGrpc(text),
  value: (tables, text) => tables.findValue(text),
};

/** Finds the hits in a line, by where they begin and then by their patterns. */
function findHits(tables, line) {
  const hits = [];
  for (const { kind, expression } of tables.patterns.find) {
    expression.lastIndex = 0;
    for (let match; (match = expression.exec(line)); ) {
      const [begin, end] = match.indices[1];
      expression.lastIndex = end;
      const row = rowFinders[kind]?.(tables, match[1], match[2], line.slice(match.indices[2]?.[0]));
      if (row || !(kind in rowFinders)) hits.push({ kind, row, begin, end });
    }
  }
  return hits.sort((left, right) => left.begin - right.begin);
}

/** Keeps of the hits at one place that of the first pattern, and says which object of the line each
 *  is a member of. */
function order(hits, line) {
  const open = [{}];
  let position = 0;
  let last = 0;
  return hits.filter((hit) => {
    if (hit.begin < last) return false;
    last = hit.end;
    for (; position < hit.begin; ++position) {
      if (line[position] === '{') open.push({});
      else if (line[position] === '}' && open.length > 1) open.pop();
    }
    hit.object = open.at(-1);
    return true;
  });
}

/** Drops the numbers of foreign objects, and joins the first number and the errcode of each other
 *  object, as from_wire does; gives [code's row, errcode's row] where they disagree. */
function joinMembers(tables, hits) {
  const conflicts = [];
  for (const { kind, object } of hits) object[kind] = true;
  for (const hit of hits) {
    if (hit.kind !== 'code') continue;
    if (hit.object.foreign && !hit.object.own) hit.row = undefined;
    else hit.object.number ??= hit;
  }
  for (const hit of hits) {
    const { number } = hit.object;
    if ((hit.kind !== 'errcode' && hit.kind !== 'grpc') || !number) continue;
    if (isType(hit.row)) {
      const isAgreed = number.row.type === hit.row.type || number.row.code === hit.row.http;
      if (!isAgreed) conflicts.push([number.row, hit.row]);
      hit.row = tables.findBeside(number.row.code, hit.row);
    }
    number.row = hit.row;
    hit.object.number = undefined;
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

/** Finds the rows of the codes in a line, each once, and where about the first one stands:
 *  {rows, conflicts, begin}. */
function findInLine(tables, line) {
  let plain = line.replace(/[\r\n]+$/, '');
  for (const { kind, expression } of tables.patterns.clean)
    plain = plain.replace(expression, kind === 'mark' ? '$1' : ' ');
  const hits = order(findHits(tables, plain), plain);
  const conflicts = joinMembers(tables, hits);
  const rows = [...new Set(hits.map(({ row }) => row).filter(Boolean))];
  const isExtra = (row) => rows.some((other) => isImplied(row, other));
  const precise = rows.filter((row) => !isExtra(row));
  return { rows: precise, conflicts, begin: hits.find(({ row }) => row === precise[0])?.begin };
}

/** Tells a JSON document that is laid out on several lines from a log. */
function isDocument(text) {
  if (!/^[ \t\r\n]*[[{][^\n]*\n/.test(text)) return false;
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Finds the lines of a text that have codes: [{number, text, rows, conflicts, begin}]. What the
 *  last text had too is not searched again. */
function findInText(tables, text) {
  const lines = isDocument(text) ? [text.replaceAll('\n', ' ')] : text.split('\n');
  const known = new Map();
  for (const each of lines) {
    if (!known.has(each)) known.set(each, tables.known.get(each) ?? findInLine(tables, each));
  }
  tables.known = known;
  return lines
    .map((each, i) => ({ number: i + 1, text: each, ...known.get(each) }))
    .filter(({ rows }) => rows.length);
}

/** The letters to insert, to remove or to replace (Levenshtein), whatever their case. */
function distance(source, target) {
  let row = Array.from({ length: target.length + 1 }, (_, j) => j);
  for (const [i, c] of [...lower(source)].entries()) {
    const next = [i + 1];
    for (let j = 0; j < target.length; ++j) {
      next.push(Math.min(row[j] + (c === lower(target[j]) ? 0 : 1), row[j + 1] + 1, next[j] + 1));
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
  const steps = tables.names
    .filter((name) => Math.abs(name.length - word.length) <= limit)
    .map((name) => [distance(word, name), name]);
  const least = Math.min(limit, ...steps.map(([count]) => count));
  return steps
    .filter(([count]) => count === least)
    .slice(0, 3)
    .map(([, name]) => name);
}
