// SPDX-License-Identifier: MIT
#include <errcode/data/http_status.hpp>

#include <errcode/find.hpp>
#include <errcode/http_status.hpp>
#include <errcode/reason_phrase.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "../catch.hpp"
#include "../csv.hpp"
#include "../spelling.hpp"
#include "codes.hpp"

using errcode::http_status;
using errcode_tests::csv_row;

namespace {

/// What the registry says of each number that it lists: the phrase without the remark behind it,
/// "" for "Unassigned" and "(Unused)".
///
/// The file has the columns of
/// https://www.iana.org/assignments/http-status-codes/http-status-codes-1.csv and in its name the
/// date of the registry's last update. It is no download, but was put together from a stored copy
/// of that file and of the registry's plain text.
std::map<int, std::string> read_registry() {
  std::map<int, std::string> phrases;
  for (const csv_row& row : errcode_tests::read_data("http-status-codes-2025-09-15")) {
    const std::string& value = row.at("Value");  // "418" or "419-420"
    const std::size_t dash = value.find('-');
    const int first = std::stoi(value);
    const int last = dash == std::string::npos ? first : std::stoi(value.substr(dash + 1));
    std::string phrase = row.at("Description");
    if (phrase == "Unassigned" || phrase == "(Unused)") phrase.clear();
    phrase = phrase.substr(0, phrase.find(" ("));  // (OBSOLETED), (TEMPORARY - registered …)
    for (int number = first; number <= last; ++number) {
      CAPTURE(number);
      CHECK(phrases.emplace(number, phrase).second);
    }
  }
  phrases[499] = "Client Closed Request";  // nginx's, which the registry leaves unassigned
  return phrases;
}

/// The enumerator that a phrase gives: "URI Too Long" is uri_too_long, Continue a keyword.
std::string to_enumerator(std::string phrase) {
  if (phrase == "Continue") return "continue_";
  std::transform(phrase.begin(), phrase.end(), phrase.begin(), [](char c) {
    return c == ' ' || c == '-' ? '_'
                                : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  });
  return phrase;
}

template <int... Number>
std::array<std::string_view, sizeof...(Number)> spellings(std::integer_sequence<int, Number...>) {
  return {errcode_tests::spelling<http_status{Number}>()...};
}

}  // namespace

TEST_CASE("the registry lists each number from 100 to 599 once") {
  const auto registry = read_registry();
  CHECK(registry.size() == 500);
  CHECK(registry.begin()->first == 100);
  CHECK(registry.rbegin()->first == 599);
}

TEST_CASE("the phrases are the registry's, and where it has none there is none") {
  const auto registry = read_registry();
  for (int number = -1000; number <= 1000; ++number) {
    CAPTURE(number);
    const auto listed = registry.find(number);
    const std::string expected = listed == registry.end() ? "" : listed->second;
    CHECK(errcode::reason_phrase(http_status{number}) == expected);
  }
}

TEST_CASE("the error statuses are those of http_statuses.csv, in its order and to the letter") {
  const auto expected = errcode_tests::read_data("http_statuses");
  const auto rows = errcode::entries<http_status>();
  REQUIRE(rows.size() == expected.size());
  for (std::size_t i = 0; i != rows.size(); ++i) {
    const errcode::entry& row = rows[i];
    CAPTURE(row.code);
    CHECK(std::to_string(row.code) == expected[i].at("status"));
    CHECK(static_cast<int>(row.http) == row.code);
    CHECK(row.errcode == expected[i].at("type"));
    CHECK(row.errcode == errcode::find(row.type)->errcode);
    CHECK(row.grpc == errcode_tests::to_grpc(expected[i].at("grpc")));
    CHECK(row.transient == (expected[i].at("transient") == "yes"));
    CHECK(row.en == expected[i].at("en"));
    CHECK(row.desc == row.en);
    CHECK(row.zh == expected[i].at("zh"));
    CHECK(row.name == to_enumerator(expected[i].at("en")));
  }
}

TEST_CASE("every assigned error status of the registry has a row, and every phrase is in order") {
  for (const auto& [number, phrase] : read_registry()) {
    CAPTURE(number);
    if (number >= 400) CHECK((errcode::find<http_status>(number) != nullptr) == !phrase.empty());
  }
  int before = 0;
  for (const errcode::data::phrase_row& row : errcode::data::phrases) {
    CHECK(static_cast<int>(row.value) > before);
    before = static_cast<int>(row.value);
  }
  CHECK(before < 400);
}

TEST_CASE("the enumerators are the registry's assigned numbers, named after their phrases") {
  const auto registry = read_registry();
  const auto names = spellings(std::make_integer_sequence<int, 1000>());
  for (std::size_t number = 0; number != names.size(); ++number) {
    CAPTURE(number);
    const auto listed = registry.find(static_cast<int>(number));
    if (listed == registry.end() || listed->second.empty()) {
      CHECK(names[number].front() == '(');
    } else {
      CHECK(names[number] == to_enumerator(listed->second));
    }
  }
}
