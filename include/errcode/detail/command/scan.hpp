// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_SCAN_HPP
#define ERRCODE_DETAIL_COMMAND_SCAN_HPP

// Finds the codes in a text of any kind: an answer, a part of one, a line of a log.

#include <errcode/detail/command/label.hpp>
#include <errcode/detail/command/name.hpp>
#include <errcode/detail/command/number.hpp>
#include <errcode/detail/command/plain_text.hpp>
#include <errcode/detail/command/tables.hpp>
#include <errcode/detail/command/words.hpp>
#include <errcode/detail/text/ascii.hpp>
#include <errcode/entry.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace errcode::detail::cli {

/// Finds all that is a code, in the order of the text.
[[nodiscard]] inline std::vector<sighting> find_sightings(const tables& in, std::string_view text) {
  std::vector<sighting> found;
  std::vector<std::size_t> open = {0};  // the objects, of which the first is the line
  std::size_t objects = 0;
  for (std::size_t at = 0; at != text.size();) {
    const char c = text[at];
    if (c == '{') open.push_back(++objects);
    if (c == '}' && open.size() > 1) open.pop_back();
    if (c == '\n' && open.size() == 1) open[0] = ++objects;
    if (!is_word(c)) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end != text.size() && is_word(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    sighting next;
    int number = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
    if (read.ptr == word.data() + word.size() && read.ec == std::errc{}) {
      const bool is_fraction = at > 1 && text[at - 1] == '.' && is_digit(text[at - 2]);
      if (!is_fraction) next = find_number(in, number, text, at, end);
    } else if (!is_digit(c)) {
      next = find_name(in, text, at, end);
    }
    next.object = open.back();
    if (next.row != nullptr) found.push_back(next);
    at = end;
  }
  return found;
}

/// Joins the first `code` and the `errcode` of each object, as from_wire does.
inline void join_members(const tables& in, std::vector<sighting>& found) {
  std::map<std::size_t, sighting*> numbers;
  for (sighting& each : found) {
    if (each.by == label::code) numbers.emplace(each.object, &each);
  }
  for (sighting& name : found) {
    const bool is_name = name.by == label::errcode || name.by == label::grpc;
    const auto number = numbers.find(name.object);
    if (!is_name || number == numbers.end() || !in.types.has(name.row)) continue;
    name.row = in.find_code(number->second->row->code, *name.row);
    number->second->row = name.row;
    numbers.erase(number);
  }
}

/// Tests whether a row says nothing that another one of the same text does not say more precisely:
/// the status that a code or a type goes out with, or the type of a code.
[[nodiscard]] inline bool is_implied(const tables& in, const entry& vague, const entry& precise) {
  const bool is_precise_status = in.statuses.has(&precise);
  if (in.statuses.has(&vague)) return !is_precise_status && vague.http == precise.http;
  if (!in.types.has(&vague) || in.types.has(&precise)) return false;
  return vague.type == precise.type && !(is_precise_status && vague.http == precise.http);
}

/// Finds the rows of the codes in a text, each once.
[[nodiscard]] inline std::vector<const entry*> scan(const tables& in, std::string_view text) {
  const std::string plain = to_plain(text);
  std::vector<sighting> found = find_sightings(in, plain);
  join_members(in, found);
  std::vector<const entry*> rows;
  for (const sighting& each : found) {
    if (std::find(rows.begin(), rows.end(), each.row) == rows.end()) rows.push_back(each.row);
  }
  std::vector<const entry*> precise;
  for (const entry* row : rows) {
    const bool is_extra = std::any_of(
        rows.begin(), rows.end(), [&](const entry* other) { return is_implied(in, *row, *other); });
    if (!is_extra) precise.push_back(row);
  }
  return precise;
}

}  // namespace errcode::detail::cli

#endif
