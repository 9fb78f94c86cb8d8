// SPDX-License-Identifier: MIT
// The buttons that copy a C++ name or an example body; `root` and `announce` are page.js's.

/** What a copy button stands behind; the text of it. */
const copied = (button) =>
  button.parentNode.tagName === 'PRE'
    ? button.parentNode.firstChild.textContent
    : button.previousElementSibling.textContent;
const nameOfCopied = (button) =>
  button.parentNode.tagName === 'PRE' ? words[root.lang].theBody : copied(button);

/** Copies a text, where there is no clipboard to write to (a page of a file) by selecting it. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make('textarea', { class: 'hidden', 'aria-hidden': 'true', readonly: '' });
    const focused = document.activeElement;
    document.body.append(area);
    area.value = text;
    area.select();
    const isCopied = document.execCommand('copy');
    area.remove();
    focused?.focus();
    return isCopied;
  }
}

async function copyOf(button) {
  const isCopied = await copy(copied(button));
  const say = words[root.lang];
  announce(isCopied ? say.copied(nameOfCopied(button)) : say.notCopied);
  if (!isCopied) return;
  button.dataset.done = '';
  setTimeout(() => {
    delete button.dataset.done;
  }, 2000);
}

for (const place of document.querySelectorAll('dl div:first-child dd, pre')) {
  place.append(byId('copy').content.cloneNode(true));
}
