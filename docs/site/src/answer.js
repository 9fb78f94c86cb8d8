// SPDX-License-Identifier: MIT
// What a query asks for, and the page's words on a body, a number or an errcode that is in no row.

/** Makes an element of texts and elements; no text is ever read as HTML. */
function make(tag, attributes, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

const clip = (text) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Adds to a body what it means, the row that tells it and the rows that have to do with it. */
function explain(body) {
  const meaning = fromWire(body.code, body.errcode);
  const numbered = table.codes.get(body.code);
  const spelled = table.types.get(typePart(body.errcode));
  const type = table.types.get(meaning.type);
  const row = meaning.category === 'business' && numbered ? numbered : type;
  const rows = [...new Set([row, numbered, spelled])].filter((each) => each !== undefined);
  return { ...body, meaning, numbered, spelled, row, rows };
}

/** What a query asks for: {rows}, best first, and {problem} or {meaning} where there is more to say
 *  than the rows do. */
function ask(query) {
  const text = query.trim();
  const rows = () => findRows(text);
  if (/^[[{]/.test(text) || text.length > longestText) {
    const body = readBody(text);
    return body.problem ? { ...body, rows: [] } : explain(body);
  }
  if (text.includes('{')) {
    // a line of a log
    const body = readBody(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
    return body.problem ? { rows: rows() } : explain(body);
  }
  const words = text.split(/\s+/);
  const number = /^\d{3,9}$/.test(text) ? Number(text) : 0;
  const isKnown = number === 0 || rows().some((row) => row.key === text || row.http === text);
  if (!isKnown) return explain({ code: number, errcode: '' });
  if (words.length === 1 && text.includes('.') && table.types.has(typePart(text))) {
    return { ...explain({ code: 0, errcode: text }), rows: rows() };
  }
  return { rows: rows() };
}

/** The members of a body as it gives them. */
function memberItems(members, say) {
  const items = members.map(([name, value]) => {
    const text = value?.notInteger ? String(value.notInteger) : JSON.stringify(value);
    return make('span', {}, make('i', {}, `${name} `), clip(text));
  });
  return items.length ? items : [make('i', {}, `code, errcode: ${say.missing}`)];
}

/** Writes the answer to a query in a language, as elements; none where the rows say it all. */
function answerElements(
  { problem, meaning, members, code, errcode, numbered, spelled, row },
  lang,
) {
  const say = words[lang];
  if (problem)
    return [make('h2', { id: 'answer-title' }, say.body), make('p', {}, say.problem[problem])];
  if (!meaning) return [];
  const phrase = table.statusOf(code)?.phrase ?? '';
  const why = say.why[meaning.why]({
    code,
    errcode: clip(errcode),
    numbered: numbered?.type,
    spelled: spelled?.key,
    phrase,
  });
  const http = meaning.category === 'http' && code >= 300 ? `${code} ${phrase}` : row.http;
  const parts = [make('h2', { id: 'answer-title' }, members ? say.body : say.query)];
  if (members) parts.push(make('p', { class: 'members' }, ...memberItems(members, say)));
  parts.push(
    make(
      'p',
      { class: 'result' },
      make('a', { href: `#${row.key}` }, row.key),
      make('span', {}, row.item.querySelector(`[lang="${lang}"]`).textContent),
      make('span', {}, `HTTP ${http}`),
    ),
  );
  if (members || meaning.why !== 'noCode') {
    parts.push(make('p', { class: meaning.why === 'disagree' ? 'conflict' : 'why' }, why));
  }
  const qualifiers = spelled ? errcode.slice(spelled.key.length + 1) : '';
  if (qualifiers) {
    parts.push(make('p', {}, `${say.qualifiers}: `, make('code', {}, clip(qualifiers))));
  }
  return parts;
}
