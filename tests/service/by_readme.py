# SPDX-License-Identifier: MIT
"""Types what the README shows of the service, and compares what is printed, to the letter."""
import os
import re
import subprocess
import unittest

from service import Service


class Readme(unittest.TestCase):
    def test_the_session_goes_as_shown(self):
        with open(os.environ["README"], encoding="utf-8") as file:
            session, = re.findall(r"^```console\n(.*?)^```$", file.read(), re.S | re.M)
        steps = re.findall(r"^\$ (.*)\n((?:[^$].*\n)*)", session, re.M)
        self.assertEqual("".join(f"$ {command}\n{shown}" for command, shown in steps), session)

        start, *others = steps
        self.assertEqual(start[0], "build/test/service 8080 &")
        self.assertEqual({command.split()[0] for command, _ in others}, {"build/test/client", "curl"})
        service = Service()
        try:
            here = {"http://127.0.0.1:8080": service.url, "build/test/client": os.environ["CLIENT"]}
            self.assertEqual(start[1], "listening on http://127.0.0.1:8080\n")
            for command, shown in others:
                for there, this in here.items():
                    command = command.replace(there, this)
                done = subprocess.run(["bash", "-c", command], stdin=subprocess.DEVNULL,
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                      timeout=60, check=True)
                self.assertEqual(done.stdout.decode("utf-8").rstrip("\n"), shown.rstrip("\n"), command)
        finally:
            ended = service.stop()
        self.assertEqual(ended, (0, b"", b""))


if __name__ == "__main__":
    unittest.main()
