# SPDX-License-Identifier: MIT
"""Writes 2,000 responses, a line each, of the kinds that C++ and the clients read
alike: python3 responses.py < errcode.json > responses.jsonl"""

import json
import random
import sys
from collections.abc import Callable, Iterator
from typing import Any

Row = dict[str, Any]
Response = tuple[int, object, str]  # status, body, Retry-After

COUNT = 2000
WORDS = (
    "It failed",
    "失败了",
    'a "quoted" \\ word',
    "two\nlines",
    "{braces} }{",
    "\U0001f4a5",
    "x",
)
DATE = "Wed, 21 Oct 2015 07:28:00 GMT"  # has passed


class Kinds:
    """Each public method makes a response of the kind that it is named after."""

    def __init__(self, document: Row, source: random.Random) -> None:
        self.random = source
        rows = [row for catalog in document["catalogs"] for row in catalog["rows"]]
        self.types = [row for row in document["types"] if row["errcode"] != "OK"]
        self.errors = [row for row in rows if row["type"] != "OK"]
        self.numbered = [row for row in self.errors if "code" in row]
        self.codes = {row["code"]: row for row in rows if "code" in row}
        self.statuses = {row["status"]: row for row in document["statuses"]}

    def pick(self, *choices: Any) -> Any:
        return self.random.choice(choices)

    def words(self) -> str:
        return str(self.pick(*WORDS))

    def status(self) -> int:
        return int(self.pick(*self.statuses, *range(300, 600)))

    def foreign_number(self, status: int) -> int:
        """A number that says nothing about a response with a status."""
        while True:
            number = self.pick(
                self.random.randrange(-9, 1000), self.random.randrange(10**6)
            )
            row = self.codes.get(number)
            if number != 0 and (row is None or row["http"] != status):
                return int(number)

    def body(self, row: Row, **members: object) -> Row:
        qualifier = self.pick("", ".Team", ".User.Email", ".封禁")
        if row in self.errors and row not in self.numbered:
            qualifier += "." + row["name"]
        made = {
            "code": row.get("code", row["http"]),
            "errcode": row.get("errcode", row.get("type")) + qualifier,
            "type": row.get("errcode", row.get("type")),
            "desc": self.words(),
        }
        return made | members

    # Of ours.

    def ours_code(self) -> Response:
        row = self.pick(*self.errors)
        return row["http"], self.body(row), ""

    def ours_type(self) -> Response:
        row = self.pick(*self.types)
        return row["http"], self.body(row), ""

    def ours_details(self) -> Response:
        row = self.pick(*self.errors, *self.types)
        about = {
            "model": "Team",
            "field": "name",
            "reason": "TooLong",
            "permission": "Admin",
        }
        some = {name: about[name] for name in about if self.pick(True, False)}
        return row["http"], self.body(row, **some), ""

    def ours_parameters(self) -> Response:
        row = self.pick(*self.errors)
        values: tuple[object, ...] = (
            5,
            -7,
            2**40,
            "五",
            True,
            False,
            ["a", "b"],
            [],
            1.5,
        )
        given = {
            name: self.pick(*values)
            for name in ("limit", "a", "b")
            if self.pick(True, True, False)
        }
        return row["http"], self.body(row, **given), ""

    def ours_problem(self) -> Response:
        row = self.pick(*self.errors, *self.types)
        body = self.body(row, title="Title", status=row["http"], detail=self.words())
        del body["desc"]
        body["type"] = "about:blank"
        return row["http"], body, ""

    def ours_behind_another_status(self) -> Response:
        return (
            self.pick(500, 502, 503, 504, 429),
            self.body(self.pick(*self.errors)),
            "",
        )

    def ours_with_a_general_number(self) -> Response:
        row = self.pick(*self.types)
        return row["http"], self.body(row, code=self.pick(400, 403, 404, 500)), ""

    def ours_with_the_number_of_another_type(self) -> Response:
        row, other = self.pick(*self.types), self.pick(*self.numbered)
        return row["http"], self.body(row, code=other["code"]), ""

    def ours_newer_code(self) -> Response:
        row = self.pick(*self.types)
        return row["http"], self.body(row, code=self.pick(831, 70_000, -3)), ""

    def ours_without_a_number(self) -> Response:
        row = self.pick(*self.types)
        body = self.body(row)
        del body["code"]
        same = [
            each["status"]
            for each in self.statuses.values()
            if each["type"] == row["errcode"]
        ]
        return self.pick(row["http"], *same), body, ""

    def ours_status_of_the_type(self) -> Response:
        row = self.pick(*self.statuses.values())
        body = self.body(row | {"http": row["status"]})
        return row["status"], body, ""

    def ours_without_an_errcode(self) -> Response:
        row = self.pick(*self.numbered)
        body = {"code": row["code"], "desc": self.words()}
        return self.pick(row["http"], row["http"], 400, 503), body, ""

    def ours_errors(self) -> Response:
        row = self.pick(*self.errors)
        inner = [
            self.body(self.pick(*self.errors, *self.types), field="name")
            for _ in range(self.pick(1, 2, 3))
        ]
        return row["http"], self.body(row, errors=inner), ""

    def ours_errors_without_a_code(self) -> Response:
        row = self.pick(*self.errors)
        inner = [{"field": "name", "detail": self.words()}, {"field": "age"}]
        return row["http"], self.body(row, errors=inner), ""

    def ours_retry_after(self) -> Response:
        row = self.pick(*self.errors)
        header = self.pick("", "", "0", "7", " 120 ", "2147483647")
        return row["http"], self.body(row, retry_after=self.pick(0, 3, 90)), header

    def ours_reserved_names(self) -> Response:
        row = self.pick(*self.errors)
        return row["http"], self.body(row, code_=1, desc_="x", type__=2, limit_=4), ""

    def errcode_of_a_success(self) -> Response:
        return self.status(), {"errcode": "OK", "desc": self.words()}, ""

    def ours_unknown_status(self) -> Response:
        return 0, self.body(self.pick(*self.errors, *self.types)), ""

    def success_unknown_status(self) -> Response:
        return (
            0,
            self.pick({"code": 200, "errcode": "OK", "desc": "x"}, {"code": 0}),
            "",
        )

    def status_that_is_a_code(self) -> Response:
        numbers = [row["code"] for row in self.numbered if 600 <= row["code"] < 10_000]
        return self.pick(*numbers), self.pick("", "<html>", {}), ""

    # Of others.

    def foreign_number_and_message(self) -> Response:
        status = self.status()
        return (
            status,
            {"code": self.foreign_number(status), "message": self.words()},
            "",
        )

    def foreign_number_of_a_row(self) -> Response:
        row = self.pick(*(each for each in self.numbered if each["http"] >= 400))
        return row["http"], {"code": row["code"], "message": self.words()}, ""

    def foreign_success_number(self) -> Response:
        return self.status(), {"code": self.pick(0, 200), "data": None}, ""

    def foreign_text_code(self) -> Response:
        return self.status(), {"code": "E_42", "message": self.words()}, ""

    def foreign_errcode(self) -> Response:
        status = self.status()
        return status, {"errcode": "M_LIMIT", "status": self.pick(403, 500)}, ""

    def foreign_numeric_errcode(self) -> Response:
        return self.status(), {"errcode": 40001, "message": self.words()}, ""

    def newer_server(self) -> Response:
        body = {"code": 831, "errcode": "QuotaPaused.Team", "desc": self.words()}
        return self.status(), body, ""

    def foreign_problem(self) -> Response:
        status = self.status()
        body = {"type": "https://example.org/p", "title": "T", "status": status}
        return status, body | self.pick({}, {"detail": self.words()}), ""

    def foreign_message(self) -> Response:
        return self.status(), {"message": self.words(), "request": "a1"}, ""

    def foreign_without_words(self) -> Response:
        return (
            self.status(),
            self.pick({}, {"data": []}, {"ok": False}, {"code": 5}),
            "",
        )

    def foreign_errors(self) -> Response:
        inner = [{"field": "f", "message": self.words()}, {"message": "n"}]
        return self.status(), {"message": self.words(), "errors": inner}, ""

    def foreign_retry_after(self) -> Response:
        body = {"message": self.words(), "retry_after": self.pick(0, 2, 64.57)}
        return self.status(), body, self.pick("", "", "5")

    def foreign_success(self) -> Response:
        body = self.pick(
            {}, "", {"code": 804, "name": "x"}, {"message": "x"}, [], {"code": 5}
        )
        return self.random.randrange(100, 300), body, self.pick("", "7")

    def foreign_unknown_status(self) -> Response:
        return 0, {"code": self.foreign_number(0), "message": self.words()}, ""

    # Broken.

    def status_alone(self) -> Response:
        return self.status(), "", ""

    def no_json(self) -> Response:
        return (
            self.status(),
            self.pick(
                "<html>Bad Gateway</html>",
                '{"code": 804, "errcode": "Blocked"',
                '{"code": 804,}',
                '{"code": NaN, "errcode": "Blocked"}',
                '{"errcode": "Blocked"} x',
                "\ufffd",
                "{'errcode': 'Blocked'}",
                '{"desc": "a\tb", "errcode": "Blocked"}',
            ),
            "",
        )

    def no_object(self) -> Response:
        return (
            self.status(),
            self.pick("[]", '["Blocked"]', "804", '"Blocked"', "null", "true"),
            "",
        )

    def wrong_kinds(self) -> Response:
        members = {
            "code": self.pick(
                "804", 804.5, None, [804], True, 2**31, -(2**31) - 1, 10**20
            ),
            "errcode": self.pick(None, 5, "", ["Blocked"], {}),
            "desc": self.pick(None, 5, "", [5], {}),
            "errors": self.pick(None, 5, "", [], {}),
            "model": self.pick(None, 5, "", ["x"]),
        }
        return self.status(), members, ""

    def errcode_beside_a_broken_number(self) -> Response:
        row = self.pick(*self.errors)
        return (
            row["http"],
            self.body(row, code=self.pick("824", None, 824.5, 2**31)),
            "",
        )

    def member_twice(self) -> Response:
        return (
            403,
            '{"errcode":"NotFound","desc":"a","desc":"b","errcode":"Blocked"}',
            "",
        )

    def unpaired_surrogate(self) -> Response:
        return 404, '{"errcode":"NotFound","desc":"a\\ud800b","limit":"\\udc00"}', ""

    # When to come back.

    def retry_after(self) -> Response:
        header = self.pick("0", "5", "120", " 7 ", "1.9", "0.01", "3.0", DATE)
        return self.status(), self.pick("", {"message": "x"}, "<html>"), header

    def no_retry_after(self) -> Response:
        header = self.pick(
            "-1", "soon", "1,5", "0x10", "1e3", "+3", ".", "7 s", "Wed, 21 Oct"
        )
        return self.status(), "", header


def responses(document: Row) -> Iterator[tuple[str, Response]]:
    kinds = Kinds(document, random.Random(23))
    helpers = ("pick", "words", "status", "foreign_number", "body")
    names = [
        name for name in vars(Kinds) if not name.startswith("_") and name not in helpers
    ]
    for number in range(COUNT):
        name = names[number % len(names)]
        make: Callable[[], Response] = getattr(kinds, name)
        yield name, make()


def main() -> None:
    document = json.load(sys.stdin)
    for kind, (status, body, retry_after) in responses(document):
        text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
        response = {
            "kind": kind,
            "status": status,
            "body": text,
            "retry_after": retry_after,
        }
        print(json.dumps(response))


if __name__ == "__main__":
    main()
