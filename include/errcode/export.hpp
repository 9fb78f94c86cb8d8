// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXPORT_HPP
#define ERRCODE_EXPORT_HPP

// Writes errcode.json, the one form in which rows leave C++.

#include <errcode/business.hpp>
#include <errcode/detail/json_text.hpp>
#include <errcode/entry.hpp>
#include <errcode/error_code.hpp>
#include <errcode/find.hpp>
#include <errcode/from_wire.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>
#include <errcode/meaning.hpp>
#include <errcode/version.hpp>

#include <algorithm>
#include <climits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace errcode {

/// Says what a caller can do about a code of E, and where it is explained (see catalog.hpp).
template <class E>
struct help;

struct export_options {
  std::string_view program_version = "0.0.0";  ///< That of the program whose catalogues these are.
  bool in_use = false;  ///< Leaves out the types and statuses that a client does not need.
};

namespace detail {

template <class E, class = void>
inline constexpr bool is_named = false;
template <class E>
inline constexpr bool is_named<E, std::void_t<decltype(catalog<E>::is_named)>> =
    catalog<E>::is_named;

template <class E, class = void>
inline constexpr int first_specific = std::is_same_v<E, business> ? 600 : INT_MIN;
template <class E>
inline constexpr int first_specific<E, std::void_t<decltype(catalog<E>::first_specific)>> =
    catalog<E>::first_specific;

template <class E, class = void>
inline constexpr bool has_help = false;
template <class E>
inline constexpr bool has_help<E, std::void_t<decltype(help<E>::rows)>> = true;

/// Appends the members of one JSON object to a text.
class member_writer {
 public:
  explicit member_writer(std::string& target) : target_(target) {}

  member_writer& operator()(std::string_view name, std::string_view text) {
    append_json(key(name), text);
    return *this;
  }
  member_writer& operator()(std::string_view name, int number) {
    append_number(key(name), number);
    return *this;
  }
  member_writer& operator()(std::string_view name, bool flag) {
    key(name) += flag ? "true" : "false";
    return *this;
  }
  void end() { target_ += '}'; }

  std::string& key(std::string_view name) {
    target_.append(separator_).append(name).append("\": ");
    separator_ = ", \"";
    return target_;
  }

 private:
  std::string& target_;
  std::string_view separator_ = "{\"";
};

/// Appends what the rows of every table have behind their key.
inline void append_meaning(member_writer& members, const entry& row, bool has_status) {
  if (has_status) members("http", static_cast<int>(row.http));
  members("grpc", static_cast<int>(row.grpc))("transient", row.transient)("desc", row.desc);
  members("en", row.en)("zh", row.zh);
}

/// The types and statuses to export.
struct export_selection {
  template <class... Es>
  [[nodiscard]] static export_selection make(bool in_use) {
    export_selection made;
    made.is_complete = !in_use;
    const auto add = [&made](const entry& row) {
      made.statuses.insert(row.http);
      made.types.insert(row.type);
    };
    const auto add_rows = [&add](auto any) {
      for (const entry& row : entries<decltype(any)>()) add(row);
    };
    (add_rows(Es{}), ...);
    // What resolves any other status, and what any proxy may answer.
    for (const entry& row : entries<http_status>()) {
      if (row.code % 100 == 0 || row.transient || made.statuses.count(row.http) != 0) add(row);
    }
    made.types.insert({generic::ok, generic::unknown_error});
    return made;
  }

  [[nodiscard]] bool has(generic type) const { return is_complete || types.count(type) != 0; }
  [[nodiscard]] bool has(http_status status) const {
    return is_complete || statuses.count(status) != 0;
  }

  std::set<http_status> statuses;
  std::set<generic> types;
  bool is_complete = true;
};

/// Appends `  "name": [` and a line a row.
template <class Rows, class Append>
void append_list(std::string& target, std::string_view indent, std::string_view name,
                 const Rows& rows, const Append& append) {
  target.append(",\n").append(indent).append("\"").append(name).append("\": [");
  std::string_view separator = "\n";
  for (const auto& each : rows) {
    target.append(separator).append(indent).append("  ");
    append(each);
    separator = ",\n";
  }
  if (separator != "\n") target.append("\n").append(indent);
  target += ']';
}

inline void append_types(std::string& target, const export_selection& selection) {
  std::map<std::string_view, const entry*> rows;
  for (const entry& row : entries<generic>()) {
    if (selection.has(row.type)) rows.emplace(row.errcode, &row);
  }
  append_list(target, "  ", "types", rows, [&target](const auto& each) {
    const entry& row = *each.second;
    member_writer members(target);
    members("errcode", row.errcode)("name", row.name)("value", static_cast<int>(row.type));
    append_meaning(members, row, true);
    members.end();
  });
}

inline void append_statuses(std::string& target, const export_selection& selection) {
  std::vector<const entry*> rows;
  for (const entry& row : entries<http_status>()) {
    if (selection.has(row.http)) rows.push_back(&row);
  }
  append_list(target, "  ", "statuses", rows, [&target](const entry* row) {
    member_writer members(target);
    members("status", row->code)("name", row->name)("type", row->errcode);
    append_meaning(members, *row, false);
    members.end();
  });
  // A status without a row means the x00 of its class, unless it stands here.
  std::map<int, int> aliases;
  for (int status = 400; status != 600; ++status) {
    const int code = errcode::resolve(make_error_code(http_status{status})).code;
    if (code != status && code != status / 100 * 100) aliases.emplace(status, code);
  }
  append_list(target, "  ", "status_aliases", aliases, [&target](const auto& each) {
    member_writer members(target);
    members("status", each.first)("row", each.second).end();
  });
}

/// Returns the help of a catalogue's codes as JSON objects.
template <class E>
[[nodiscard]] std::map<int, std::string> make_help() {
  std::map<int, std::string> made;
  if constexpr (has_help<E>) {
    for (const auto& [code, en, zh, url] : help<E>::rows) {
      member_writer members(made[static_cast<int>(code)]);
      members("en", std::string_view(en))("zh", std::string_view(zh));
      if (!std::string_view(url).empty()) members("url", std::string_view(url));
      members.end();
    }
  }
  return made;
}

template <class E>
void append_catalog(std::string& target) {
  std::vector<const entry*> rows;
  for (const entry& row : entries<E>()) rows.push_back(&row);
  if (is_named<E>) {  // its numbers stay inside the process
    std::sort(rows.begin(), rows.end(),
              [](const entry* left, const entry* right) { return left->name < right->name; });
  }
  member_writer members(target);
  members("name", std::string_view(category<E>().name()))("named", is_named<E>);
  if (first_specific<E> != INT_MIN) members("first_specific", first_specific<E>);
  const std::map<int, std::string> help = make_help<E>();
  append_list(target, "    ", "rows", rows, [&](const entry* row) {
    member_writer columns(target);
    if (!is_named<E>) columns("code", row->code);
    columns("name", row->name)("type", row->errcode);
    append_meaning(columns, *row, true);
    if (const auto found = help.find(row->code); found != help.end()) {
      columns.key("help") += found->second;
    }
    columns.end();
  });
  members.end();
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
  static_assert(detail::is_named<E> || (detail::is_named<Es> || ...) || disjoint<E, Es...>(),
                "errcode: a client cannot tell catalogues apart that share a number");
  const auto selection = detail::export_selection::make<E, Es...>(options.in_use);
  std::string made = "{\n  \"version\": 1,\n  \"generated_by\": {\"errcode\": \"";
  detail::append_number(made, ERRCODE_VERSION / 10000);
  detail::append_number(made += '.', ERRCODE_VERSION / 100 % 100);
  detail::append_number(made += '.', ERRCODE_VERSION % 100);
  detail::append_json(made += "\"},\n  \"program_version\": ", options.program_version);
  detail::append_types(made, selection);
  detail::append_statuses(made, selection);
  using append_function = void (*)(std::string&);
  const append_function catalogs[] = {detail::append_catalog<E>, detail::append_catalog<Es>...};
  detail::append_list(made, "  ", "catalogs", catalogs,
                      [&made](append_function append) { append(made); });
  return made += "\n}\n";
}

}  // namespace errcode

#endif
