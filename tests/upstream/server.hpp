// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_UPSTREAM_SERVER_HPP
#define ERRCODE_TESTS_UPSTREAM_SERVER_HPP

// The server that servers.py holds ready for a test program, and helpers to wait for it.

#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>

#include <unistd.h>

namespace server {

/// Returns the port of the server on 127.0.0.1.
inline int port() { return std::atoi(std::getenv("PORT")); }

/// Has servers.py do one thing: "start [OPTION ...]", "stop" or "kill".
inline void ask(std::string command) {
  command += '\n';
  std::string answer;
  char next = '\0';
  if (write(STDIN_FILENO, command.data(), command.size()) > 0)
    while (read(STDIN_FILENO, &next, 1) == 1 && next != '\n') answer += next;
  if (answer != "done") throw std::runtime_error(command + answer);
}

}  // namespace server

inline void sleep_ms(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

/// Waits until a condition holds, for at most ten seconds.
template <class Condition>
void wait_until(Condition holds) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (!holds()) {
    if (std::chrono::steady_clock::now() > deadline) throw std::runtime_error("waited in vain");
    sleep_ms(10);
  }
}

#endif
