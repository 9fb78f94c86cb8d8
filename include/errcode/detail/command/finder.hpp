// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_FINDER_HPP
#define ERRCODE_DETAIL_COMMAND_FINDER_HPP

// Finds the codes in a text of any kind, line by line: in a response, a part of one, a log.

#include <errcode/detail/command/choose.hpp>
#include <errcode/detail/command/document.hpp>
#include <errcode/detail/command/hit.hpp>
#include <errcode/detail/command/patterns.hpp>
#include <errcode/detail/command/tables.hpp>
#include <errcode/entry.hpp>

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <numeric>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace errcode::detail::cli {

/// Runs the patterns on lines of text.
class finder {
 public:
  explicit finder(const tables& catalogues, bool finds_successes = true)
      : catalogues_(catalogues), set_(options(), RE2::UNANCHORED) {
    std::vector<std::string_view> categories = {catalogues.types.category,
                                                catalogues.statuses.category};
    for (const catalogue& each : catalogues.codes) categories.push_back(each.category);
    for (const std::string& text : make_expressions(categories, finds_successes)) {
      const bool is_searched = expressions_.size() >= first_other;
      const RE2& made = expressions_.emplace_back(text, options());
      if (!made.ok() || (is_searched && set_.Add(text, nullptr) < 0)) {
        throw std::logic_error(made.error());
      }
    }
    if (!set_.Compile()) throw std::logic_error("the patterns are too large");
  }

  /// Finds the rows of the codes in a line, each once, in their order.
  [[nodiscard]] std::vector<const entry*> find_in_line(std::string_view line) const {
    line = line.substr(0, line.find_last_not_of("\r\n") + 1);
    constexpr auto nowhere = std::string_view::npos;
    if (line.find('\x1b') == nowhere && line.find('\\') == nowhere) return find_in_plain(line);
    std::string plain(line);
    for (std::size_t i = 0; i != first_other; ++i) {
      RE2::GlobalReplace(&plain, expressions_[i], patterns[i].what == kind::mark ? R"(\1)" : " ");
    }
    return find_in_plain(plain);
  }

  /// Finds the rows of the codes in a text, each once. A JSON document counts as one line.
  [[nodiscard]] std::vector<const entry*> find_in_text(std::string_view text) const {
    if (is_document(text)) {
      std::string line(text);
      std::replace(line.begin(), line.end(), '\n', ' ');
      return find_in_line(line);
    }
    std::vector<const entry*> rows;
    while (!text.empty()) {
      const std::size_t size = (std::min)(text.find('\n'), text.size() - 1) + 1;
      for (const entry* row : find_in_line(text.substr(0, size))) {
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
      }
      text.remove_prefix(size);
    }
    return rows;
  }

 private:
  static RE2::Options options() {
    RE2::Options made;
    made.set_log_errors(false);
    made.set_max_mem(std::int64_t{64} << 20U);
    return made;
  }

  /// Appends the hits of a pattern in a line.
  void append_hits(std::vector<hit>& hits, std::size_t index, std::string_view line) const {
    const re2::StringPiece text(line.data(), line.size());
    re2::StringPiece groups[3];
    for (std::size_t at = 0;
         expressions_[index].Match(text, at, text.size(), RE2::UNANCHORED, groups, 3);) {
      const auto begin = static_cast<std::size_t>(groups[1].data() - text.data());
      at = begin + groups[1].size();
      hit found{patterns[index].what, index, begin, at};
      found.row = find_row(catalogues_, found, line, {groups[2].data(), groups[2].size()});
      if (found.row != nullptr || index < first_code) hits.push_back(found);
    }
  }

  [[nodiscard]] std::vector<const entry*> find_in_plain(std::string_view line) const {
    // One pass says which patterns match at all. In most lines none does.
    std::vector<int> matched;
    RE2::Set::ErrorInfo error{};
    if (!set_.Match(re2::StringPiece(line.data(), line.size()), &matched, &error)) {
      if (error.kind == RE2::Set::kNoError) return {};
      matched.resize(expressions_.size() - first_other);
      std::iota(matched.begin(), matched.end(), 0);
    }
    std::vector<hit> hits;
    const auto append = [&](bool is_code) {
      for (const int each : matched) {
        const std::size_t index = first_other + static_cast<std::size_t>(each);
        if ((index >= first_code) == is_code) append_hits(hits, index, line);
      }
    };
    append(true);
    if (hits.empty()) return {};
    append(false);
    return choose(catalogues_, std::move(hits), line);
  }

  const tables& catalogues_;
  std::deque<RE2> expressions_;
  RE2::Set set_;
};

}  // namespace errcode::detail::cli

#endif
