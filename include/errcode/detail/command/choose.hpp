// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_CHOOSE_HPP
#define ERRCODE_DETAIL_COMMAND_CHOOSE_HPP

// Chooses between the hits of a line.

#include <errcode/detail/command/hit.hpp>
#include <errcode/detail/command/patterns.hpp>
#include <errcode/detail/command/tables.hpp>
#include <errcode/entry.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <vector>

namespace errcode::detail::cli {

/// What is known of a JSON object of a line, and of the line itself.
struct line_object {
  bool is_own = false;
  bool is_foreign = false;
  hit* number = nullptr;  // the first one, until an errcode joins it
};

/// Keeps of the hits at one place that of the first pattern, and tells which object has each. An
/// object ends with its line, if its brace is missing.
[[nodiscard]] inline std::vector<line_object> order(std::vector<hit>& hits, std::string_view line) {
  std::sort(hits.begin(), hits.end(), [](const hit& left, const hit& right) {
    return std::tie(left.begin, left.pattern) < std::tie(right.begin, right.pattern);
  });
  std::vector<line_object> objects(1);
  std::vector<std::size_t> open = {0};
  std::size_t position = 0;
  std::size_t end = 0;
  const auto is_covered = [&](hit& each) {
    if (each.begin < end) return true;
    end = each.end;
    for (; position != each.begin; ++position) {
      if (line[position] == '{') {
        open.push_back(objects.size());
        objects.emplace_back();
      } else if (line[position] == '}' && open.size() > 1) {
        open.pop_back();
      }
    }
    each.object = open.back();
    return false;
  };
  std::vector<hit> kept;
  for (hit& each : hits) {
    if (!is_covered(each)) kept.push_back(each);
  }
  hits = std::move(kept);
  return objects;
}

/// Drops the numbers of foreign objects, and joins the first number and the errcode of each other
/// object, as from_wire does.
inline void join_members(const tables& catalogues, std::vector<line_object>& objects,
                         std::vector<hit>& hits) {
  for (const hit& each : hits) {
    if (each.what == kind::own) objects[each.object].is_own = true;
    if (each.what == kind::foreign) objects[each.object].is_foreign = true;
  }
  for (hit& each : hits) {
    line_object& object = objects[each.object];
    if (each.what != kind::code) continue;
    if (object.is_foreign && !object.is_own) {
      each.row = nullptr;
    } else if (object.number == nullptr) {
      object.number = &each;
    }
  }
  for (hit& name : hits) {
    hit*& number = objects[name.object].number;
    if ((name.what != kind::errcode && name.what != kind::grpc) || number == nullptr) continue;
    if (catalogues.types.has(name.row)) {
      name.row = catalogues.find_code(number->row->code, *name.row);
    }
    number->row = name.row;
    number = nullptr;
  }
}

/// Tests whether a row says nothing that another one of the same line does not say more precisely:
/// the status that a code or a type goes out with, or the type of a code.
[[nodiscard]] inline bool is_implied(const tables& catalogues, const entry& vague,
                                     const entry& precise) {
  const bool is_precise_status = catalogues.statuses.has(&precise);
  if (catalogues.statuses.has(&vague)) return !is_precise_status && vague.http == precise.http;
  if (!catalogues.types.has(&vague) || catalogues.types.has(&precise)) return false;
  return vague.type == precise.type && !(is_precise_status && vague.http == precise.http);
}

/// Returns the rows of the hits of a line that count, each once, in their order.
[[nodiscard]] inline std::vector<const entry*> choose(const tables& catalogues,
                                                      std::vector<hit> hits,
                                                      std::string_view line) {
  std::vector<line_object> objects = order(hits, line);
  join_members(catalogues, objects, hits);
  std::vector<const entry*> rows;
  for (const hit& each : hits) {
    const bool is_new = std::find(rows.begin(), rows.end(), each.row) == rows.end();
    if (each.row != nullptr && is_new) rows.push_back(each.row);
  }
  std::vector<const entry*> precise;
  for (const entry* row : rows) {
    const bool is_extra = std::any_of(rows.begin(), rows.end(), [&](const entry* other) {
      return is_implied(catalogues, *row, *other);
    });
    if (!is_extra) precise.push_back(row);
  }
  return precise;
}

}  // namespace errcode::detail::cli

#endif
