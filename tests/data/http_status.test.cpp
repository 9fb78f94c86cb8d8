// SPDX-License-Identifier: MIT
#include <errcode/data/http_status.hpp>

#include <errcode/find.hpp>
#include <errcode/http_status.hpp>
#include <errcode/reason_phrase.hpp>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <fstream>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "../catch.hpp"
#include "../spelling.hpp"
#include "rows.hpp"

using errcode::http_status;

namespace {

/// What the registry says of each number that it lists: the phrase without the remark behind it,
/// "" for "Unassigned" and "(Unused)".
///
/// The file has the columns of
/// https://www.iana.org/assignments/http-status-codes/http-status-codes-1.csv and in its name the
/// date of the registry's last update. It is no download, but was put together from a stored copy
/// of that file and of the registry's plain text.
std::map<int, std::string> read_registry() {
  std::ifstream file(ERRCODE_TESTS_DATA "/http-status-codes-2025-09-15.csv");
  std::map<int, std::string> phrases;
  std::string value;  // "418" or "419-420"
  std::string phrase;
  std::getline(file, value);  // the names of the columns
  while (std::getline(file, value, ',') && std::getline(file, phrase, ',') &&
         file.ignore(1000, '\n')) {
    const std::size_t dash = value.find('-');
    const int first = std::stoi(value);
    const int last = dash == std::string::npos ? first : std::stoi(value.substr(dash + 1));
    if (phrase.front() == '"') phrase.erase(0, 1);  // a remark with a comma follows
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

TEST_CASE("an error status has its own number, and the name and words of its phrase") {
  for (const errcode::entry& row : errcode::entries<http_status>()) {
    CAPTURE(row.code);
    CHECK(row.code == static_cast<int>(row.http));
    CHECK(row.errcode == errcode::find(row.type)->errcode);
    CHECK(row.grpc != errcode::grpc_status::ok);
    CHECK(row.desc == row.en);
    CHECK(row.name == to_enumerator(std::string(row.en)));
  }
  errcode_tests::check_texts<http_status>();
}

TEST_CASE("the statuses after which the same request may succeed are transient") {
  // By RFC 9110 (408, 502 to 504), RFC 8470 (425) and RFC 6585 (429).
  const std::initializer_list<int> transient = {408, 425, 429, 502, 503, 504};
  for (const errcode::entry& row : errcode::entries<http_status>()) {
    CAPTURE(row.code);
    const bool is_listed =
        std::find(transient.begin(), transient.end(), row.code) != transient.end();
    CHECK(row.transient == is_listed);
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
  const auto names = errcode_tests::spellings<http_status>(std::make_integer_sequence<int, 1000>());
  REQUIRE(names.size() == 1000);
  for (std::size_t number = 0; number != names.size(); ++number) {
    CAPTURE(number);
    const auto listed = registry.find(static_cast<int>(number));
    CHECK(names[number] == (listed == registry.end() ? "" : to_enumerator(listed->second)));
  }
}
