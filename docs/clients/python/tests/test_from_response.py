# SPDX-License-Identifier: MIT
import datetime
import json
import unittest
from email.utils import format_datetime

from errcode import ApiError, Code, find, find_status, find_type, from_response

FULL = {
    "code": 824,
    "errcode": "LimitExceeded.Team",
    "type": "LimitExceeded",
    "desc": "Team full",
    "model": "Team",
    "limit": 50,
}


def read(status: int, body: object = None, retry_after: str | None = None) -> ApiError:
    error = from_response(status, body, retry_after)
    assert error is not None, "a success"
    return error


class FromResponseTest(unittest.TestCase):
    def test_a_body_of_ours_says_which_code_it_is(self) -> None:
        error = read(403, json.dumps(FULL))
        self.assertIs(error.entry, find(Code.TEAM_FULL))
        self.assertEqual(error.code, 824)
        self.assertEqual(error.type, "LimitExceeded")
        self.assertEqual(error.errcode, "LimitExceeded.Team")
        self.assertEqual(error.status, 403)
        self.assertFalse(error.transient)
        self.assertEqual(error.received_message, "Team full")
        self.assertEqual(error.model, "Team")
        self.assertIsNone(error.field)
        self.assertEqual(error.parameters, {"limit": 50})

    def test_a_body_may_be_bytes_or_parsed_already(self) -> None:
        for body in (FULL, json.dumps(FULL).encode(), json.dumps(FULL)):
            self.assertEqual(vars(read(403, body)), vars(read(403, FULL)))
        self.assertEqual(read(403, b'{"desc":"a\xff"}').received_message, "a\ufffd")

    def test_the_status_decides_whether_it_is_an_error(self) -> None:
        for body in ("", "{}", FULL, {"code": 804}):
            self.assertIsNone(from_response(200, body))
            self.assertIsNone(from_response(204, body, "7"))
        error = read(403, {"code": 200, "errcode": "OK"})
        self.assertIs(error.entry, find_status(403))

    def test_a_foreign_number_does_not_outrank_the_status(self) -> None:
        for code in (5, 200, 404, 606, 824):
            error = read(503, {"code": code, "message": "x"})
            self.assertIs(error.entry, find_status(503))
        self.assertIs(read(403, {"code": 824}).entry, find(Code.TEAM_FULL))
        ours = {"code": 824, "desc": "x"}
        self.assertIs(read(503, ours).entry, find(Code.TEAM_FULL))

    def test_a_status_says_more_than_a_type_alone(self) -> None:
        body = {"errcode": "LimitExceeded"}
        self.assertIs(read(429, body).entry, find_status(429))
        self.assertIs(read(403, body).entry, find_type("LimitExceeded"))

    def test_a_transient_status_makes_the_error_transient(self) -> None:
        error = read(503, {"errcode": "SQLError"})
        self.assertEqual((error.type, error.status), ("SQLError", 503))
        self.assertTrue(error.transient)
        self.assertFalse(read(500, {"errcode": "SQLError"}).transient)

    def test_without_a_status_the_body_alone_counts(self) -> None:
        self.assertIsNone(from_response(0, {"code": 0, "data": 1}))
        self.assertIsNone(from_response(0, {"code": 200, "errcode": "OK"}))
        error = read(0, FULL)
        self.assertEqual((error.code, error.status), (824, 403))
        bodies: tuple[object, ...] = ("", "<html>", {}, {"code": 824, "message": "x"})
        for body in bodies:
            for status in (0, -1):
                entry = read(status, body).entry
                self.assertIs(entry, find_type("UnknownError"))

    def test_a_status_of_600_and_more_is_a_code(self) -> None:
        self.assertIs(read(824).entry, find(Code.TEAM_FULL))
        self.assertEqual(read(824).status, 403)

    def test_the_words_are_the_best_that_the_body_has(self) -> None:
        words: dict[str, object] = {"title": "t"}
        self.assertEqual(read(400, words).received_message, "t")
        for name in ("message", "detail", "desc"):
            words[name] = name
            self.assertEqual(read(400, words).received_message, name)
        self.assertEqual(read(400, words | {"desc": ""}).received_message, "detail")
        self.assertIsNone(read(400, {"message": 5}).received_message)

    def test_retry_after_is_seconds_or_a_date(self) -> None:
        def seconds(header: str | None) -> int | None:
            return read(400, "", header).retry_after

        self.assertEqual(seconds("7"), 7)
        self.assertEqual(seconds(" 1.2 "), 2)
        self.assertEqual(seconds("99999999999"), 2**31 - 1)
        self.assertEqual(seconds("9" * 400), 2**31 - 1)
        self.assertEqual(seconds("Wed, 21 Oct 2015 07:28:00 GMT"), 0)
        now = datetime.datetime.now(datetime.timezone.utc)
        later = format_datetime(now + datetime.timedelta(seconds=90), usegmt=True)
        self.assertIn(seconds(later), (89, 90))
        nothing = (None, "", "-1", "soon", "1e3", "Wed, 99 Oct 2015 07:28:00 GMT")
        for header in nothing:
            self.assertIsNone(seconds(header), header)
        self.assertTrue(read(400, "", "0").transient)
        self.assertEqual(read(400, {"retry_after": 1.5}).retry_after, 2)
        self.assertEqual(read(400, {"retry_after": 9}, "3").retry_after, 3)

    def test_each_element_of_errors_is_an_error(self) -> None:
        errors = [
            {"code": 824, "errcode": "LimitExceeded.Team", "field": "members"},
            {"message": "too short", "field": "name"},
        ]
        first, second = read(422, {"message": "m", "errors": errors}).errors
        self.assertEqual((first.code, first.status), (824, 403))
        self.assertIs(second.entry, find_status(422))
        self.assertEqual(second.received_message, "too short")
        self.assertEqual(second.field, "name")
        self.assertEqual(read(422, {"errors": ["x"]}).errors, [])

    def test_a_body_of_any_depth_is_read(self) -> None:
        for depth in (100, 100_000):
            body = '{"errors":[' * depth + "{}" + "]}" * depth
            self.assertIs(read(400, body).entry, find_status(400))

    def test_what_has_no_meaning_in_the_format_is_a_parameter(self) -> None:
        ours = {"errcode": "NotFound", "status": 404, "code_": 1, "limit": 2}
        self.assertEqual(read(404, ours).parameters, {"code": 1, "limit": 2})
        foreign = {"code": 5, "errcode": "X", "type": "y", "detail": ["z"]}
        self.assertEqual(read(404, foreign).parameters, foreign)

    def test_what_is_no_json_object_leaves_the_status(self) -> None:
        bodies = ("", "<html>", '{"code":', "[]", "null", '"Blocked"', '{"code":NaN}')
        for body in (*bodies, None, 5, ["Blocked"], b"\xff"):
            error = read(502, body)
            self.assertIs(error.entry, find_status(502))
            self.assertIsNone(error.received_message)
        self.assertEqual(read(599).type, "ServerError")
        self.assertEqual(read(304).type, "UnknownError")

    def test_an_unpaired_surrogate_can_be_printed(self) -> None:
        error = read(404, r'{"desc": "a\ud800b", "name": "\udc00"}')
        self.assertEqual(error.received_message, "a\ufffdb")
        self.assertEqual(error.parameters, {"name": "\ufffd"})


if __name__ == "__main__":
    unittest.main()
