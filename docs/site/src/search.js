// SPDX-License-Identifier: MIT
// The rows of the page as a table, and which of them a text asks for.

const byId = (id) => document.getElementById(id);

/** Makes a text comparable: full-width forms, capitals and the namespace do not matter. */
const fold = (text) => text.normalize('NFKC').toLowerCase().replaceAll('errcode::', '');

const table = (() => {
  const rows = [...document.querySelectorAll('#list li')].map((item, order) => ({
    item,
    order,
    key: item.id,
    type: item.dataset.type,
    http: item.dataset.http,
    isCode: item.parentNode.id === 'codes',
    text: fold([...item.querySelectorAll('summary, dd')].map((part) => part.textContent).join(' ')),
  }));
  const runs = JSON.parse(byId('statuses').textContent);
  return {
    rows,
    codes: new Map(rows.filter((row) => row.isCode).map((row) => [Number(row.key), row])),
    types: new Map(rows.filter((row) => !row.isCode).map((row) => [row.key, row])),
    unknown: byId('list').dataset.unknown,
    /** {phrase, type} of an HTTP status; undefined where a number is none. */
    statusOf(number) {
      if (number < runs[0][0] || number > 599) return undefined;
      const [, phrase, type] = runs.findLast(([first]) => first <= number);
      return { phrase, type };
    },
  };
})();

/** How well a row answers one word: 0 best, Infinity not at all. */
function rankOf(row, word) {
  const key = fold(row.key);
  if (key === word) return 0;
  if (/^\d+$/.test(word)) {
    if (key.startsWith(word)) return 1;
    return row.http.startsWith(word) ? 2 : Infinity;
  }
  if (fold(row.type) === word) return 1;
  if (key.startsWith(word)) return 2;
  return row.text.includes(word) ? 3 : Infinity;
}

/** The words of a query. What a log writes around them, `code=804,` or `#804`, does not count, nor
 *  do the qualifiers of an errcode. */
function wordsOf(query) {
  const types = new Set([...table.types.keys()].map(fold));
  return fold(query)
    .replace(/["']?\b(code|errcode|type)["']?\s*[=:](?!:)/g, ' ')
    .split(/[\s,;"'()、；]+/)
    .map((word) => word.replace(/^#|[.:]+$/g, ''))
    .map((word) => (types.has(typePart(word)) ? typePart(word) : word))
    .filter((word) => word !== '');
}

/** The rows that answer a query, best first; all of them where it is empty. */
function findRows(query) {
  const words = wordsOf(query);
  return table.rows
    .map((row) => ({ row, rank: words.reduce((sum, word) => sum + rankOf(row, word), 0) }))
    .filter(({ rank }) => rank !== Infinity)
    .sort((a, b) => a.rank - b.rank || a.row.order - b.row.order)
    .map(({ row }) => row);
}
