// SPDX-License-Identifier: MIT
#include <errcode/reason_phrase.hpp>

#include <climits>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "catch.hpp"
#include "spelling.hpp"

using errcode::http_status;
using errcode::reason_phrase;

static_assert(errcode::reason_phrase(errcode::http_status::im_used) == "IM Used");
static_assert(std::size(errcode::data::http_statuses) == 62);

namespace {

/// The enumerator that a phrase gives: "URI Too Long" is uri_too_long.
constexpr bool is_spelling_of(std::string_view spelling, std::string_view phrase) noexcept {
  if (spelling == "continue_") return phrase == "Continue";  // a keyword
  if (spelling.size() != phrase.size()) return false;
  for (std::size_t i = 0; i != phrase.size(); ++i) {
    const char letter = phrase[i];
    const char lower = 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    if (spelling[i] != (lower == ' ' || lower == '-' ? '_' : lower)) return false;
  }
  return true;
}

template <int Number>
constexpr bool is_named_after_its_phrase() noexcept {
  const std::string_view spelling = errcode_tests::spelling<http_status{Number}>();
  const std::string_view phrase = reason_phrase(http_status{Number});
  return phrase.empty() ? spelling.front() == '(' : is_spelling_of(spelling, phrase);
}

template <int... Number>
constexpr bool are_named_after_their_phrases(std::integer_sequence<int, Number...>) noexcept {
  return errcode_tests::all({is_named_after_its_phrase<Number>()...});
}
static_assert(are_named_after_their_phrases(std::make_integer_sequence<int, 600>()));

}  // namespace

TEST_CASE("the registry's 62 assigned numbers have a phrase, and no other number has one") {
  std::size_t phrases = 0;
  for (int number = -100000; number <= 100000; ++number) {
    if (!reason_phrase(http_status{number}).empty()) ++phrases;
  }
  CHECK(phrases == 62);
  CHECK(reason_phrase(http_status{306}).empty());
  CHECK(reason_phrase(http_status{418}).empty());
  CHECK(reason_phrase(http_status{INT_MIN}).empty());
  CHECK(reason_phrase(http_status{INT_MAX}).empty());
}
