// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_TABLES_HPP
#define ERRCODE_DETAIL_COMMAND_TABLES_HPP

// The catalogues that the command knows, without the types of their enums.

#include <errcode/business.hpp>
#include <errcode/catalog.hpp>
#include <errcode/detail/table/table.hpp>
#include <errcode/entry.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>
#include <errcode/help.hpp>
#include <errcode/http_status.hpp>
#include <errcode/qualified_errcode.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <vector>

namespace errcode::detail::cli {

/// Returns the number that a text is; nullopt if it is none, or too large.
[[nodiscard]] inline std::optional<int> to_number(std::string_view text) noexcept {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

/// What a caller can do about a code; "" in all members if nobody has said it.
struct advice {
  std::string_view en;
  std::string_view zh;
  std::string_view url;
};

/// The rows of a catalogue and its names: "business" in C++, "errcode.business" as a category.
struct catalogue {
  std::string_view name;
  std::string_view category;
  std::vector<const entry*> rows;
  std::vector<advice> advices;  // one for each row
  bool is_business = false;
  bool is_named = false;

  /// Returns the number with which a code goes out.
  [[nodiscard]] int code_of(const entry& row) const noexcept {
    return is_named ? static_cast<int>(row.http) : row.code;
  }

  /// Returns the errcode with which a code goes out.
  [[nodiscard]] std::string errcode_of(const entry& row) const {
    std::string errcode(row.errcode);
    if (is_named) errcode.append(1, '.').append(row.name);
    return errcode;
  }

  [[nodiscard]] bool has(const entry* row) const noexcept {
    return std::find(rows.begin(), rows.end(), row) != rows.end();
  }

  [[nodiscard]] const entry* find_name(std::string_view enumerator) const noexcept {
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const entry* row) { return row->name == enumerator; });
    return found == rows.end() ? nullptr : *found;
  }

  [[nodiscard]] const entry* find_number(int number) const noexcept {
    if (is_named) return nullptr;
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const entry* row) { return row->code == number; });
    return found == rows.end() ? nullptr : *found;
  }
};

/// The types, the catalogues of codes and the HTTP statuses.
struct tables {
  catalogue types;
  std::vector<catalogue> codes;
  catalogue statuses;

  /// Finds the row of a number in a body: that of a code, else that of an HTTP status.
  [[nodiscard]] const entry* find_code(int number) const noexcept {
    for (const catalogue& each : codes) {
      if (const entry* row = each.find_number(number)) return row;
    }
    return statuses.find_number(number);
  }

  /// Finds the row of a response's status. Some servers send a code there.
  [[nodiscard]] const entry* find_status(int number) const noexcept {
    const entry* row = statuses.find_number(number);
    return row != nullptr ? row : find_code(number);
  }

  /// Finds the row of a number beside an errcode, as from_wire does.
  [[nodiscard]] const entry* find_code(int number, const entry& type) const noexcept {
    for (const catalogue& each : codes) {
      const bool is_general = each.is_business && number < catalog<business>::first_specific;
      const entry* row = is_general ? nullptr : each.find_number(number);
      if (row != nullptr && row->type == type.type) return row;
    }
    const entry* status = statuses.find_number(number);
    const bool is_finer =
        status != nullptr && status->type == type.type && status->http != type.http;
    return is_finer ? status : &type;
  }

  /// Returns the first row that a function finds in a catalogue; nullptr if there is none.
  template <class Find>
  [[nodiscard]] const entry* find_in(const Find& find) const noexcept {
    for (const catalogue& each : codes) {
      if (const entry* row = find(each)) return row;
    }
    const entry* row = find(types);
    return row != nullptr ? row : find(statuses);
  }

  [[nodiscard]] const entry* find_name(std::string_view name) const noexcept {
    return find_in([name](const catalogue& each) { return each.find_name(name); });
  }

  /// Finds the row of an errcode and of the number beside it: a code that travels by its name, or
  /// as above.
  [[nodiscard]] const entry* find_errcode(std::string_view errcode,
                                          std::optional<int> number) const noexcept {
    const auto parsed = parse_errcode(errcode);
    if (!parsed) return nullptr;
    const std::string_view last = errcode.substr(errcode.rfind('.') + 1);
    for (const catalogue& each : codes) {
      const entry* row = each.is_named ? each.find_name(last) : nullptr;
      if (row != nullptr && row->type == parsed->type) return row;
    }
    const entry* type = errcode::find(parsed->type);
    return number ? find_code(*number, *type) : type;
  }

  /// Finds the row of an enumerator, with or without its catalogue: business::ip_banned.
  [[nodiscard]] const entry* find_enumerator(std::string_view text) const noexcept {
    const std::size_t colons = text.find("::");
    if (colons == std::string_view::npos) return find_name(text);
    return find_in([&](const catalogue& each) {
      const bool is_scope = each.name.substr(each.name.rfind('.') + 1) == text.substr(0, colons);
      return is_scope ? each.find_name(text.substr(colons + 2)) : nullptr;
    });
  }

  /// Finds the row of a value behind its category: errcode.business:804.
  [[nodiscard]] const entry* find_value(std::string_view text) const noexcept {
    const std::size_t colon = text.rfind(':');
    const std::optional<int> value = to_number(text.substr(colon + 1));
    return find_in([&](const catalogue& each) -> const entry* {
      if (!value || each.category != text.substr(0, colon)) return nullptr;
      if (&each != &types) return each.find_number(*value);
      const auto position = static_cast<std::size_t>(*value);
      return position < types.rows.size() ? types.rows[position] : nullptr;
    });
  }

  /// Finds the row of what a user types: a number, an errcode with or without qualifiers, or an
  /// enumerator.
  [[nodiscard]] const entry* find(std::string_view text) const noexcept {
    const bool is_word = text.find_first_of(" \t\r\n(") == std::string_view::npos;
    const entry* row = is_word ? find_errcode(text, std::nullopt) : nullptr;
    if (row != nullptr) return row;
    const std::optional<int> number = to_number(text);
    return number ? find_code(*number) : find_name(text);
  }

  /// Returns what a caller can do about a code, else about its type.
  [[nodiscard]] const advice& advice_of(const entry* row) const noexcept {
    for (const catalogue& each : codes) {
      const auto found = std::find(each.rows.begin(), each.rows.end(), row);
      if (found == each.rows.end()) continue;
      const advice& own = each.advices[static_cast<std::size_t>(found - each.rows.begin())];
      if (!own.en.empty()) return own;
    }
    return types.advices[static_cast<std::size_t>(row->type)];
  }

  [[nodiscard]] const catalogue* find_catalogue(std::string_view name) const noexcept {
    if (name == types.name) return &types;
    const auto found = std::find_if(codes.begin(), codes.end(),
                                    [&](const catalogue& each) { return each.name == name; });
    return found == codes.end() ? nullptr : &*found;
  }

  [[nodiscard]] const catalogue& catalogue_of(const entry* row) const noexcept {
    for (const catalogue& each : codes) {
      if (each.has(row)) return each;
    }
    // What a std::errc means has the texts of a type or of a status.
    const entry* status = statuses.find_number(row->code);
    return status != nullptr && status->en == row->en ? statuses : types;
  }
};

template <class E>
[[nodiscard]] E enumerator_of(const entry& row) noexcept {
  if constexpr (std::is_same_v<E, generic>) {
    return row.type;
  } else {
    return static_cast<E>(row.code);
  }
}

template <class E>
catalogue make_catalogue() {
  constexpr std::string_view prefix = "errcode.";
  constexpr std::string_view category = table<E>::name;
  catalogue result{category, category, {}, {}, std::is_same_v<E, business>, is_named<E>};
  if (category.substr(0, prefix.size()) == prefix) result.name.remove_prefix(prefix.size());
  if (std::is_same_v<E, http_status>) result.name = "http_status";
  for (const entry& row : entries<E>()) {
    result.rows.push_back(&row);
    const help_row<E>* const help = find_help(enumerator_of<E>(row));
    result.advices.push_back(help == nullptr ? advice{} : advice{help->en, help->zh, help->url});
  }
  return result;
}

template <class... Es>
tables make_tables() {
  return {make_catalogue<generic>(), {make_catalogue<Es>()...}, make_catalogue<http_status>()};
}

}  // namespace errcode::detail::cli

#endif
