// SPDX-License-Identifier: MIT
// The language and the theme of the page; `root`, `search` and `write` are page.js's.

const remember = (name, value) => {
  try {
    localStorage.setItem(name, value);
  } catch {
    /* a page of a file may have no storage */
  }
};

function setLanguage(lang) {
  root.lang = lang;
  for (const button of document.querySelectorAll('button[data-lang]')) {
    button.setAttribute('aria-pressed', button.dataset.lang === lang);
  }
  for (const element of document.querySelectorAll('[data-en]')) {
    if (element === search) element.placeholder = element.dataset[lang];
    else element.textContent = element.dataset[lang];
  }
  for (const button of document.querySelectorAll('.copy')) {
    button.setAttribute('aria-label', words[lang].copy(nameOfCopied(button)));
  }
  write();
}

const darkWanted = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.theme ?? (darkWanted.matches ? 'dark' : 'light')) === 'dark';
const showTheme = () => byId('theme').setAttribute('aria-pressed', isDark());

byId('theme').addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  remember('theme', root.dataset.theme);
  showTheme();
});
darkWanted.addEventListener('change', showTheme);
