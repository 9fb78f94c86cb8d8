// SPDX-License-Identifier: MIT
// What the page itself says, in both languages. What it says of a code and an errcode together is
// named by fromWire's `why`.

const words = {
  en: {
    codes: (n) => (n === 1 ? '1 code' : `${n} codes`),
    types: (n) => (n === 1 ? '1 type' : `${n} types`),
    and: ', ',
    none: 'Nothing found',
    copy: (text) => `Copy ${text}`,
    theBody: 'the example body',
    copied: (text) => `Copied ${text}`,
    notCopied: 'The browser does not let the page copy: select the text and copy it',
    body: 'What this body says',
    query: 'What this says',
    missing: 'none',
    qualifiers: 'qualifiers',
    problem: {
      long: `This is longer than the ${longestText.toLocaleString('en')} characters that are read here. Paste only the body of one answer.`,
      deep: `This JSON is nested deeper than the ${deepestLevel} levels that the library reads.`,
      number: 'This is no valid JSON for the library: a number is too large for a double.',
      object:
        'This is JSON, but no object: the body of an answer is one, {"code": …, "errcode": …}.',
      cut: 'This is no complete JSON: the end seems to be missing.',
      broken: 'This is no valid JSON: look for a missing quotation mark, comma or bracket.',
    },
    why: {
      agree: (x) =>
        `Code ${x.code} is of the type ${x.spelled}, as the errcode says. The code counts, for it says more.`,
      status: (x) =>
        `${x.code} is the HTTP status of ${x.spelled}. The errcode counts, for it says more.`,
      noCode: () => 'There is no code that is an integer, so the errcode counts.',
      unknownCode: (x) => `${x.code} is no code of this table, so the errcode counts.`,
      disagree: (x) =>
        `The two disagree: ${x.code} is ${x.numbered ? `of the type ${x.numbered}` : `an HTTP status, “${x.phrase}”`}, the errcode says ${x.spelled}. The errcode counts.`,
      noErrcode: () => 'There is no errcode, so the code counts.',
      unknownErrcode: (x) => `The errcode ${x.errcode} is unknown, so the code counts.`,
      onlyStatus: (x) =>
        `${x.code} is no code of this table but an HTTP status, and is read as one.`,
      unknownBoth: (x) => `${x.code} is no code of this table and no HTTP status.`,
      nothing: (x) =>
        x.errcode
          ? `The errcode ${x.errcode} is unknown, and there is no code.`
          : 'There is neither a code nor an errcode.',
    },
  },
  zh: {
    codes: (n) => `${n} 个错误码`,
    types: (n) => `${n} 种类型`,
    and: '，',
    none: '没有找到',
    copy: (text) => `复制 ${text}`,
    theBody: '示例响应体',
    copied: (text) => `已复制 ${text}`,
    notCopied: '浏览器不允许本页复制：请选中文字后自行复制',
    body: '这段响应体的含义',
    query: '含义',
    missing: '无',
    qualifiers: '限定',
    problem: {
      long: `内容超过本页读取的上限 ${longestText.toLocaleString('en')} 个字符。请只粘贴一个响应体。`,
      deep: `这段 JSON 的嵌套超过库所读取的 ${deepestLevel} 层。`,
      number: '对库而言不是合法的 JSON：有一个数超出双精度范围。',
      object: '这是 JSON，但不是对象：响应体应为 {"code": …, "errcode": …}。',
      cut: 'JSON 不完整：结尾似乎缺失。',
      broken: '不是合法的 JSON：请检查是否缺少引号、逗号或括号。',
    },
    why: {
      agree: (x) =>
        `错误码 ${x.code} 属于 ${x.spelled} 类型，与 errcode 一致。以更具体的错误码为准。`,
      status: (x) => `${x.code} 是 ${x.spelled} 的 HTTP 状态码。以更具体的 errcode 为准。`,
      noCode: () => '没有整数 code，以 errcode 为准。',
      unknownCode: (x) => `${x.code} 不是表中的错误码，以 errcode 为准。`,
      disagree: (x) =>
        `两者矛盾：${x.code} ${x.numbered ? `属于 ${x.numbered} 类型` : `是 HTTP 状态码“${x.phrase}”`}，errcode 却是 ${x.spelled}。以 errcode 为准。`,
      noErrcode: () => '没有 errcode，以 code 为准。',
      unknownErrcode: (x) => `errcode ${x.errcode} 未知，以 code 为准。`,
      onlyStatus: (x) => `${x.code} 不是表中的错误码，按 HTTP 状态码解读。`,
      unknownBoth: (x) => `${x.code} 既不是表中的错误码，也不是 HTTP 状态码。`,
      nothing: (x) =>
        x.errcode ? `errcode ${x.errcode} 未知，也没有 code。` : '既没有 code，也没有 errcode。',
    },
  },
};
