# SPDX-License-Identifier: MIT
"""Sends the service what no honest client sends: each request gets an answer of the service's own,
and the service goes on."""
import json
import random
import unittest

from service import BAD_BODY, FAILURES, SECRET, Failure, ServiceTest, of_team, split_answers

NO_LENGTH = Failure("http_status", "length_required")
NO_TEAM = FAILURES["a team that is not there"][3]


def post(body, *fields):
    fields = fields or (b"Content-Length: %d" % len(body),)
    return b"POST /teams HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n" % b"\r\n".join(fields) + body


def get(path, *fields):
    return b"GET %s HTTP/1.1\r\nHost: x\r\n%s\r\n" % (path, b"".join(f + b"\r\n" for f in fields))


def wrong_name(reason):
    return of_team("invalid_parameter", "Name", reason)


class Enemies(ServiceTest):
    arguments = ("--fault",)

    def tearDown(self):
        self.assertEqual(self.service.ask("GET", "/teams/1").status, 200)

    def exchange(self, request):
        """Gives the answers to what is sent, each of which is checked to be of the service's own."""
        received = self.service.exchange(request)
        self.assertNotIn(SECRET, received)
        self.assertNotIn(b"X-Evil", received)
        answers = split_answers(received)
        for answer in answers:
            body = json.loads(answer.body.decode("utf-8"))
            if answer.status >= 400:
                self.assertLess(answer.status, 500)
                self.assertIn(answer.fields["content-language"], ("en", "zh"))
                self.assertIn("Accept-Language", answer.fields["vary"])
                self.assertIn(body["errcode"].split(".")[0], ("InvalidParameter", "Malformed",
                              "MissingParameter", "NotFound", "AlreadyExists", "AccessDenied"))
        return answers

    def first(self, request):
        answers = self.exchange(request)
        self.assertTrue(answers, "no answer")
        return answers[0]

    def test_bodies_that_are_no_object_are_malformed(self):
        for body in [b"", b" ", b"[", b"[]", b"null", b'"name"', b"7", b"{", b"}", b"{}{}", b"{'name':1}",
                     b'{"name": "a"', b'{"name": "a\0b"}', b'{"name": "a"}\0', b'\0{"name": "a"}',
                     b'{"name": "\xff"}', b'{"name": "\xc0\xaf"}', b'{"name": "\xed\xa0\x80"}',
                     b'{"name": "a\nb"}', b'{"name": 1e999}', b'{"name": NaN}',
                     b'{"name": "a", "name"}', b"\xff\xfe{\0}\0", b"name=a", b"<name>a</name>",
                     b"[" * 60_000, b"[" * 30_000 + b"]" * 30_000, b'{"name":' * 8_000,
                     b'{"name":' * 7_000 + b"1" + b"}" * 7_000, b'{"a":[' * 300 + b"]}" * 300]:
            with self.subTest(body[:40]):
                self.assert_failure(self.first(post(body)), BAD_BODY)

    def test_members_of_the_wrong_kind_are_invalid(self):
        for body, failure in [
            (b'{"name": null}', wrong_name("TypeMismatch")),
            (b'{"name": true}', wrong_name("TypeMismatch")),
            (b'{"name": []}', wrong_name("TypeMismatch")),
            (b'{"name": {"name": "a"}}', wrong_name("TypeMismatch")),
            (b'{"name": -0.0}', wrong_name("TypeMismatch")),
            (b'{"name": %s}' % (b"9" * 300), wrong_name("TypeMismatch")),
            (b'{"name": "a", "name": 1}', wrong_name("TypeMismatch")),  # the last counts
            (b'{"name": 1, "name": "Red"}', FAILURES["a second team of a name"][3]),
            (b'{"name": "\\u0000"}', wrong_name("ControlCharacter")),
            (b'{"name": "a\\r\\nX-Evil: 1"}', wrong_name("ControlCharacter")),
            (b'{"name": "%s"}' % ("队".encode() * 22), wrong_name("TooLong")),
            (b'{"name": "%s"}' % (b"x" * 60_000), wrong_name("TooLong")),
            (b'{"Name": "a"}', of_team("missing_parameter", "Name")),
            (b'{"": "a"}', of_team("missing_parameter", "Name")),
        ]:
            with self.subTest(body[:40]):
                self.assert_failure(self.first(post(body)), failure)

    def test_bodies_without_a_length_are_not_read(self):
        for fields, body in [
            ([b"Transfer-Encoding: chunked"], b"2\r\n{}\r\n0\r\n\r\n"),
            ([b"Transfer-Encoding: chunked"], b"186a0\r\n" + b"[" * 100_000 + b"\r\n0\r\n\r\n"),
            ([b"Transfer-Encoding: chunked"], b"400\r\n%s\r\n" % (b"[" * 1024) * 100),
            ([b"Transfer-Encoding: chunked"], b"zz\r\nabc\r\n0\r\n\r\n"),
            ([b"Transfer-Encoding: identity"], b"{}"),
            ([b"X: y"], get(b"/teams")),
        ]:
            with self.subTest(body[:40], fields=fields):
                answer, = self.exchange(post(body, *fields))  # and what is left is no request
                self.assert_failure(answer, NO_LENGTH)
                self.assertIn("close", answer.fields["connection"])

    def test_junk_that_asks_for_no_language_gets_the_default(self):
        chance = random.Random(2)
        for junk in [b"," * 8_000, b";" * 8_000, b'"' * 8_000, b"a" * 8_000, b"zh;q=" + b"9" * 8_000,
                     b"\\\"" * 4_000, b"zh;q=0.0001," * 600, b"*;q=0," * 1_300,
                     bytes(chance.choice(b"zhen-*;=q.019,\" \t/") for _ in range(4_000)) + b'"']:
            with self.subTest(junk[:40]):
                answer = self.first(get(b"/teams/9", b"Accept-Language: " + junk))
                language = answer.fields["content-language"] if b"-" in junk else "en"
                self.assert_failure(answer, NO_TEAM, language)
        lines = [b"Accept-Language: fr", b"Accept: text/html"] * 20
        self.assert_failure(self.first(get(b"/teams/9", *lines, b"Accept-Language: zh")), NO_TEAM, "zh")


if __name__ == "__main__":
    unittest.main()
