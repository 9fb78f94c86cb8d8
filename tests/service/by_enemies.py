# SPDX-License-Identifier: MIT
"""Sends the service what no honest client sends: each of it has an answer of the service's own, or
none where HTTP has none, and the service goes on."""
import gzip
import json
import random
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

from service import (BAD_BODY, FAILURES, SECRET, TOO_LARGE, Failure, ServiceTest, of_team,
                     split_answers)

MALFORMED = Failure("generic", "malformed")
NO_LENGTH = Failure("generic", "invalid_parameter", status=411)
UNKNOWN_ROUTE = Failure("business", "invalid_url")
NO_TEAM = FAILURES["a team that is not there"][3]
NO_MEMBER = FAILURES["a member that is not there"][3]


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

    def firsts(self, requests):
        """Gives the first answer to each, or what went wrong; what has to wait waits together."""
        with ThreadPoolExecutor(16) as threads:
            return [each.result() for each in [threads.submit(self.first, r) for r in requests]]

    def test_bodies_that_are_no_object_are_malformed(self):
        for body in [b"", b" ", b"[", b"[]", b"null", b'"name"', b"7", b"{", b"}", b"{}{}", b"{'name':1}",
                     b'{"name": "a"', b'{"name": "a\0b"}', b'{"name": "a"}\0', b'\0{"name": "a"}',
                     b'{"name": "\xff"}', b'{"name": "\xc0\xaf"}', b'{"name": "\xed\xa0\x80"}',
                     b'{"name": "\\ud800"}', b'{"name": "a\nb"}', b'{"name": 1e999}', b'{"name": NaN}',
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

    def test_bodies_beyond_the_limit_are_too_large(self):
        for answer in self.firsts([post(b"[" * 10_000_000),
                                   post(b"x", b"Content-Length: 99999999999"),
                                   post(b"x", b"Content-Length: " + b"9" * 30),
                                   post(b"x", b"Content-Length: -1")]):
            self.assert_failure(answer, TOO_LARGE)
            self.assertEqual(answer.fields["connection"], "close")

    def test_a_compressed_body_is_no_way_around_the_limit(self):
        for body in (gzip.compress(b"[" * 30_000_000), b"[" * 100):
            with self.subTest(len(body)):
                answer = self.first(post(body, b"Content-Encoding: gzip",
                                         b"Content-Length: %d" % len(body)))
                self.assertIn(answer.status, (400, 413, 415))

    def test_a_body_that_is_not_as_long_as_announced_is_malformed(self):
        for answer in self.firsts([post(b'{"name": ', *fields) for fields in (
                [b"Content-Length: 100"], [b"Content-Length: 5", b"Content-Length: 100"],
                [b"Content-Length: abc"])]):
            self.assertEqual(answer.status, 400)
        # What is beyond the length is another request, and a broken one.
        first, *rest = self.exchange(post(b'{"name": "Cut"}GARBAGE\r\n\r\n', b"Content-Length: 15"))
        self.assertEqual(first.status, 201)
        for answer in rest:
            self.assert_failure(answer, MALFORMED)
        first, *rest = self.exchange(get(b"/teams/1", b"Content-Length: 9") + b"GARBAGE\r\n")
        self.assertEqual(first.status, 200)
        for answer in rest:
            self.assert_failure(answer, MALFORMED)

    def test_bodies_without_a_length_are_not_read(self):
        for fields, body in [
            ([b"Transfer-Encoding: chunked"], b"2\r\n{}\r\n0\r\n\r\n"),
            ([b"Transfer-Encoding: chunked"], b"186a0\r\n" + b"[" * 100_000 + b"\r\n0\r\n\r\n"),
            ([b"Transfer-Encoding: chunked"], b"400\r\n%s\r\n" % (b"[" * 1024) * 100),
            ([b"Transfer-Encoding: chunked"], b"zz\r\nabc\r\n0\r\n\r\n"),
            ([b"Transfer-Encoding: chunked", b"Content-Length: 2"], b"{}"),
            ([b"Transfer-Encoding: identity"], b"{}"),
            ([b"Content-Length:"], b"{}"),
            ([b"X: y"], get(b"/teams")),
        ]:
            with self.subTest(body[:40], fields=fields):
                answer, = self.exchange(post(body, *fields))  # and what is left is no request
                self.assert_failure(answer, NO_LENGTH)
                self.assertEqual(answer.fields["connection"], "close")

    def test_a_request_that_stops_has_no_answer_or_a_refusal(self):
        whole = post(b'{"name": "Stops"}')
        parts = [whole[:end] for end in (0, 1, 4, 20, 40, len(whole) - 18, len(whole) - 1)]
        with ThreadPoolExecutor(len(parts)) as threads:
            for answers in threads.map(self.exchange, parts):
                for answer in answers:
                    self.assert_failure(answer, MALFORMED)
        for part in parts:
            with self.service.connect() as connection:  # and closes at once
                connection.sendall(part)

    def test_requests_that_are_no_http_are_malformed(self):
        for request in [b"\r\n\r\n", b"GET /teams\r\n\r\n", b"GET /teams HTTP/9.9\r\n\r\n",
                        b"GET /teams HTTP/1.1 x\r\n\r\n",
                        b"get /teams HTTP/1.1\r\n\r\n", b"FOO /teams HTTP/1.1\r\n\r\n",
                        b"M" * 5_000 + b" /teams HTTP/1.1\r\n\r\n", b"GET /teams?a?b HTTP/1.1\r\n\r\n",
                        b"GET \0 HTTP/1.1\r\n\r\n", b"\0" * 100 + b"\r\n\r\n",
                        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
                        get(b"/teams/1", b"X: " + b"x" * 9_000),
                        get(b"/teams/1", b"X: " + b"x" * 1_000_000)]:
            with self.subTest(request[:40]):
                answers = self.exchange(request)
                self.assertTrue(answers)
                for answer in answers:
                    self.assert_failure(answer, MALFORMED)
        answer = self.first(get(b"/" + b"x" * 9_000))
        self.assert_failure(answer, Failure("generic", "invalid_parameter", status=414))
        chance = random.Random(1)
        for _ in range(50):
            self.exchange(chance.randbytes(chance.randrange(1, 3_000)) + b"\r\n\r\n")

    def test_paths_are_decoded_to_what_they_are(self):
        for path, failure in [
            (b"/teams/%", UNKNOWN_ROUTE), (b"/teams/%ZZ", UNKNOWN_ROUTE), (b"/teams/%u0041", UNKNOWN_ROUTE),
            (b"/teams/%31%", UNKNOWN_ROUTE), (b"/teams/%00", UNKNOWN_ROUTE), (b"/teams/1%00", UNKNOWN_ROUTE),
            (b"/teams/-1", UNKNOWN_ROUTE), (b"/teams/1e3", UNKNOWN_ROUTE), (b"/teams/1/", UNKNOWN_ROUTE),
            (b"/teams/9999999999999999999", UNKNOWN_ROUTE), (b"//teams", UNKNOWN_ROUTE),
            (b"/teams/../teams", UNKNOWN_ROUTE), (b"*", UNKNOWN_ROUTE), (b"?", UNKNOWN_ROUTE),
            (b"http://x/teams", UNKNOWN_ROUTE), (b"/\x01\x1b[31m\x7f", UNKNOWN_ROUTE),
            (b"/\xff\xfe", UNKNOWN_ROUTE), (b"/%0d%0aX-Evil:%201", UNKNOWN_ROUTE),
            (b"/%0aX-Evil:%201?a=%0d%0aX-Evil:%201", UNKNOWN_ROUTE),
            (b"/" + b"x" * 7_900, UNKNOWN_ROUTE), (b"/teams/" + b"1" * 7_900, UNKNOWN_ROUTE),
            (b"/teams/" + b"%31" * 2_600, UNKNOWN_ROUTE), (b"/teams/0", NO_TEAM),
            (b"/teams/999999999", NO_TEAM), (b"/teams/%39", NO_TEAM), (b"/teams/9#1", NO_TEAM),
        ]:
            with self.subTest(path[:40]):
                self.assert_failure(self.first(get(path)), failure)

    def test_members_that_are_no_names_are_in_no_team(self):
        for name, failure in [
            (b"%0d%0aX-Evil:%201", NO_MEMBER), (b"%00", NO_MEMBER), (b"Ada%00", NO_MEMBER),
            (b"%FF%FE", NO_MEMBER), (b"%", NO_MEMBER), (b"%2e%2e", NO_MEMBER), (b"%22%5c", NO_MEMBER),
            (b"a%2fb", UNKNOWN_ROUTE), (b"x" * 65, UNKNOWN_ROUTE), (b"x" * 7_900, UNKNOWN_ROUTE),
        ]:
            with self.subTest(name[:40]):
                request = b"DELETE /teams/1/members/%s HTTP/1.1\r\nContent-Length: 0\r\n\r\n" % name
                self.assert_failure(self.first(request), failure)

    def test_junk_in_the_fields_that_choose_an_answer_chooses_the_default(self):
        chance = random.Random(2)
        for junk in [b"," * 8_000, b";" * 8_000, b'"' * 8_000, b"a" * 8_000, b"zh;q=" + b"9" * 8_000,
                     b"\\\"" * 4_000, b"zh;q=0.0001," * 600, b"\x01" * 8_000, b"\xff" * 8_000,
                     b"*;q=0," * 1_300, b"application/problem+json;q=2," * 270,
                     bytes(chance.choice(b"zhen-*;=q.019,\" \t/") for _ in range(4_000)) + b'"']:
            with self.subTest(junk[:40]):
                answer = self.first(get(b"/teams/9", b"Accept-Language: " + junk, b"Accept: " + junk))
                language = answer.fields["content-language"]
                if b"-" not in junk or junk.startswith(b"application"):
                    self.assertEqual(language, "en")
                    self.assertEqual(answer.fields["content-type"], "application/json")
                self.assert_failure(answer, NO_TEAM, language,
                                    answer.fields["content-type"] != "application/json")
        lines = [b"Accept-Language: fr", b"Accept: text/html"] * 2_000
        self.assert_failure(self.first(get(b"/teams/9", *lines, b"Accept-Language: zh")), NO_TEAM, "zh")

    def test_no_field_is_injected(self):
        for value in (b"zh\rX-Evil: 1", b"zh\nX-Evil: 1", b"zh\0X-Evil: 1", b"zh\r\n X-Evil: 1",
                      b"zh%0d%0aX-Evil: 1", b"zh\r\n\r\nX-Evil: 1"):
            for field in (b"Accept", b"Accept-Language", b"Range", b"Expect", b"Connection", b"Host"):
                with self.subTest(value, field=field):
                    self.exchange(get(b"/teams/9", field + b": " + value))

    def test_fields_without_number_or_end_do_not_stop_the_service(self):
        self.assertTrue(self.exchange(get(b"/teams/1", *[b"X: y"] * 20_000)))

        ended = threading.Event()

        def trickle():
            with self.service.connect() as connection:
                connection.sendall(b"GET /teams HTTP/1.1\r\n")
                while not ended.wait(0.05):
                    connection.sendall(b"X: y\r\n")

        slow = [threading.Thread(target=trickle) for _ in range(20)]
        for each in slow:
            each.start()
        try:
            until = time.monotonic() + 2
            while time.monotonic() < until:
                self.assert_failure(self.service.ask("GET", "/teams/9"), NO_TEAM)
        finally:
            ended.set()
            for each in slow:
                each.join()

    def test_a_client_that_says_nothing_is_left(self):
        with self.service.connect() as silent, self.service.connect() as stopped:
            stopped.sendall(b"GET /teams HTTP/1.1\r\nX: ")
            for connection in (silent, stopped):
                connection.settimeout(60)
                received = b"".join(iter(lambda: connection.recv(65536), b""))
                for answer in split_answers(received):
                    self.assert_failure(answer, MALFORMED)


if __name__ == "__main__":
    unittest.main()
