# SPDX-License-Identifier: MIT
"""The columns of a table, found by what teams usually call them."""

import collections.abc
import re

from importer.source import Cell, InputError, Place, SourceRow, parse_int

# Where a table has several columns of a role, the name that stands first here wins.
CODE = """
number errornumber errno numericcode value code errorcode errcode businesscode bizcode returncode
resultcode subcode error errorname 错误码 错误代码 错误编码 错误编号 业务码 业务错误码 返回码 代码
编码 编号 错误 错误名称 statuscode 状态码
""".split()
HTTP = """
http httpstatus httpstatuscode httpcode responsestatus statuscode status http状态码 http状态
http响应码 http码 状态码 响应状态码
""".split()
TYPE = "errcode errtype errortype type generic kind category 类型 错误类型 错误类别 分类".split()
NAME = """
name enumerator enum identifier constant constantname symbol key errorname codename errorkey code
errorcode 名称 枚举 枚举值 常量 常量名 标识 标识符 错误名称 错误标识 错误代码
""".split()
ENGLISH = """
en english enmessage messageen englishmessage endesc descen endescription descriptionen 英文 英文描述
英文说明 英文信息 英文提示 英文消息
""".split()
CHINESE = """
zh cn zhcn chinese zhmessage messagezh messagecn chinesemessage zhdesc desczh zhdescription
descriptionzh 中文 中文描述 中文说明 中文信息 中文提示 中文消息
""".split()
TEXT = """
message msg errormessage errmsg text description desc meaning explanation detail details reason
title summary comment remark note 错误信息 错误消息 错误描述 错误说明 提示信息 提示 信息 消息 说明
描述 含义 解释 原因 备注
""".split()

ADVICE = "call it code, number, errcode, 错误码 or 状态码."
IDENTIFIER = re.compile(r"[\w.:-]*[A-Za-z][\w.:-]*")
NUMBER = re.compile(r"[+-]?(?:0[xX][0-9a-fA-F]+|[0-9]+)")


def fold(header: str) -> str:
    """Returns a header without case, spaces, signs and what stands in brackets."""
    return re.sub(r"[(（\[].*?[)）\]]|[\W_]", "", header).lower()


def parse_code(text: str) -> int | str:
    """Returns the number that a cell has, or the cell's text."""
    if not NUMBER.fullmatch(text):
        return text
    return parse_int(text, 16 if "x" in text.lower() else 10)


def find_code_column(header: list[Cell]) -> int | None:
    """Returns the position of the column of codes, if there is one."""
    return _find(CODE, [fold(cell.text) for cell in header], set())


def _find(names: collections.abc.Iterable[str], headers: list[str], taken: set[int]) -> int | None:
    for name in names:
        for column, header in enumerate(headers):
            if header == name and column not in taken:
                taken.add(column)
                return column
    return None


class Columns:
    """The columns of one table, which must have one of codes."""

    def __init__(self, header: list[Cell]) -> None:
        code = find_code_column(header)
        if code is None:
            raise InputError(
                header[0].place if header else Place(1, 1),
                f"No column has codes; {ADVICE}",
            )
        headers = [fold(cell.text) for cell in header]
        taken = {code}
        self._count = len(header)
        self._code = code
        self._http = _find(HTTP, headers, taken)
        self._en = _find(ENGLISH, headers, taken)
        self._zh = _find(CHINESE, headers, taken)
        self._type = _find(TYPE, headers, taken)
        self._name = _find(NAME, headers, taken)
        self._texts: list[int] = []
        while (text := _find(TEXT, headers, taken)) is not None:
            self._texts.append(text)

    def read(self, cells: list[Cell]) -> SourceRow | None:
        """Returns the row of some cells, or None if all of them are empty."""
        if not any(cell.text for cell in cells):
            return None
        for cell_beyond in cells[self._count :]:
            if cell_beyond.text:
                sentence = f"The row has {len(cells)} cells and the header {self._count}."
                raise InputError(cell_beyond.place, sentence)

        def cell(column: int | None) -> Cell:
            return Cell("", cells[0].place) if column is None else padded[column]

        padded = cells + [Cell("", cells[0].place)] * self._count
        code, name = cell(self._code), cell(self._name).text
        if code.text in ("", "-"):
            raise InputError(code.place, "The row has no code.")
        value = parse_code(code.text)
        texts = [cell(column).text for column in self._texts]
        if isinstance(value, str) or not IDENTIFIER.fullmatch(name):  # then it is for people
            texts.append(name)
            name = ""
        return SourceRow(
            value,
            code.place,
            name=name,
            kind=cell(self._type).text,
            http=cell(self._http),
            texts=tuple(texts),
            en=cell(self._en).text,
            zh=cell(self._zh).text,
        )
