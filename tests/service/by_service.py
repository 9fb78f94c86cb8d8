# SPDX-License-Identifier: MIT
"""Sends the service the requests of honest clients and of enemies."""
import concurrent.futures
import itertools
import json
import re
import socket
import unittest

from service import (BAD_BODY, FAILURES, NO_TEAM, SECRET, WRONG_METHOD, Failure, ServiceTest,
                     of_team)

CHINESE = ("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
PROBLEM = ("Accept", "application/problem+json")


def wrong_name(reason, **more):
    return of_team("invalid_parameter", "Name", reason, **more)


class ByService(ServiceTest):
    def ask(self, *arguments):
        return self.service.ask(*arguments)

    def test_every_failure_is_whole_in_each_language_and_format(self):
        for (what, (method, path, body, failure)), is_chinese, is_problem in itertools.product(
                FAILURES.items(), (False, True), (False, True)):
            with self.subTest(what, is_chinese=is_chinese, is_problem=is_problem):
                answer = self.ask(method, path, body, [CHINESE] * is_chinese + [PROBLEM] * is_problem)
                self.assert_failure(answer, failure, "zh" if is_chinese else "en", is_problem)

    def test_every_failure_is_one_line_of_the_log_and_causes_stand_nowhere_else(self):
        for what, (method, path, body, failure) in FAILURES.items():
            with self.subTest(what):
                self.ask(method, path, body)
                cause = "; because lost connection to " + SECRET if what == "an exception" else ""
                self.assertRegex(self.service.log()[-1], "^" + re.escape(
                    f"service: {failure.line()}{cause}") + r"(; at service\.cpp:\d+)?$")

    def test_a_wrong_method_is_told_the_right_ones(self):
        for method, path, allowed in [("PUT", "/teams", "GET, HEAD, POST"),
                                      ("OPTIONS", "/teams", "GET, HEAD, POST"),
                                      ("PATCH", "/teams/1", "GET, HEAD"),
                                      ("GET", "/teams/1/members", "POST"),
                                      ("POST", "/teams/1/members/Ada", "DELETE")]:
            with self.subTest(method, path=path):
                answer = self.ask(method, path)
                self.assert_failure(answer, WRONG_METHOD)
                self.assertEqual(answer.fields["allow"], allowed)

    def test_a_field_may_have_several_lines_and_junk_asks_for_nothing(self):
        # Newer versions of httplib refuse an Accept that is malformed.
        junk = [("Accept-Language", "fr,;;;q==,\xff" + "zh;q=0.0001," * 600),
                ("Accept", "text/" + "x" * 8_000)]
        self.assert_failure(self.ask("GET", "/teams/9", b"", junk), NO_TEAM)
        self.assert_failure(self.ask("GET", "/teams/9", b"", [*junk, CHINESE, PROBLEM]), NO_TEAM, "zh",
                            True)
        cut = self.ask("GET", "/teams/9", b"", [("Range", "bytes=0-3")])
        self.assert_failure(cut, NO_TEAM)

    def test_bodies_that_are_no_object_are_malformed(self):
        for body in [b"", b"[]", b"null", b'"name"', b"7", b'{"name": "a"', b'{"name": "\xff"}',
                     b"[" * 60_000]:
            with self.subTest(body[:40]):
                self.assert_failure(self.ask("POST", "/teams", body), BAD_BODY)

    def test_members_of_the_wrong_kind_are_invalid(self):
        for body, failure in [
            (b'{"name": null}', wrong_name("TypeMismatch")),
            (b'{"name": {"name": "a"}}', wrong_name("TypeMismatch")),
            (b'{"name": %s}' % (b"9" * 300), wrong_name("TypeMismatch")),
            (b'{"name": "a", "name": 1}', wrong_name("TypeMismatch")),  # the last counts
            (b'{"name": "\\u0000"}', wrong_name("ControlCharacter")),
            (b'{"name": "a\\r\\nX-Evil: 1"}', wrong_name("ControlCharacter")),
            (b'{"name": "%s"}' % ("队".encode() * 22), wrong_name("TooLong", limit=64)),
            (b'{"Name": "a"}', of_team("missing_parameter", "Name")),
        ]:
            with self.subTest(body[:40]):
                self.assert_failure(self.ask("POST", "/teams", body), failure)

    def test_a_body_without_a_length_is_neither_read_nor_taken_for_a_request(self):
        request = b"GET /teams HTTP/1.1\r\nHost: x\r\n\r\n"
        for field, body in [(b"Transfer-Encoding: chunked", b"2\r\n{}\r\n0\r\n\r\n" + request),
                            (b"Transfer-Encoding: identity", request), (b"X: y", request)]:
            with self.subTest(field), socket.create_connection(("127.0.0.1", self.service.port)) as to:
                to.sendall(b"POST /teams HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n%s" % (field, body))
                received = b"".join(iter(lambda: to.recv(65536), b""))
                self.assertEqual(received.count(b"HTTP/1.1 "), 1)
                answer = json.loads(received.partition(b"\r\n\r\n")[2])
                self.assertEqual(answer, Failure("http_status", "length_required").body("en"))

    def test_each_of_many_requests_at_once_has_its_answer(self):
        requests = [FAILURES[what] for what in ("a team that is not there", "broken JSON",
                                                "a wrong method", "a full team")] * 50
        with concurrent.futures.ThreadPoolExecutor(50) as pool:
            answers = list(pool.map(lambda each: self.ask(*each[:3]), requests))
        for answer, request in zip(answers, requests):
            self.assert_failure(answer, request[3])


if __name__ == "__main__":
    unittest.main()
