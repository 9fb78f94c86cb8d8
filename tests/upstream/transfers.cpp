// SPDX-License-Identifier: MIT
// Transfers money between accounts while transactions deadlock and the server is killed.
#include "mysql.hpp"

#include <errcode/retry.hpp>

#include <errmsg.h>
#include <mysqld_error.h>

#include <catch.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iostream>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace {

constexpr errcode::retry_policy policy{40, std::chrono::milliseconds(5),
                                       std::chrono::milliseconds(500)};
constexpr int accounts = 4;
constexpr int clients = 4;
constexpr int transfers_a_client = 150;
constexpr int transfers = clients * transfers_a_client;

/// A transfer between two accounts, as texts for a statement.
struct transfer {
  explicit transfer(int number) : id(std::to_string(number)) {
    std::mt19937 random(static_cast<unsigned>(number));
    const unsigned first = random() % accounts;
    source = std::to_string(first);
    target = std::to_string((first + 1 + random() % (accounts - 1)) % accounts);
    amount = std::to_string(1 + random() % 100);
  }
  std::string id, source, target, amount;
};

struct bank {
  /// Sets up accounts of 1000 each, and a table of transfers with this column `id`.
  explicit bank(const std::string& id) {
    connection root;
    root.run("CREATE OR REPLACE DATABASE bank", "USE bank",
             "CREATE TABLE accounts (id INT PRIMARY KEY, balance INT NOT NULL)",
             "CREATE TABLE transfers (id " + id +
                 ", attempt INT UNIQUE, source INT, target INT, amount INT)");
    for (int account = 0; account < accounts; ++account)
      root.run("INSERT INTO accounts VALUES (" + std::to_string(account) + ", 1000)");
  }

  /// Tries a transfer once. The handle is opened again where the connection is gone.
  std::optional<errcode::error> attempt(std::unique_ptr<connection>& handle,
                                        const transfer& wanted) {
    const std::string number = std::to_string(++attempts);
    if (handle == nullptr) handle = std::make_unique<connection>();
    for (const std::string& statement :
         {std::string("ROLLBACK"), std::string("BEGIN"),
          "INSERT INTO bank.transfers VALUES (" + wanted.id + ", " + number + ", " + wanted.source +
              ", " + wanted.target + ", " + wanted.amount + ")",
          "UPDATE bank.accounts SET balance = balance - " + wanted.amount +
              " WHERE id = " + wanted.source,
          "UPDATE bank.accounts SET balance = balance + " + wanted.amount +
              " WHERE id = " + wanted.target,
          std::string("COMMIT")}) {
      if (handle->send(statement)) continue;
      const errcode::error failed = handle->error();
      const int code = failed.code().value();
      if (code == ER_DUP_ENTRY) break;  // an attempt before this one was committed
      note(failed, number);
      if (CR_MIN_ERROR <= code && code <= CR_MAX_ERROR) handle.reset();
      return failed;
    }
    ++done;
    return std::nullopt;
  }

  void note(const errcode::error& failed, const std::string& number) {
    check_privacy(failed, std::string(failed.causes()[0].received_message()));
    const std::lock_guard lock(mutex);
    deadlocks += failed.code().value() == ER_LOCK_DEADLOCK;
    lost += failed.code().value() == CR_SERVER_LOST;
    if (errcode::had_no_effect(failed)) undone += ", " + number;
  }

  /// Does all transfers, kills the server in the middle, and returns which failed for good.
  template <class MayRepeat>
  std::vector<int> run(MayRepeat may_repeat) {
    std::vector<int> failed;
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client) {
      threads.emplace_back([&, client] {
        std::unique_ptr<connection> handle;
        for (int each = 0; each < transfers_a_client; ++each) {
          const int id = client * transfers_a_client + each;
          const transfer wanted(id);
          const auto failure =
              errcode::retry(policy, budget, may_repeat, [&] { return attempt(handle, wanted); });
          if (failure) {
            const std::lock_guard lock(mutex);
            failed.push_back(id);
          }
        }
      });
    }
    wait_until([&] { return done > transfers / 3; });
    server::ask("kill");
    server::ask("start");
    for (std::thread& thread : threads) thread.join();
    std::cout << transfers << " transfers, " << attempts << " attempts, " << deadlocks
              << " deadlocks, " << lost << " lost connections, " << failed.size() << " failed\n";
    return failed;
  }

  std::atomic<int> attempts{0};
  std::atomic<int> done{0};
  std::mutex mutex;
  int deadlocks = 0;
  int lost = 0;
  std::string undone = "0";  // the attempts of which the table says that they had no effect
  errcode::retry_budget budget{transfers};  // of the database, for all its clients
};

void check_balances(bank& tested) {
  connection root;
  root.run("USE bank");
  CHECK(root.ask("SELECT SUM(balance) FROM accounts") == std::to_string(1000 * accounts));
  CHECK(
      root.ask("SELECT COUNT(*) FROM accounts WHERE balance <> 1000"
               " + (SELECT COALESCE(SUM(amount), 0) FROM transfers WHERE target = accounts.id)"
               " - (SELECT COALESCE(SUM(amount), 0) FROM transfers WHERE source = accounts.id)") ==
      "0");
  CHECK(root.ask("SELECT COUNT(*) FROM transfers WHERE attempt IN (" + tested.undone + ")") == "0");
  CHECK(tested.deadlocks > 0);
  CHECK(tested.lost > 0);
}

}  // namespace

TEST_CASE("MySQL starts") {
  REQUIRE(mysql_library_init(0, nullptr, nullptr) == 0);
  server::ask("start");
}

TEST_CASE("Transfers with a unique id are all done, each once") {
  bank tested("INT PRIMARY KEY");
  CHECK(tested.run([](const errcode::error&) { return true; }).empty());
  check_balances(tested);
  CHECK(connection().ask("SELECT COUNT(*) FROM bank.transfers") == std::to_string(transfers));
}

TEST_CASE("Transfers without one are repeated only where that cannot do them twice") {
  bank tested("INT");
  const std::vector<int> failed = tested.run(errcode::had_no_effect);
  CHECK(failed.size() <= clients);  // the one transfer of each client that was under way
  check_balances(tested);
  connection root;
  CHECK(root.ask("SELECT COUNT(*) - COUNT(DISTINCT id) FROM bank.transfers") == "0");
  std::string ids = "-1";
  for (const int id : failed) ids += ", " + std::to_string(id);
  CHECK(root.ask("SELECT COUNT(*) FROM bank.transfers WHERE id NOT IN (" + ids + ")") ==
        std::to_string(transfers - static_cast<int>(failed.size())));
  std::cout << root.ask("SELECT COUNT(*) FROM bank.transfers WHERE id IN (" + ids + ")")
            << " of those that failed were committed\n";
}
