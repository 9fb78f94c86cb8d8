// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXPORT_HPP
#define ERRCODE_EXPORT_HPP

// Writes errcode.json, the one form in which rows leave C++.

#include <errcode/business.hpp>
#include <errcode/category.hpp>
#include <errcode/detail/command/patterns.hpp>
#include <errcode/detail/text/json_writer.hpp>
#include <errcode/detail/text/member_writer.hpp>
#include <errcode/entry.hpp>
#include <errcode/error_code.hpp>
#include <errcode/find.hpp>
#include <errcode/from_wire.hpp>
#include <errcode/generic.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/help.hpp>
#include <errcode/http_status.hpp>
#include <errcode/resolve.hpp>
#include <errcode/version.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace errcode {

/// What export_json writes.
struct export_options {
  std::string_view program_version = "0.0.0";  ///< That of the program whose catalogues these are.
  bool in_use = false;  ///< Leaves out the types and statuses that a client does not need.
};

namespace detail {

/// Returns the library's version: 1.0.0.
[[nodiscard]] inline std::string library_version() {
  std::string version;
  append_number(version, ERRCODE_VERSION / 10000);
  append_number(version += '.', ERRCODE_VERSION / 100 % 100);
  append_number(version += '.', ERRCODE_VERSION % 100);
  return version;
}

/// Tests whether a client can tell the codes of these catalogues apart.
template <class... Es>
inline constexpr bool is_exportable = are_disjoint<Es...>&& have_distinct_names<Es...>;

/// Appends the columns that stand behind the key of every row.
inline void append_meaning(member_writer& members, const entry& row) {
  members.number("grpc", static_cast<int>(row.grpc)).flag("transient", row.transient);
  members.text("desc", row.desc).text("en", row.en).text("zh", row.zh);
}

/// Appends what a caller can do about a code, if the catalogue says so.
template <class E>
void append_help(member_writer& members, E code) {
  const help_row<E>* const found = find_help(code);
  if (found == nullptr) return;
  member_writer help(members.key("help"));
  help.text("en", found->en).text("zh", found->zh);
  if (!found->url.empty()) help.text("url", found->url);
  help.end();
}

/// The types and statuses to export, in the order of the file.
struct exported_meanings {
  std::map<std::string_view, const entry*> types;
  std::map<int, const entry*> statuses;

  template <class... Es>
  [[nodiscard]] static exported_meanings make(bool in_use) {
    std::set<http_status> used_statuses;
    std::set<generic> used_types = {generic::ok, generic::unknown_error};
    const auto use = [&](auto any) {
      for (const entry& row : entries<decltype(any)>()) {
        used_statuses.insert(row.http);
        used_types.insert(row.type);
      }
    };
    (use(Es{}), ...);
    exported_meanings made;
    for (const entry& row : entries<http_status>()) {
      // The x00 stand in for the others, and any proxy may answer with a transient status.
      if (in_use && used_statuses.count(row.http) == 0 && row.code % 100 != 0 && !row.transient) {
        continue;
      }
      made.statuses.emplace(row.code, &row);
      used_types.insert(row.type);
    }
    for (const entry& row : entries<generic>()) {
      if (!in_use || used_types.count(row.type) != 0) made.types.emplace(row.errcode, &row);
    }
    return made;
  }
};

/// Appends which of the exported rows the gRPC statuses mean: that of a type or of a status.
inline void append_grpc_statuses(std::string& target, const exported_meanings& exported) {
  struct meaning {
    int grpc;
    const entry* row;
    bool is_status;
  };
  std::vector<meaning> meanings;
  for (int status = 0; status <= static_cast<int>(grpc_status::unauthenticated); ++status) {
    const entry& row = errcode::resolve(from_grpc_status(static_cast<grpc_status>(status)));
    const auto in_statuses = exported.statuses.find(row.code);
    const auto in_types = exported.types.find(row.errcode);
    // What a std::errc means has the texts of a type or of a status.
    if (in_statuses != exported.statuses.end() && in_statuses->second->en == row.en) {
      meanings.push_back({status, &row, true});
    } else if (in_types != exported.types.end() && in_types->second->en == row.en) {
      meanings.push_back({status, &row, false});
    }
  }
  const auto write = [](member_writer& members, const meaning& each) {
    members.number("grpc", each.grpc).text("name", cli::grpc_names[each.grpc]);
    if (each.is_status) {
      members.number("status", each.row->code);
    } else {
      members.text("type", each.row->errcode);
    }
  };
  append_list(target, "  ", "grpc_statuses", meanings, write);
}

inline void append_meanings(std::string& target, const exported_meanings& exported) {
  append_list(target, "  ", "types", exported.types, [](member_writer& members, const auto& each) {
    const entry& row = *each.second;
    members.text("errcode", row.errcode).text("name", row.name);
    members.number("value", static_cast<int>(row.type)).number("http", static_cast<int>(row.http));
    append_meaning(members, row);
    append_help(members, row.type);
  });
  append_list(target, "  ", "statuses", exported.statuses, [](member_writer& members, auto each) {
    members.number("status", each.first).text("name", each.second->name);
    append_meaning(members.text("type", each.second->errcode), *each.second);
  });
  // A status without a row means the x00 of its class, unless it stands here.
  std::map<int, int> aliases;
  for (int status = 400; status != 600; ++status) {
    const int code = errcode::resolve(make_error_code(http_status{status})).code;
    if (code != status && code != status / 100 * 100) aliases.emplace(status, code);
  }
  append_list(target, "  ", "status_aliases", aliases, [](member_writer& members, auto each) {
    members.number("status", each.first).number("row", each.second);
  });
  append_grpc_statuses(target, exported);
}

template <class E>
void append_catalog(std::string& target, member_writer& catalog_members) {
  std::vector<const entry*> rows;
  for (const entry& row : entries<E>()) rows.push_back(&row);
  if (is_named<E>) {  // its numbers stay inside the process
    std::sort(rows.begin(), rows.end(),
              [](const entry* left, const entry* right) { return left->name < right->name; });
  }
  catalog_members.text("name", category<E>().name()).flag("named", is_named<E>);
  if (std::is_same_v<E, business>) {
    catalog_members.number("first_specific", catalog<business>::first_specific);
  }
  append_list(target, "    ", "rows", rows, [](member_writer& members, const entry* row) {
    if (!is_named<E>) members.number("code", row->code);
    members.text("name", row->name).text("type", row->errcode);
    append_meaning(members.number("http", static_cast<int>(row->http)), *row);
    append_help(members, static_cast<E>(row->code));
  });
}

/// Appends how a code stands in a text, for programs that search logs as the command does.
template <class... Es>
void append_patterns(std::string& target) {
  const std::vector<std::string> made =
      cli::make_expressions({table<generic>::name, table<http_status>::name, table<Es>::name...});
  const auto write = [&made](member_writer& members, const cli::pattern& each) {
    members.text("kind", cli::kind_names[static_cast<std::size_t>(each.what)]);
    members.text("pattern", made[static_cast<std::size_t>(&each - cli::patterns)]);
  };
  append_list(target, "  ", "patterns", cli::patterns, write);
}

}  // namespace detail

/// Writes errcode.json: the types, the HTTP error statuses and the codes of these catalogues, one
/// row a line. docs/clients/errcode.schema.json describes it, and docs/clients/generate.py makes
/// clients and OpenAPI of it.
///
/// Types are sorted by errcode, statuses and codes by number, the codes of a named catalogue by
/// name. The catalogues keep their order, as a number without a row belongs to the first of them.
///
///     const std::string file = errcode::export_json<errcode::business>({"2.3.1"});
///     assert(file.find("\"program_version\": \"2.3.1\"") != std::string::npos);
template <class E = business, class... Es>
[[nodiscard]] std::string export_json(const export_options& options = {}) {
  static_assert(detail::is_exportable<E, Es...>,
                "errcode: a client cannot tell catalogues apart that share a number, or a name of "
                "a type if they are named");
  std::string made = "{\n  \"version\": 1,\n  \"generated_by\": {\"errcode\": \"";
  made += detail::library_version();
  made.append("\"},\n  \"program_version\": ").append(detail::to_json(options.program_version));
  detail::append_meanings(made, detail::exported_meanings::make<E, Es...>(options.in_use));
  using append_function = void (*)(std::string&, detail::member_writer&);
  const append_function catalogs[] = {detail::append_catalog<E>, detail::append_catalog<Es>...};
  detail::append_list(
      made, "  ", "catalogs", catalogs,
      [&made](detail::member_writer& members, append_function append) { append(made, members); });
  detail::append_patterns<E, Es...>(made);
  return made += "\n}\n";
}

}  // namespace errcode

#endif
