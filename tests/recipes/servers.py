# SPDX-License-Identifier: MIT
"""Sends the same requests to the servers of docs/recipes.md, which must give the same answers."""
import http.client
import json
import os
import socket
import subprocess
import tempfile
import time
import unittest

SECRET = "db-3.internal"
COMPARED = ("Content-Type", "Content-Language", "Vary", "Retry-After", "WWW-Authenticate")


def problem(errcode, status, **members):
    return {"type": "https://api.example.com/errors/" + errcode, "errcode": errcode,
            "status": status, **members}


# What is asked (method, path, headers, body), then the status, some headers and some members of the
# body that are expected. They go to one server after another in this order.
CASES = [
    ("GET", "/teams/1", {}, None, 200, {"Content-Type": "text/plain"}, ""),
    ("POST", "/teams/1/members", {}, "", 400, {"Content-Language": "en"},
     {"code": 800, "errcode": "MissingParameter.Member.Name", "model": "Member", "field": "Name"}),
    ("POST", "/teams/1/members", {}, "Ada", 200, {}, "Ada\n"),
    ("POST", "/teams/1/members", {}, "x" * 1025, 413, {"Content-Type": "application/json"},
     {"code": 413, "errcode": "LimitExceeded"}),
    ("POST", "/teams/1/members", {}, "x" * 1024, 200, {}, "x" * 1024 + "\n"),
    ("POST", "/teams/1/members", {}, "Eva", 403, {"Vary": "Accept, Accept-Language"},
     {"code": 824, "errcode": "LimitExceeded.Team", "model": "Team", "limit": 2,
      "desc": "The team is full"}),
    ("POST", "/teams/1/members", {"Accept-Language": "zh-CN, en;q=0.5"}, "Eva", 403,
     {"Content-Language": "zh"}, {"code": 824, "desc": "团队成员已满"}),
    ("POST", "/teams/1/members", {"Accept": "application/problem+json"}, "Eva", 403,
     {"Content-Type": "application/problem+json"},
     problem("LimitExceeded.Team", 403, code=824, detail="The team is full")),
    ("GET", "/teams/9", {}, None, 404, {}, {"code": 807, "errcode": "NotFound.Team"}),
    ("HEAD", "/teams/9", {}, None, 404, {"Content-Type": "application/json"}, ""),
    ("GET", "/teams/9", {"Range": "bytes=0-3"}, None, 404, {}, {"code": 807}),
    ("GET", "/nowhere", {}, None, 404, {}, {"code": 404, "errcode": "NotFound"}),
    ("DELETE", "/teams/1", {}, None, 404, {}, {"code": 404, "errcode": "NotFound"}),
    ("GET", "/fail/login", {}, None, 401, {"WWW-Authenticate": "Bearer"},
     {"code": 401, "errcode": "AuthFailure"}),
    ("GET", "/fail/load", {}, None, 503, {"Retry-After": "30"}, {"code": 503, "retry_after": 30}),
    ("GET", "/fail/other", {}, None, 500, {"WWW-Authenticate": None, "Retry-After": None},
     {"code": 500, "errcode": "ServerError"}),
]


class Servers(unittest.TestCase):
    maxDiff = None

    def start(self, program):
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.log = tempfile.TemporaryFile("w+")
        self.addCleanup(self.log.close)
        process = subprocess.Popen([program, str(self.port)], stderr=self.log)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        deadline = time.monotonic() + 20
        while True:
            try:
                return socket.create_connection(("127.0.0.1", self.port)).close()
            except ConnectionRefusedError:
                self.assertTrue(process.poll() is None and time.monotonic() < deadline, program)
                time.sleep(0.02)

    def ask(self, method, path, headers, body):
        client = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        client.request(method, path, body, headers)
        answer = client.getresponse()
        text = answer.read().decode()
        client.close()
        is_json = text and "json" in answer.getheader("Content-Type")
        return (answer.status, {name: answer.getheader(name) for name in COMPARED},
                json.loads(text) if is_json else text)

    def test_the_servers_give_the_same_answers(self):
        answers = {}
        for program in os.environ["SERVERS"].split():
            self.start(program)
            for number, (*asked, status, headers, members) in enumerate(CASES):
                with self.subTest(program, asked=asked):
                    answer = self.ask(*asked)
                    self.assertEqual(answer[0], status)
                    self.assertEqual(answer[1], {**answer[1], **headers})
                    expected = members if isinstance(members, str) else {**answer[2], **members}
                    self.assertEqual(answer[2], expected)
                    self.assertNotIn(SECRET, str(answer))
                    self.assertEqual(answer, answers.setdefault(number, answer))
            self.log.seek(0)
            lines = self.log.read().splitlines()
            failures = [case for case in CASES if case[4] >= 400]
            self.assertEqual(len(lines), len(failures), lines)
            self.assertTrue(any(SECRET in line and "ServerError" in line for line in lines), lines)
        self.assertEqual(len(answers), len(CASES))


if __name__ == "__main__":
    unittest.main()
