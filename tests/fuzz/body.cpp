// SPDX-License-Identifier: MIT
#include <errcode/find.hpp>
#include <errcode/qualified_errcode.hpp>
#include <errcode/resolve.hpp>
#include <errcode/response.hpp>

#include ERRCODE_TESTS_ADAPTER

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "fuzz.hpp"
#include "round_trip.hpp"

namespace errcode_tests {

namespace {

/// Whether a text is one JSON object, by nlohmann's parser, without a NUL byte and with at most 512
/// levels, as the parser counts them.
bool is_body(std::string_view text) {
  int deepest = 0;
  const auto count_levels = [&](int level, json::parse_event_t event, json&) {
    const bool opens =
        event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
    if (opens) deepest = std::max(deepest, level + 1);
    return true;
  };
  return text.find('\0') == std::string_view::npos &&
         json::parse(text, count_levels, false).is_object() && deepest <= 512;
}

/// Replaces invalid UTF-8, and each escape of a surrogate that has no
/// partner by that of U+FFFD: reads the escapes of the whole text first, then looks for partners.
std::string mend(std::string_view input) {
  std::string text = mended(input);
  struct escape {
    std::size_t begin;
    unsigned unit;  // of UTF-16; 0 where it is an escape of another kind
  };
  std::vector<escape> escapes;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '\\') continue;
    unsigned unit = 0;
    if (i + 6 <= text.size() && text[i + 1] == 'u') {
      const char* const digits = text.data() + i + 2;
      const auto read = std::from_chars(digits, digits + 4, unit, 16);
      if (read.ptr != digits + 4) unit = 0;
    }
    escapes.push_back({i, unit});
    ++i;
  }
  const auto is_in = [](unsigned unit, unsigned first) {
    return first <= unit && unit < first + 0x400;
  };
  for (std::size_t i = 0; i != escapes.size(); ++i) {
    const bool has_next = i + 1 != escapes.size() && escapes[i + 1].begin == escapes[i].begin + 6;
    if (is_in(escapes[i].unit, 0xD800) && has_next && is_in(escapes[i + 1].unit, 0xDC00)) {
      ++i;
    } else if (is_in(escapes[i].unit, 0xD800) || is_in(escapes[i].unit, 0xDC00)) {
      text.replace(escapes[i].begin, 6, "\\ufffd");
    }
  }
  return text;
}

std::string text_of(const json& object, const char* name) {
  return object.contains(name) && object[name].is_string() ? object[name].get<std::string>() : "";
}

/// What a server says is an error code that every function of the library takes.
void check_error(const std::error_code& code) {
  const errcode::generic type = errcode::type_of(code);
  require(errcode::find(type) != nullptr, "an error has a type");
  require(!code == (type == errcode::generic::ok), "success and nothing else is ok");
  const int status = static_cast<int>(errcode::to_http_status(code));
  require(100 <= status && status <= 599, "an error has an HTTP status");
  require(!errcode::message(code, errcode::language::en).empty(), "an error has a text");
  require(!errcode::message(code, errcode::language::zh).empty(), "an error has a text");
  require(!code.message().empty(), "an error has a text for logs");
}

/// Whether a member, as far as it says more than the code, is in the error that was read.
bool is_kept(const std::string& name, const json& member, const json& object, const json& again,
             const errcode::error& read);

void check_nothing_is_lost(const json& object, const errcode::error& read) {
  json again = {{"model", read.model()}, {"field", read.field()}, {"reason", read.reason()}};
  again.update(json::parse(errcode::to_body(read)));
  for (const errcode::parameter& each : read.parameters()) {  // those that no response sends too
    again[each.name] = json::parse(errcode::detail::to_json(each.value));
  }
  for (const auto& [name, member] : object.items()) {
    require(is_kept(name, member, object, again, read), "no member is lost");
  }
}

bool is_kept(const std::string& name, const json& member, const json& object, const json& again,
             const errcode::error& read) {
  for (const std::string& other : {name, name + '_'}) {
    if (again.contains(other) && again[other] == member) return true;
  }
  if (name == "code" || name == "status") return member.is_number_integer();
  if (name == "errors" && member.is_object() && member.size() == read.errors().size()) return true;
  if (name == "errors" && member.is_array() && member.size() == read.errors().size()) {
    for (std::size_t i = 0; i != member.size(); ++i) {
      check_nothing_is_lost(member[i], read.errors()[i]);
    }
    return true;
  }
  if (!member.is_string()) return false;
  const std::string errcode =
      text_of(object, text_of(object, "errcode").empty() ? "type" : "errcode");
  const bool is_known = errcode::parse_errcode(errcode).has_value();
  const bool is_told = name == "errcode" || name == "type" || name == "title" || name == "detail";
  const auto& given = member.get_ref<const std::string&>();
  return given == read.received_message() || given.empty() || given == "about:blank" ||
         (is_known && is_told);
}

}  // namespace

void fuzz_body(std::string_view input) {
  const std::string mended = mend(input);
  if (!is_body(mended)) return;
  const json expected = json::parse(mended);
  for (const int status : {0, 404, 813}) {
    const std::optional<errcode::error> made = errcode::parse_response(status, input);
    require(made.has_value() || status == 0, "the answer to a request that failed is an error");
    if (!made) continue;
    check_error(made->code());
    check_nothing_is_lost(expected, *made);
    const bool is_ours = errcode::parse_errcode(text_of(expected, "errcode")).has_value();
    if (status == 404 && is_ours)
      require_same(*made, *errcode::parse_response(0, errcode::to_body(*made)));
  }
}

}  // namespace errcode_tests
