// SPDX-License-Identifier: MIT
#include <errcode/upstream/redis.hpp>

#include <hiredis.h>

#include <catch.hpp>

#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "failure.hpp"
#include "server.hpp"

namespace {

using replies = failure<std::string>;
using fails = failure<int>;
constexpr outcome redis_error{500, "RedisError", again::never};

class connection {
 public:
  explicit connection(const char* host = "127.0.0.1", int timeout_ms = 10'000)
      : context_(redisConnectWithTimeout(host, server::port(), timeval{10, 0})) {
    if (context_->err == 0)
      redisSetTimeout(context_.get(), timeval{timeout_ms / 1000, timeout_ms % 1000 * 1000});
  }

  /// Reports the last failure of the connection.
  fails failed() const {
    return report<errcode::upstream::hiredis>(context_->err, context_->errstr);
  }

  /// Runs a command whose connection should fail.
  template <class... Words>
  fails fail(const Words&... words) {
    if (!send({words...}).empty()) throw std::runtime_error(text_);
    return failed();
  }

  template <class... Words>
  bool is_refused(const Words&... words) {
    return send({words...}) == "error";
  }

  /// Runs a command to which an error should be the reply: gives its first word.
  template <class... Words>
  replies error_of(const Words&... words) {
    if (send({words...}) != "error") throw std::runtime_error(text_);
    replies reply = report<errcode::upstream::redis>(text_, "");
    reply.key.resize(reply.key.find(' '));
    return reply;
  }

  /// Runs a command that should succeed, and gives the text of its reply.
  template <class... Words>
  std::string run(const Words&... words) {
    if (send({words...}) != "text") throw std::runtime_error(text_ + context_->errstr);
    return text_;
  }

 private:
  /// Gives "text" or "error", which text_ holds, or "" where there is no reply.
  std::string send(const std::vector<std::string>& words) {
    std::vector<const char*> arguments;
    for (const std::string& word : words) arguments.push_back(word.c_str());
    const auto reply =
        std::unique_ptr<redisReply, closer>(static_cast<redisReply*>(redisCommandArgv(
            context_.get(), static_cast<int>(words.size()), arguments.data(), nullptr)));
    text_.clear();
    if (reply == nullptr) return "";
    const redisReply* const shown = reply->elements > 1 ? reply->element[1] : reply.get();
    if (shown->str != nullptr) text_ = shown->str;
    return reply->type == REDIS_REPLY_ERROR ? "error" : "text";
  }

  struct closer {
    void operator()(redisContext* context) const { redisFree(context); }
    void operator()(redisReply* reply) const { freeReplyObject(reply); }
  };
  std::unique_ptr<redisContext, closer> context_;
  std::string text_;
};

void wait_for_blocked_client() {
  connection observer;
  wait_until([&] {
    return observer.run("INFO", "clients").find("blocked_clients:1") != std::string::npos;
  });
}

}  // namespace

TEST_CASE("Redis starts") { server::ask("start"); }

TEST_CASE("Redis: what exists is AlreadyExists") {
  connection client;
  client.run("SET", "text", "a");
  client.run("XGROUP", "CREATE", "stream", "readers", "$", "MKSTREAM");
  CHECK(client.error_of("XGROUP", "CREATE", "stream", "readers", "$") ==
        replies{"BUSYGROUP", already_exists});
  CHECK(client.error_of("RESTORE", "text", "0", "") == replies{"BUSYKEY", already_exists});
}

TEST_CASE("Redis: a fault of the service stays RedisError") {
  connection client;
  client.run("DEL", "list");
  client.run("LPUSH", "list", "a");
  CHECK(client.error_of("INCR", "list") == replies{"WRONGTYPE", redis_error});
  CHECK(client.error_of("EVAL", "return redis.call('INCR', 'list')", "0") ==
        replies{"WRONGTYPE", redis_error});
  CHECK(client.error_of("SELEKT") == replies{"ERR", redis_error});
  CHECK(client.error_of("INCRBY", "count", "many") == replies{"ERR", redis_error});
  CHECK(client.error_of("EVALSHA", std::string(40, '0'), "0") == replies{"NOSCRIPT", redis_error});
  client.run("ACL", "SETUSER", "guest", "on", ">secret", "~*", "+get");
  CHECK(client.error_of("AUTH", "guest", "wrong") == replies{"WRONGPASS", redis_error});
  client.run("AUTH", "guest", "secret");
  CHECK(client.error_of("SET", "text", "b") == replies{"NOPERM", redis_error});
  connection root;
  root.run("CONFIG", "SET", "requirepass", "secret");
  CHECK(connection().error_of("GET", "text") == replies{"NOAUTH", redis_error});
  root.run("CONFIG", "SET", "requirepass", "");
}

TEST_CASE("Redis: a command that is refused can be repeated") {
  connection client;
  client.run("CONFIG", "SET", "min-replicas-to-write", "1");
  CHECK(client.error_of("SET", "text", "b") == replies{"NOREPLICAS", refused});
  client.run("CONFIG", "SET", "min-replicas-to-write", "0");
  client.run("REPLICAOF", "127.0.0.1", "1");
  CHECK(client.error_of("SET", "text", "b") == replies{"READONLY", refused});
  client.run("CONFIG", "SET", "replica-serve-stale-data", "no");
  CHECK(client.error_of("GET", "text") == replies{"MASTERDOWN", refused});
  client.run("REPLICAOF", "NO", "ONE");
  CHECK(client.run("GET", "text") == "a");
}

TEST_CASE("Redis: a transaction is discarded as a whole") {
  connection client;
  client.run("MULTI");
  client.run("SET", "text", "b");
  connection().run("REPLICAOF", "127.0.0.1", "1");
  CHECK(client.error_of("EXEC") == replies{"EXECABORT", refused});
  // The reason of the other kind is the error that a command before it had.
  client.run("MULTI");
  CHECK(client.error_of("SET", "text", "b") == replies{"READONLY", refused});
  CHECK(client.error_of("EXEC") == replies{"EXECABORT", redis_error});
  client.run("REPLICAOF", "NO", "ONE");
}

TEST_CASE("Redis: a server that is full says so") {
  connection client;
  client.run("CONFIG", "SET", "maxmemory", "1");
  CHECK(client.error_of("SET", "text", "b") == replies{"OOM", full});
  client.run("CONFIG", "SET", "maxmemory", "0");
}

TEST_CASE("Redis: a server that cannot save refuses to write") {
  connection client;
  const std::string folder = client.run("CONFIG", "GET", "dir");
  client.run("CONFIG", "SET", "dir", "/proc");
  client.run("BGSAVE");
  wait_until([&] {
    connection observer;
    return observer.run("INFO", "persistence").find("last_bgsave_status:err") != std::string::npos;
  });
  CHECK(client.error_of("SET", "text", "b") == replies{"MISCONF", refused});
  client.run("CONFIG", "SET", "dir", folder);
  client.run("SAVE");
}

TEST_CASE("Redis: a server that runs a long script is busy") {
  connection client;
  client.run("CONFIG", "SET", "busy-reply-threshold", "50");
  std::future<replies> killed = std::async(
      std::launch::async, [] { return connection().error_of("EVAL", "while true do end", "0"); });
  wait_until([&] { return client.is_refused("PING"); });
  CHECK(client.error_of("GET", "text") == replies{"BUSY", refused});
  client.run("SCRIPT", "KILL");
  CHECK(killed.get() == replies{"ERR", redis_error});
}

TEST_CASE("Redis: a client that waits is told of a failover") {
  std::future<replies> unblocked =
      std::async(std::launch::async, [] { return connection().error_of("BLPOP", "nothing", "9"); });
  wait_for_blocked_client();
  connection client;
  client.run("REPLICAOF", "127.0.0.1", "1");
  CHECK(unblocked.get() == replies{"UNBLOCKED", refused});
  client.run("REPLICAOF", "NO", "ONE");
}

TEST_CASE("Redis: a client too many is refused") {
  connection client;
  client.run("CONFIG", "SET", "maxclients", "1");
  CHECK(connection().error_of("PING") == replies{"ERR", refused});
  client.run("CONFIG", "SET", "maxclients", "100");
}

TEST_CASE("Redis: a timeout of the driver has the number of a lost connection") {
  CHECK(connection("127.0.0.1", 200).fail("BLPOP", "nothing", "9") ==
        fails{REDIS_ERR_IO, unavailable});
}

TEST_CASE("Redis: a server that is killed can be asked again") {
  connection idle;
  idle.run("CONFIG", "SET", "save", "");
  idle.run("DEBUG", "POPULATE", "1000", "key", "100");
  idle.run("SAVE");
  std::future<fails> lost =
      std::async(std::launch::async, [] { return connection().fail("BLPOP", "nothing", "9"); });
  wait_for_blocked_client();
  server::ask("kill");
  CHECK(lost.get() == fails{REDIS_ERR_EOF, unavailable});
  CHECK(idle.fail("PING") == fails{REDIS_ERR_EOF, unavailable});
  CHECK(connection().failed() == fails{REDIS_ERR_IO, unavailable});
  CHECK(connection("no-such-host.invalid").failed() == fails{REDIS_ERR_OTHER, unavailable});
}

TEST_CASE("Redis: a server that reads its data can be asked again") {
  server::ask("start --key-load-delay 2000 --loading-process-events-interval-bytes 1024");
  CHECK(connection().error_of("GET", "text") == replies{"LOADING", refused});
}

TEST_CASE("Redis: a server that stops can be asked again") {
  connection idle;
  server::ask("stop");
  CHECK(idle.fail("PING") == fails{REDIS_ERR_EOF, unavailable});
}

TEST_CASE("Redis: a cluster that is down can be asked again") {
  server::ask("start --cluster-enabled yes");
  CHECK(connection().error_of("SET", "text", "b") == replies{"CLUSTERDOWN", refused});
}
