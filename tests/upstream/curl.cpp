// SPDX-License-Identifier: MIT
#include <errcode/upstream/curl.hpp>

#include <curl/curl.h>

#include <catch.hpp>

#include <string>
#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "failure.hpp"

namespace {

using fails = failure<int>;

/// Asks for a URL.
fails get(const std::string& url, const char* proxy = "") {
  CURL* const handle = curl_easy_init();
  char text[CURL_ERROR_SIZE] = "";
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROXY, proxy);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, 500L);
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, text);
  curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "gzip");
  curl_easy_setopt(
      handle, CURLOPT_WRITEFUNCTION,
      +[](char*, size_t size, size_t count, void*) { return size * count; });
  const CURLcode code = curl_easy_perform(handle);
  curl_easy_cleanup(handle);
  return report<errcode::upstream::curl>(static_cast<int>(code), text);
}

/// What a server does with its one connection.
enum class then { close_it, reset_it, keep_it };

/// Runs a server that reads a request and answers with a text, and returns what curl makes of it.
fails get_from_server(const std::string& answer, then last, const std::string& scheme = "http",
                      bool is_proxy = false) {
  const int listener = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  bind(listener, reinterpret_cast<sockaddr*>(&address), size);
  listen(listener, 1);
  getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
  std::thread server([&] {
    const int client = accept(listener, nullptr, nullptr);
    char request[4096];
    if (read(client, request, sizeof(request)) > 0)
      send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
    if (last == then::keep_it)
      while (read(client, request, sizeof(request)) > 0) continue;
    const linger now{1, 0};
    if (last == then::reset_it) setsockopt(client, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
    close(client);
  });
  const std::string host = "127.0.0.1:" + std::to_string(ntohs(address.sin_port));
  const fails failed = is_proxy ? get("http://example.invalid/", ("socks5h://" + host).c_str())
                                : get(scheme + "://" + host + "/");
  server.join();
  close(listener);
  return failed;
}

}  // namespace

TEST_CASE("curl: a request that was not sent can be repeated") {
  CHECK(get("http://no-such-host.invalid/") == fails{CURLE_COULDNT_RESOLVE_HOST, refused});
  CHECK(get("http://localhost/", "http://no-such-host.invalid:1") ==
        fails{CURLE_COULDNT_RESOLVE_PROXY, refused});
  CHECK(get("http://127.0.0.1:1/") == fails{CURLE_COULDNT_CONNECT, refused});
  CHECK(get_from_server("", then::close_it, "https") == fails{CURLE_SSL_CONNECT_ERROR, refused});
  CHECK(get_from_server("\5\xff", then::close_it, "", true) == fails{CURLE_PROXY, refused});
}

TEST_CASE("curl: a request without a response may have been done") {
  CHECK(get_from_server("", then::close_it) == fails{CURLE_GOT_NOTHING, unavailable});
  CHECK(get_from_server("", then::reset_it) == fails{CURLE_RECV_ERROR, unavailable});
  CHECK(get_from_server("", then::keep_it) == fails{CURLE_OPERATION_TIMEDOUT, timed_out});
}

TEST_CASE("curl: a response that cannot be read is a bad gateway") {
  const std::string head = "HTTP/1.1 200 OK\r\n";
  CHECK(get_from_server(head + "Content-Length: 9\r\n\r\nshort", then::close_it) ==
        fails{CURLE_PARTIAL_FILE, bad_answer});
  CHECK(get_from_server(head + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\ntext",
                        then::close_it) == fails{CURLE_BAD_CONTENT_ENCODING, bad_answer});
  CHECK(get_from_server(head + "Content-Length: -1\r\n\r\n", then::close_it) ==
        fails{CURLE_WEIRD_SERVER_REPLY, bad_answer});
}
