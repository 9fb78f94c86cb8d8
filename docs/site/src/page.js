// SPDX-License-Identifier: MIT
// The page at work. Its rows are made once; a query only hides some.

const byId = (id) => document.getElementById(id);
const root = document.documentElement;
const search = byId('search');
const filters = [byId('http'), byId('type')];
const exported = JSON.parse(byId('tables').textContent);
const tables = makeTables(exported);
const longest = 65_536; // as the command reads of a line

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
    [['gRPC'], [`${row.grpc} `, identifier(grpcNames[row.grpc])]],
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

function makeItem(row) {
  const summary = make(
    'summary',
    {},
    make('span', { class: 'key' }, row.key),
    make(
      'span',
      { class: 'text' },
      make('span', { lang: 'en' }, row.en),
      make('span', { lang: 'zh' }, row.zh),
    ),
    make('span', { class: 'type' }, row.type),
    make('span', { class: 'http' }, `HTTP ${row.http}`),
  );
  row.item = make('li', { id: row.id, 'data-http': row.http }, make('details', {}, summary));
  row.text = comparable([row.key, row.type, row.name, row.en, row.zh, row.desc].join('\n'));
  return row.item;
}

const rowOf = (element) => tables.rows.find((row) => row.item.contains(element));

/** Makes what a row opens to, which only few rows ever show. */
function fill(row) {
  const holder = row.item.firstChild;
  if (holder.children.length === 1) holder.append(details(row));
}

function open(row) {
  fill(row);
  row.item.firstChild.open = true;
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

/** Finds what a query asks for: the rows to show, of which the command gives `exact`; `conflicts`
 *  as scan does, and the words that are `unknown`. */
function ask(query) {
  const text = query.trim().slice(0, longest);
  const plain = text.normalize('NFKC');
  const parts = plain.split(/[\s,;，、；]+/).filter((part) => part !== '');
  const asked = parts.map(comparable);
  const similar = () => tables.rows.filter((row) => asked.every((word) => matches(row, word)));
  const answer = (exact, others, more) => ({
    exact,
    rows: [...new Set([...exact, ...others])],
    conflicts: [],
    unknown: [],
    ...more,
  });
  if (text === '') return answer([], tables.rows);

  const resolve = (part) =>
    tables.find(part) ??
    tables.findEnumerator(part.replace('errcode::', '')) ??
    byFolded.get(fold(part));
  const one = tables.find(plain);
  if (one) return answer([one], similar());
  const resolved = parts.map(resolve);
  if (parts.length > 1 && resolved.every(Boolean)) return answer(resolved, []);
  const { rows, conflicts } = scan(tables, text);
  if (rows.length) return answer(rows, [], { conflicts });
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
  if (search.value.trim().length > longest) lines.push([say.long(longest)]);
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

/** Shows what the search box and the filters ask for; what the command would find stands out. Where
 *  more rows change than `limit`, the others follow in the next frame, so that a key costs little. */
function show(limit = Infinity) {
  const asked = ask(search.value);
  const [http, type] = filters.map((filter) => filter.value);
  const isWanted = (row) => (!http || String(row.http) === http) && (!type || row.type === type);
  const shown = new Set(asked.rows.filter(isWanted));
  const exact = asked.exact.filter((row) => shown.has(row));
  answer = { ...asked, shown };

  const changed = tables.rows.filter((row) => row.item.hidden === shown.has(row));
  const toggle = (row) => {
    row.item.hidden = !shown.has(row);
  };
  [...exact, ...changed.slice(0, limit)].forEach(toggle);
  if (changed.length > limit) {
    const { rows } = answer;
    requestAnimationFrame(() => {
      if (answer.rows === rows) changed.forEach(toggle);
    });
  }
  for (const row of tables.rows) row.item.toggleAttribute('data-exact', exact.includes(row));
  for (const [name, rows] of Object.entries(sections)) {
    byId(name).parentNode.hidden = !rows.some((row) => shown.has(row));
  }
  const first = byId(exact[0]?.section ?? 'codes').parentNode;
  if (first !== byId('list').firstElementChild) byId('list').prepend(first);
  const only = exact.length === 1 ? exact[0] : undefined;
  if (opened && opened !== only) opened.item.firstChild.open = false;
  opened = only;
  if (only) open(only);
  byId('clear').hidden = !(search.value || http || type);
  write();
  const target = exact.length ? exact[0].item : byId('list');
  const { top } = target.getBoundingClientRect();
  if (search.value && (top < 0 || top > innerHeight)) byId('list').scrollIntoView();
}

// The address: #804 is a row, #q=804 a query.

let typedAt = 0;
let isKept = false; // whether the address has what was typed since the last pause
let pause;

/** Puts the query into the address; a step Back leads to the one before the user paused. */
function keep() {
  if (performance.now() - typedAt > 1000) isKept = false;
  typedAt = performance.now();
  clearTimeout(pause);
  pause = setTimeout(() => {
    const asked = new URLSearchParams();
    for (const { name, value } of [search, ...filters]) if (value) asked.set(name, value);
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
  open(row);
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
  if (!row) return;
  open(row);
  row.item.querySelector('summary').focus();
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
document.addEventListener('toggle', ({ target }) => fill(rowOf(target)), true);
addEventListener('beforeprint', () => tables.rows.forEach(fill));
addEventListener('hashchange', follow);
addEventListener('popstate', follow);
setLanguage(root.lang);
follow();
// Once more where the browser has gone to the row, which takes the focus away.
if (location.hash) addEventListener('load', () => requestAnimationFrame(follow));
else if (matchMedia('(hover: hover)').matches) search.focus({ preventScroll: true });
