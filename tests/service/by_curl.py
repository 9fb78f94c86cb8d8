# SPDX-License-Identifier: MIT
"""Asks the service with curl for every failure, in each language and format."""
import itertools
import json
import os
import subprocess
import unittest

from service import FAILURES, SECRET, Failure, ServiceTest, TOO_LARGE, WRONG_METHOD, split_answers

VARIANTS = list(itertools.product(("en", "zh"), (False, True)))


class Curl(ServiceTest):
    arguments = ("--fault",)
    faults = 0

    @classmethod
    def _end(cls):
        cls.complaint = (b"service: lost connection to " + SECRET + b"\n") * cls.faults
        super()._end()

    def curl(self, path, *arguments, body=b"", is_head=False):
        done = subprocess.run(
            [os.environ["CURL"], "--silent", "--show-error", "--max-time", "60", "--include",
             *arguments, self.service.url + path],
            input=body, stdout=subprocess.PIPE, check=True)
        answer, = split_answers(done.stdout, is_head)
        return answer

    def test_every_failure_is_whole_in_each_language_and_format(self):
        for what, (method, path, body, failure) in FAILURES.items():
            for language, is_problem in VARIANTS:
                with self.subTest(what, language=language, is_problem=is_problem):
                    arguments = ["--request", method]
                    if language == "zh":
                        arguments += ["--header", "Accept-Language: zh-CN,zh;q=0.9,en;q=0.8"]
                    if is_problem:
                        arguments += ["--header", "Accept: application/problem+json"]
                    if body:
                        arguments += ["--data-binary", "@-"]
                    answer = self.curl(path, *arguments, body=body)
                    type(self).faults += path == "/fault"
                    self.assert_failure(answer, failure, language, is_problem)

    def test_a_wrong_method_is_told_the_right_ones(self):
        for method, path, allowed in [("PUT", "/teams", "GET, HEAD, POST"),
                                      ("TRACE", "/teams", "GET, HEAD, POST"),
                                      ("OPTIONS", "/teams", "GET, HEAD, POST"),
                                      ("PATCH", "/teams/1", "GET, HEAD"),
                                      ("GET", "/teams/1/members", "POST"),
                                      ("HEAD", "/teams/1/members", "POST"),
                                      ("POST", "/teams/1/members/Ada", "DELETE")]:
            with self.subTest(method, path=path):
                how = ["--head"] if method == "HEAD" else ["--request", method]
                if method in ("POST", "PUT", "PATCH"):
                    how += ["--data-binary", "{}"]
                answer = self.curl(path, *how, is_head=method == "HEAD")
                self.assertEqual(answer.status, 405)
                self.assertEqual(answer.fields["allow"], allowed)
                if method != "HEAD":
                    self.assert_failure(answer, WRONG_METHOD)

    def test_a_head_is_that_of_the_get(self):
        for path in ("/teams", "/teams/1", "/teams/9", "/squads"):
            with self.subTest(path):
                get = self.curl(path)
                head = self.curl(path, "--head", is_head=True)
                self.assertEqual(head._replace(body=get.body), get)
                self.assertEqual(int(head.fields["content-length"]), len(get.body))

    def test_an_oversized_body_is_refused_whether_or_not_the_client_waits(self):
        body = b"[" * 200_000
        for expect in ("Expect: 100-continue", "Expect:"):
            with self.subTest(expect):
                answer = self.curl("/teams", "--header", expect, "--data-binary", "@-", body=body)
                self.assert_failure(answer, TOO_LARGE)
        answer = self.curl("/teams", "--header", "Content-Encoding: gzip", "--data-binary", "@-",
                           body=body)
        self.assertIn(answer.status, (400, 413))

    def test_a_body_of_unknown_length_is_asked_for_its_length(self):
        for arguments in (["--request", "POST"],
                          ["--header", "Transfer-Encoding: chunked", "--data-binary", "@-"]):
            with self.subTest(arguments):
                answer = self.curl("/teams", *arguments, body=b"{}")
                self.assert_failure(answer, Failure("http_status", "length_required"))

    def test_a_request_without_a_length_is_not_waited_for(self):
        unknown = Failure("business", "invalid_url")
        missing = FAILURES["a member that is not there"][3]
        for method, path, failure in [("PUT", "/teams", WRONG_METHOD), ("PUT", "/squads", unknown),
                                      ("PATCH", "/teams/1", WRONG_METHOD), ("PATCH", "/squads", unknown),
                                      ("DELETE", "/teams/1/members/Eve", missing)]:
            with self.subTest(method, path=path):
                answer = self.curl(path, "--request", method, "--max-time", "4")  # httplib waits 5 s
                self.assert_failure(answer, failure)

    def test_an_answer_may_be_compressed(self):
        done = subprocess.run([os.environ["CURL"], "--silent", "--compressed",
                               self.service.url + "/teams/9"], stdout=subprocess.PIPE, check=True)
        self.assertEqual(json.loads(done.stdout)["code"], 807)
        answer = self.curl("/teams/9", "--header", "Accept-Encoding: gzip")
        self.assertIn("Accept-Encoding", answer.fields["vary"])

    def test_a_range_cuts_nothing(self):
        for path, status in (("/teams/1", 200), ("/teams/9", 404)):
            for wanted in ("bytes=0-3", "bytes=9000-", "bytes=0-1,3-4"):
                with self.subTest(path, range=wanted):
                    answer = self.curl(path, "--header", "Range: " + wanted)
                    self.assertEqual(answer.status, status)
                    json.loads(answer.body)

    def test_a_field_may_have_several_lines(self):
        answer = self.curl("/teams/9", "--header", "Accept-Language: fr", "--header",
                           "Accept-Language: zh", "--header", "Accept: text/html", "--header",
                           "Accept: application/problem+json")
        self.assert_failure(answer, FAILURES["a team that is not there"][3], "zh", True)


if __name__ == "__main__":
    unittest.main()
