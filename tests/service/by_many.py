# SPDX-License-Identifier: MIT
"""Asks the service 1,000 things at once, over as many connections."""
import asyncio
import json
import resource
import time
import unittest

from service import BAD_BODY, FAILURES, WRONG_METHOD, Failure, ServiceTest, split_answers

COUNT = 1000


def kind_of(number):
    """One of eight requests: method, path, body, and the failure, else the status."""
    name = json.dumps({"name": f"N{number}"}).encode()
    return [
        ("GET", "/teams/1", b"", 200),
        ("GET", "/teams/999", b"", FAILURES["a team that is not there"][3]),
        ("POST", "/teams", name, 201),
        ("POST", "/teams", b'{"name"', BAD_BODY),
        ("GET", "/squads", b"", Failure("business", "invalid_url")),
        ("PATCH", "/teams", b"{}", WRONG_METHOD),
        ("POST", "/teams/2/members", name, FAILURES["a full team"][3]),
        ("POST", "/teams/1/members", name, None),  # four of them join Ada
    ][number % 8]


async def open_all(port):
    """Opens the connections one by one: the service's backlog is short."""
    return [await asyncio.open_connection("127.0.0.1", port) for _ in range(COUNT)]


async def ask(connection, number, start):
    reader, writer = connection
    method, path, body, _ = kind_of(number)
    close = "Connection: close\r\n" if number % 3 else ""  # else this side closes it
    await start.wait()
    writer.write(f"{method} {path} HTTP/1.1\r\nHost: x\r\n{close}"
                 f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n")
                  if line.lower().startswith(b"content-length:"))
    text = head + await reader.readexactly(length)
    writer.close()
    return text


async def ask_all(port):
    began = time.monotonic()
    connections = await open_all(port)
    opened = time.monotonic() - began
    start = asyncio.Event()
    asked = [asyncio.ensure_future(ask(connection, number, start))
             for number, connection in enumerate(connections)]
    await asyncio.sleep(0)  # all of them wait now
    start.set()
    texts = await asyncio.gather(*asked)
    print(f"opened in {opened:.2f} s, answered in {time.monotonic() - began - opened:.2f} s")
    return texts


class Many(ServiceTest):
    def test_each_of_1000_requests_at_once_has_its_answer(self):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft < COUNT + 100:
            resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, COUNT + 100), hard))
        texts = asyncio.run(asyncio.wait_for(ask_all(self.service.port), 90))
        self.assertEqual(len(texts), COUNT)
        joined = 0
        for number, text in enumerate(texts):
            with self.subTest(number):
                answer, = split_answers(text)
                expected = kind_of(number)[3]
                if expected is None:
                    joined += answer.status == 201
                    expected = 201 if answer.status == 201 else FAILURES["a full team"][3]
                if isinstance(expected, Failure):
                    self.assert_failure(answer, expected)
                else:
                    self.assertEqual(answer.status, expected)
                    json.loads(answer.body)
        self.assertEqual(joined, 4)
        teams = json.loads(self.service.ask("GET", "/teams").body)
        names = {f"N{number}" for number in range(COUNT) if number % 8 == 2} | {"Red", "Blue"}
        self.assertEqual({team["name"] for team in teams}, names)
        self.assertEqual([team["id"] for team in teams], list(range(1, len(names) + 1)))
        self.assertEqual([len(team["members"]) for team in teams[:2]], [5, 5])


if __name__ == "__main__":
    unittest.main()
