// SPDX-License-Identifier: MIT
// What the page says of a query, in both languages.

const words = {
  en: {
    counts: {
      codes: ['code', 'codes'],
      types: ['type', 'types'],
      statuses: ['HTTP status', 'HTTP statuses'],
    },
    count: (n, [one, many]) => `${n} ${n === 1 ? one : many}`,
    and: ', ',
    none: 'Nothing found',
    copied: 'Copied',
    notCopied: 'The browser does not let the page copy: select the text and copy it',
    long: (n, most) => `${n.toLocaleString('en')} lines have codes; the first ${most} are shown.`,
    tries: 'Paste a whole response or line of a log, or try',
    conflict: (type, errcode) =>
      ` is of the type ${type}, but the errcode beside it is ${errcode}. The errcode counts.`,
    unknown: (word) => `${word} is unknown.`,
    nearest: 'Did you mean',
    hidden: (n) => `The filters hide ${n} of the rows that match.`,
    show: 'Show them',
  },
  zh: {
    counts: { codes: ['个错误码'], types: ['种类型'], statuses: ['个 HTTP 状态码'] },
    count: (n, [noun]) => `${n} ${noun}`,
    and: '，',
    none: '没有找到',
    copied: '已复制',
    notCopied: '浏览器不允许本页复制：请选中文字后自行复制',
    long: (n, most) => `共有 ${n.toLocaleString('en')} 行含有错误码，只显示前 ${most} 行。`,
    tries: '请粘贴完整的响应体或日志，或试试',
    conflict: (type, errcode) =>
      ` 属于 ${type} 类型，旁边的 errcode 却是 ${errcode}。以 errcode 为准。`,
    unknown: (word) => `${word} 未知。`,
    nearest: '您要找的是否是',
    hidden: (n) => `筛选条件隐藏了 ${n} 个匹配项。`,
    show: '显示',
  },
};
