// SPDX-License-Identifier: MIT
// The page at work: the search box and the filters, and links.

const root = document.documentElement;
const search = byId('search');
const filters = [byId('http'), byId('type')];
let asked = { rows: table.rows };
let opened; // the row that a query has opened
let announcing;

/** Tells people who do not see the page, once they have stopped typing. */
function announce(text) {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    byId('status').textContent = text;
  }, 400);
}

/** Writes what is said of the query, in the language of the page. */
function write() {
  const shown = table.rows.filter((row) => !row.item.hidden);
  const codes = shown.filter((row) => row.isCode).length;
  const types = shown.length - codes;
  const say = words[root.lang];
  const count = [codes && say.codes(codes), types && say.types(types)]
    .filter(Boolean)
    .join(say.and);
  const parts = answerElements(asked, root.lang);
  byId('count').textContent = asked.problem ? '' : count || say.none;
  byId('answer').hidden = parts.length === 0;
  byId('answer').replaceChildren(...parts);
  announce([...parts.map((part) => part.textContent), byId('count').textContent].join(' '));
}

/** Shows an answer: its rows that the filters let through, the section of the best one first. */
function show(answer) {
  asked = answer;
  const [http, type] = filters.map((filter) => filter.value);
  const isWanted = (row) => (!http || row.http === http) && (!type || row.type === type);
  const shown = answer.rows.filter(isWanted);
  for (const row of table.rows) row.item.hidden = !shown.includes(row);
  const ordered = [...shown, ...table.rows.filter((row) => row.item.hidden)];
  for (const list of [byId('codes'), byId('types')]) {
    const own = ordered.filter((row) => row.isCode === (list.id === 'codes'));
    list.append(...own.map((row) => row.item));
    list.parentNode.hidden = own[0].item.hidden;
  }
  const first = shown[0]?.isCode === false ? 'types' : 'codes';
  byId('list').prepend(byId(first).parentNode);
  byId('clear').hidden = !(search.value || http || type || answer.problem);
  write();
}

function update() {
  const answer = ask(search.value);
  show(answer);
  const text = search.value.trim();
  const exact = answer.row ?? answer.rows.find((row) => fold(row.key) === fold(text));
  if (opened && opened !== exact) opened.item.firstChild.open = false;
  if (exact && !exact.item.firstChild.open) {
    opened = exact;
    exact.item.firstChild.open = true;
  }
}

function clear() {
  search.value = '';
  for (const filter of filters) filter.value = '';
  update();
}

/** Goes to the row of the address: the filters yield to it. `#NotFound.Task` goes to its type; what
 *  is no row is looked for. */
function followAddress() {
  let key = location.hash.slice(1);
  try {
    key = decodeURIComponent(key);
  } catch {
    /* as it stands */
  }
  for (const item of document.querySelectorAll('[data-marked]')) delete item.dataset.marked;
  const row = table.rows.find((each) => each.key === key) ?? table.types.get(typePart(key));
  if (row) {
    if (row.item.hidden) clear();
    row.item.dataset.marked = '';
    row.item.firstChild.open = true;
    row.item.querySelector('summary').focus({ preventScroll: true });
    row.item.scrollIntoView();
  } else if (key && !byId(key)) {
    search.value = key;
    update();
  }
}

search.addEventListener('input', update);
search.addEventListener('paste', (event) => {
  const text = event.clipboardData.getData('text');
  if (text.length <= longestText && !/[\r\n]/.test(text)) return;
  event.preventDefault(); // a box of one line would join the lines, or choke
  if (text.length > longestText) {
    show({ problem: 'long', rows: [] });
    return;
  }
  search.setRangeText(
    text.replace(/\s*[\r\n]\s*/g, ' '),
    search.selectionStart,
    search.selectionEnd,
    'end',
  );
  update();
});
for (const filter of filters) filter.addEventListener('change', update);
byId('clear').addEventListener('click', () => {
  clear();
  search.focus();
});
search.form.addEventListener('submit', (event) => {
  event.preventDefault();
  const summary = document.querySelector('#list li:not([hidden]) summary');
  if (!summary) return;
  summary.parentNode.open = true;
  summary.focus();
});
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest('button');
  if (button?.classList.contains('copy')) copyOf(button);
  if (button?.dataset.lang) {
    remember('lang', button.dataset.lang);
    setLanguage(button.dataset.lang);
  }
  // The browser says nothing where the address is already this one.
  if (target.closest('a[href^="#"]')?.hash === location.hash) followAddress();
});
addEventListener('hashchange', followAddress);
setLanguage(root.lang);
showTheme();
update();
// Not before the browser has gone there, which takes the focus away.
if (location.hash) addEventListener('load', () => requestAnimationFrame(followAddress));
else if (matchMedia('(hover: hover)').matches) search.focus({ preventScroll: true });
