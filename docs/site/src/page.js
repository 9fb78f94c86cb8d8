// SPDX-License-Identifier: MIT
// The page at work. Its rows are made once; a query only hides some.

const byId = (id) => document.getElementById(id);
const root = document.documentElement;
const search = byId('search');
const filters = [byId('http'), byId('type')];
const exported = JSON.parse(byId('tables').textContent);
const tables = makeTables(exported);
const longestList = 1000; // a longer query is a text, not a list of names
const longestAddress = 100;
const mostLines = 100; // that are shown of a text

/** Makes an element of texts and elements; no text is ever read as HTML. */
function make(tag, attributes, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** A text of the page in both languages, of which the style sheet shows one. */
const both = (en, zh) => [
  make('span', { class: 't', lang: 'en' }, en),
  make('span', { class: 't', lang: 'zh' }, zh),
];

// The rows.

const sections = { codes: [], types: [], statuses: [] };
for (const row of tables.rows) {
  row.section = isType(row) ? 'types' : isStatus(row) ? 'statuses' : 'codes';
  row.key = isType(row) ? row.type : String(row.code ?? row.name);
  row.id = isStatus(row) ? `http-${row.code}` : row.key;
  sections[row.section].push(row);
}

/** An identifier, which may break behind its underscores and colons. */
function identifier(name) {
  const parts = name.split(/(?<=_|::)/);
  return make('code', {}, ...parts.flatMap((part, i) => (i ? [make('wbr', {}), part] : [part])));
}

const linkTo = (row) => make('a', { href: `#${row.id}` }, row.key);

/** A button that copies the text of the element before it. */
const copyButton = (en, zh) =>
  make(
    'button',
    { type: 'button', class: 'copy' },
    ...both('Copy', '复制'),
    make('span', { class: 'hidden' }, ...both(` ${en}`, ` ${zh}`)),
  );

function details(row) {
  const type = tables.types.get(row.type);
  const help = row.help ?? type.help;
  const site = /^https?:/.test(help.url) ? [' ', make('a', { href: help.url }, help.url)] : [];
  const phrase = tables.statuses.get(row.http)?.en ?? '';
  // A code without a number travels by its name, and its HTTP status is the number.
  const errcode = row.code === undefined ? `${row.type}.${row.name}` : row.type;
  const body = { code: row.code ?? row.http, errcode, type: row.type, desc: row.desc };
  const namespace = row.catalog.replace(/\.http$/, '.http_status').replaceAll('.', '::');
  const related = tables.rows.filter(
    (each) => isType(row) && each !== row && each.type === row.type,
  );
  const retry = row.transient
    ? both('may help, after a pause', '稍后重试可能有用')
    : both('does not help', '没有用');
  const facts = [
    [['C++'], [identifier(`${namespace}::${row.name}`), copyButton('the name', '名称')]],
    [['errcode'], isType(row) ? [] : [linkTo(type)]],
    [['HTTP'], [`${row.http} ${phrase}`]],
    [['gRPC'], [`${row.grpc} `, identifier(tables.grpcNames[row.grpc])]],
    [both('sent without a language', '无语言时发送'), [row.desc]],
    [both('retry', '重试'), row.type === 'OK' ? [] : retry],
    [both('what to do', '处理办法'), help.en ? [...both(help.en, help.zh), ...site] : []],
    [both('codes', '错误码'), related.filter((each) => !isStatus(each)).map(linkTo)],
    [both('statuses', '状态码'), related.filter(isStatus).map(linkTo)],
  ];
  const list = facts
    .filter(([, value]) => value.length)
    .map(([name, value]) => make('div', {}, make('dt', {}, ...name), make('dd', {}, ...value)));
  return make(
    'div',
    { class: 'more' },
    make('dl', {}, ...list),
    make(
      'div',
      { class: 'body' },
      make('pre', {}, JSON.stringify(body, null, 2)),
      copyButton('the body', '响应体'),
    ),
    make('a', { class: 'anchor', href: `#${row.id}` }, `#${row.id}`),
  );
}

/** A message whose parameters have the values that a line gives them: "limit":100, limit=100. */
const fillIn = (message, line) =>
  message.replace(/\{\{|\}\}|\{(\w+)\}/g, (all, name) => {
    if (!name) return all;
    const start = `\\b${name}\\\\*["']?\\s*[:=]\\s*`;
    const value = `(?:\\\\*"([^"\\\\]*)|([^\\s,;&"\\]})]+))`;
    const found = new RegExp(start + value).exec(line);
    return found?.[1] ?? found?.[2] ?? all;
  });

const rowOf = new WeakMap(); // the row that an element opens to

/** Makes the line of a row that opens to all of it, with the values of a text's line. */
function makeDetails(row, line = '') {
  const summary = make(
    'summary',
    {},
    make('span', { class: 'key' }, row.key),
    make(
      'span',
      { class: 'text' },
      make('span', { lang: 'en' }, fillIn(row.en, line)),
      make('span', { lang: 'zh' }, fillIn(row.zh, line)),
    ),
    make('span', { class: 'type' }, row.type),
    make('span', { class: 'http' }, `HTTP ${row.http}`),
  );
  const holder = make('details', { 'data-http': row.http }, summary);
  rowOf.set(holder, row);
  return holder;
}

function makeItem(row) {
  row.item = make('li', { id: row.id }, makeDetails(row));
  row.isListed = true;
  row.text = comparable([row.key, row.type, row.name, row.en, row.zh, row.desc].join('\n'));
  return row.item;
}

/** Makes what a row opens to, which only few rows ever show. */
function fill(holder) {
  if (holder.children.length === 1) holder.append(details(rowOf.get(holder)));
}

function open(holder) {
  fill(holder);
  holder.open = true;
}

/** Makes a line of a text with its rows. A long line is cut about its first code. */
function makeHit({ number, text, rows, begin }) {
  const first = text.length > 300 ? Math.max(begin - 100, 0) : 0;
  const cut = text.slice(first, first + 300);
  const excerpt = `${first ? '…' : ''}${cut}${first + 300 < text.length ? '…' : ''}`;
  const place = make('span', {}, ...both(`Line ${number}`, `第 ${number} 行`));
  const line = make('p', { class: 'line' }, place, make('code', {}, excerpt));
  return make('li', {}, line, ...rows.map((row) => makeDetails(row, text)));
}

// What a query asks for.

/** Full-width forms and capitals do not matter, nor does the namespace. */
const comparable = (text) => text.normalize('NFKC').toLowerCase().replaceAll('errcode::', '');

const byFolded = new Map();
for (const row of [...tables.rows].reverse())
  byFolded.set(fold(row.name), row).set(fold(row.type), tables.types.get(row.type));

function matches(row, word) {
  if (/^[1-5]xx$/.test(word)) return String(row.http)[0] === word[0];
  if (/^\d+$/.test(word)) return row.key.startsWith(word) || String(row.http).startsWith(word);
  return row.text.includes(word);
}

/** Finds what a query asks for: the rows to show, of which the command gives `exact`; the `lines`
 *  of a text that have codes, `conflicts` in them, and the words that are `unknown`. */
function ask(query) {
  const text = query.trim();
  const plain = text.normalize('NFKC');
  const parts = plain.split(/[\s,;，、；]+/).filter((part) => part !== '');
  const asked = parts.map(comparable);
  const similar = () => tables.rows.filter((row) => asked.every((word) => matches(row, word)));
  const answer = (exact, others, more) => ({
    exact,
    rows: [...new Set([...exact, ...others])],
    lines: [],
    conflicts: [],
    unknown: [],
    ...more,
  });
  if (text === '') return answer([], tables.rows);
  const searchText = () => {
    const lines = findInText(tables, query);
    const rows = [...new Set(lines.flatMap((line) => line.rows))];
    return answer(rows, [], { lines, conflicts: lines.flatMap((line) => line.conflicts) });
  };
  if (text.length > longestList) return searchText();

  const resolve = (part) =>
    tables.find(part) ??
    tables.findEnumerator(part.replace('errcode::', '')) ??
    byFolded.get(fold(part));
  const one = tables.find(plain);
  if (one) return answer([one], similar());
  const resolved = parts.map(resolve);
  if (parts.length > 1 && resolved.every(Boolean)) return answer(resolved, []);
  const found = searchText();
  if (found.lines.length) return found;
  if (parts.length === 1 && resolved[0]) return answer(resolved, similar());
  const others = similar();
  if (others.length) return answer([], others);
  // Where the text is no list of names, it just has no code.
  if (!parts.every((part) => /^[\w.-]+$/.test(part)) || parts.length > 9) return answer([], []);
  return answer(resolved.filter(Boolean), [], { unknown: parts.filter((_, i) => !resolved[i]) });
}

// What is shown of it.

let answer; // what the page shows
let opened; // the row that a query has opened
let announcing;

/** Tells people who do not see the page, once they have stopped typing. */
function announce(text) {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    byId('status').textContent = text;
  }, 400);
}

const clip = (text) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Writes what is said of the answer, in the language of the page. */
function write() {
  const say = words[root.lang];
  const shown = [...answer.shown];
  const counts = Object.keys(sections)
    .map((name) => [shown.filter((row) => row.section === name).length, say.counts[name]])
    .filter(([n]) => n)
    .map(([n, nouns]) => say.count(n, nouns));
  byId('count').textContent = counts.join(say.and) || say.none;

  const lines = answer.conflicts.map(([code, type]) => [
    linkTo(code),
    say.conflict(code.type, type.type),
  ]);
  if (answer.lines.length > mostLines) lines.push([say.long(answer.lines.length, mostLines)]);
  if (!answer.rows.length && !answer.unknown.length) {
    const { key, type } = sections.codes.at(-1) ?? sections.types.at(-1);
    const links = [key, type, '5xx'].map((each) => make('a', { href: `#q=${each}` }, each));
    lines.push([say.tries, ' ', ...links.flatMap((link, i) => (i ? [', ', link] : [link])), '.']);
  }
  for (const word of answer.unknown) {
    const links = findNearest(tables, word).map((name) => make('a', { href: `#q=${name}` }, name));
    const question = links.length
      ? [` ${say.nearest} `, ...links.flatMap((link, i) => (i ? [', ', link] : [link])), '?']
      : [];
    lines.push([say.unknown(clip(word)), ...question]);
  }
  const hidden = answer.rows.length - shown.length;
  if (hidden && search.value) {
    lines.push([
      say.hidden(hidden),
      ' ',
      make('button', { type: 'button', id: 'unfilter' }, say.show),
    ]);
  }
  byId('notes').replaceChildren(...lines.map((line) => make('p', {}, ...line)));
  announce(`${byId('count').textContent}. ${byId('notes').textContent}`);
}

/** Makes the search box as high as what is in it, within the limit of the style sheet. */
function grow() {
  search.style.height = '';
  const isLong = search.value.length > longestList;
  search.classList.toggle('long', isLong);
  if (!isLong && search.scrollHeight > search.clientHeight)
    search.style.height = `${search.scrollHeight + 2}px`;
}

/** Shows what the search box and the filters ask for; what the command would find stands out. Where
 *  more rows change than `limit`, the others follow in the next frame, so that a key costs little. */
function show(limit = Infinity) {
  const query = search.value;
  grow();
  const asked = ask(query);
  const [http, type] = filters.map((filter) => filter.value);
  const isWanted = (row) => (!http || String(row.http) === http) && (!type || row.type === type);
  const shown = new Set(asked.rows.filter(isWanted));
  const lines = asked.lines
    .map((line) => ({ ...line, rows: line.rows.filter(isWanted) }))
    .filter((line) => line.rows.length);
  answer = { ...asked, lines, shown };
  const hits = lines.slice(0, mostLines).map(makeHit);
  byId('hits').replaceChildren(...hits);
  byId('found').hidden = !hits.length;
  byId('found').classList.toggle('one', !query.trim().includes('\n'));
  if (hits.length) open(hits[0].querySelector('details'));

  // The rows of a text stand with its lines.
  const listed = hits.length ? new Set() : shown;
  const exact = asked.exact.filter((row) => listed.has(row));
  const changed = tables.rows.filter((row) => row.isListed !== listed.has(row));
  const toggle = (row) => {
    row.isListed = listed.has(row);
    row.item.hidden = !row.isListed;
  };
  [...exact, ...changed.slice(0, limit)].forEach(toggle);
  if (changed.length > limit) {
    const { rows } = answer;
    requestAnimationFrame(() => {
      if (answer.rows === rows) changed.forEach(toggle);
    });
  }
  for (const item of document.querySelectorAll('[data-exact]')) delete item.dataset.exact;
  for (const row of exact) row.item.dataset.exact = '';
  for (const [name, rows] of Object.entries(sections)) {
    byId(name).parentNode.hidden = !rows.some((row) => listed.has(row));
  }
  const first = byId(exact[0]?.section ?? 'codes').parentNode;
  if (first !== byId('found').nextElementSibling) byId('found').after(first);
  const only = exact.length === 1 ? exact[0] : undefined;
  if (opened && opened !== only) opened.item.firstChild.open = false;
  opened = only;
  if (only) open(only.item.firstChild);
  byId('clear').hidden = !(search.value || http || type);
  write();
  const target = exact.length ? exact[0].item : byId('list');
  const { top } = target.getBoundingClientRect();
  if (query && (top < 0 || top > innerHeight)) byId('list').scrollIntoView();
}

// The address: #804 is a row, #q=804 a query.

let typedAt = 0;
let isKept = false; // whether the address has what was typed since the last pause
let pause;

/** Puts a short query of one line into the address; a step Back leads to the one before the user
 *  paused. What is pasted from a log does not belong into the history. */
function keep() {
  if (performance.now() - typedAt > 1000) isKept = false;
  typedAt = performance.now();
  clearTimeout(pause);
  pause = setTimeout(() => {
    const asked = new URLSearchParams();
    const isShort = search.value.length <= longestAddress && !search.value.trim().includes('\n');
    for (const { name, value } of isShort ? [search, ...filters] : filters)
      if (value) asked.set(name, value);
    const address = asked.size ? `#${asked}` : location.pathname + location.search;
    history[isKept ? 'replaceState' : 'pushState'](null, '', address);
    isKept = true;
  }, 200);
}

function update() {
  show(12);
  keep();
}

/** Shows what the address asks for. */
function follow() {
  const hash = location.hash.slice(1);
  const isQuery = /^(q|http|type)=/.test(hash);
  const asked = new URLSearchParams(isQuery ? hash : '');
  let key = '';
  try {
    key = isQuery ? '' : decodeURIComponent(hash);
  } catch {
    key = hash;
  }
  const row = tables.rows.find((each) => each.id === key);
  search.value = row ? '' : (asked.get('q') ?? key);
  for (const filter of filters) filter.value = asked.get(filter.name) ?? '';
  clearTimeout(pause);
  isKept = false;
  show();
  for (const item of document.querySelectorAll('[data-marked]')) delete item.dataset.marked;
  if (!row) return;
  row.item.dataset.marked = '';
  open(row.item.firstChild);
  row.item.querySelector('summary').focus({ preventScroll: true });
  row.item.scrollIntoView();
}

// Copying.

/** Copies a text, where there is no clipboard to write to (http) by selecting it. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make('textarea', { class: 'hidden' }, text);
    document.body.append(area);
    area.select();
    const isCopied = document.execCommand('copy');
    area.remove();
    return isCopied;
  }
}

async function copyBy(button) {
  const isCopied = await copy(button.previousElementSibling.textContent);
  button.focus();
  const say = words[root.lang];
  announce(isCopied ? say.copied : say.notCopied);
  button.toggleAttribute('data-done', isCopied);
  setTimeout(() => button.removeAttribute('data-done'), 2000);
}

// The start.

function setLanguage(lang) {
  root.lang = lang;
  for (const button of document.querySelectorAll('button[data-lang]')) {
    button.setAttribute('aria-pressed', button.dataset.lang === lang);
  }
  document.title = document.querySelector(`h1 [lang=${lang}]`).textContent;
  search.placeholder = search.dataset[lang];
  for (const option of document.querySelectorAll('option[data-en]'))
    option.textContent = option.dataset[lang];
}

for (const [name, rows] of Object.entries(sections)) byId(name).append(...rows.map(makeItem));
const httpOptions = [...new Set(tables.rows.map((row) => row.http))].sort();
for (const [filter, values] of [
  [filters[0], httpOptions],
  [filters[1], [...tables.types.keys()]],
]) {
  filter.append(...values.map((value) => make('option', {}, value)));
}
search.addEventListener('input', update);
for (const filter of filters) filter.addEventListener('change', update);
search.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  const [row] = [...answer.exact, ...answer.rows].filter((each) => answer.shown.has(each));
  const holder = byId('hits').querySelector('details') ?? row?.item.firstChild;
  if (!holder) return;
  open(holder);
  holder.firstChild.focus();
});
document.addEventListener('click', (event) => {
  const { target } = event;
  if (target.closest('.skip')) {
    event.preventDefault(); // which keeps the address
    byId('list').focus();
    return;
  }
  const button = target.closest('button');
  if (button?.classList.contains('copy')) copyBy(button);
  if (button?.dataset.lang) {
    setLanguage(button.dataset.lang);
    write();
    try {
      localStorage.setItem('lang', root.lang);
    } catch {
      /* a page of a file may have no storage */
    }
  }
  if (button?.id === 'clear') search.value = '';
  if (button?.id === 'clear' || button?.id === 'unfilter') {
    for (const filter of filters) filter.value = '';
    update();
    search.focus();
  }
  // The browser says nothing where the address is already this one.
  if (target.closest('a[href^="#"]')?.hash === location.hash) follow();
});
document.addEventListener('toggle', ({ target }) => fill(target), true);
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(fill));
addEventListener('hashchange', follow);
addEventListener('popstate', follow);
setLanguage(root.lang);
follow();
// Once more where the browser has gone to the row, which takes the focus away.
if (location.hash) addEventListener('load', () => requestAnimationFrame(follow));
else if (matchMedia('(hover: hover)').matches) search.focus({ preventScroll: true });
