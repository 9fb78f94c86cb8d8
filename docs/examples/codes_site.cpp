// SPDX-License-Identifier: MIT
#include "codes.hpp"
#include "codes_names.hpp"
#include "html.hpp"

#include <errcode/errcode.hpp>
#include <errcode/fmt.hpp>

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

namespace codes {

namespace {

using errcode::business;
using errcode::entry;
using errcode::generic;
using html::to_attribute;
using html::to_text;

/// A status and its phrase.
std::string spell(errcode::http_status status) { return fmt::format("{0:h} {0:m}", status); }

/// One fact about a code, as HTML; name and value are HTML too.
std::string fact(std::string_view name, std::string_view value) {
  return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
}

std::string link_to(std::string_view key) {
  return fmt::format("<a href=\"#{}\">{}</a>", to_attribute(key), to_text(key));
}

/// A row as an item of a list. `key` is its anchor and what it is known by; `more` are facts, and
/// `note` stands below them.
std::string item(std::string_view key, std::string_view name, const std::error_code& code,
                 const entry& row, std::string_view more, std::string_view note = {}) {
  const std::string_view errc = errc_of(code);
  const nlohmann::ordered_json body = {
      {"code", row.code}, {"errcode", row.errcode}, {"type", row.errcode}, {"desc", row.desc}};
  const std::string facts =
      fact("C++", fmt::format("<code>errcode::{}</code>", to_text(name))) +
      fact("errc", errc.empty() ? "–" : fmt::format("<code>std::errc::{}</code>", errc)) +
      fact("HTTP", to_text(spell(row.http))) +
      fact("gRPC",
           fmt::format("{} {}", static_cast<int>(errcode::to_grpc_status(code)), grpc_of(code)));
  return fmt::format(
      "<li id=\"{0}\" data-type=\"{1}\" data-http=\"{2:h}\"><details><summary>"
      "<span class=\"key\">{3}</span> <span class=\"text\"><span lang=\"en\">{4}</span> "
      "<span lang=\"zh\">{5}</span></span> <span class=\"type\">{6}</span> "
      "<span class=\"http\">HTTP {2:h}</span></summary>\n"
      "<div class=\"more\"><dl>{7}{8}</dl><pre>{9}</pre>{10}<a class=\"anchor\" "
      "href=\"#{0}\">#{3}</a>"
      "</div></details></li>\n",
      to_attribute(key), to_attribute(row.errcode), row, to_text(key), to_text(row.en),
      to_text(row.zh), to_text(row.errcode), facts, more, to_text(body.dump(2)), note);
}

/// Why a code is of its type.
std::string why_item(std::string_view errcode, std::string_view why) {
  return fmt::format(
      "<p><span class=\"t\" lang=\"en\">Why {0}:</span> "
      "<span class=\"t\" lang=\"zh\">为何是 {0}：</span> <span lang=\"en\">{1}</span></p>",
      to_text(errcode), to_text(why));
}

std::string code_items(const rationales& why) {
  std::string items;
  for (const entry& row : errcode::entries<business>()) {
    items += item(fmt::format("{:c}", row), fmt::format("business::{:n}", row),
                  static_cast<business>(row.code), row, fact("errcode", link_to(row.errcode)),
                  why_item(row.errcode, why.at(row.code)));
  }
  return items;
}

std::string type_items() {
  std::string items;
  for (const entry& row : errcode::entries<generic>()) {
    std::string links;
    for (const entry& code : errcode::entries<business>()) {
      if (code.type == row.type) links += link_to(fmt::format("{:c}", code)) + " ";
    }
    if (!links.empty()) {
      links = fact(
          "<span class=\"t\" lang=\"en\">codes</span> "
          "<span class=\"t\" lang=\"zh\">错误码</span>",
          links);
    }
    items += item(row.errcode, fmt::format("generic::{:n}", row), row.type, row, links);
  }
  return items;
}

std::string http_options() {
  std::set<errcode::http_status> statuses;
  for (const entry& row : errcode::entries<generic>()) statuses.insert(row.http);
  for (const entry& row : errcode::entries<business>()) statuses.insert(row.http);
  std::string options;
  for (const errcode::http_status status : statuses) {
    options += fmt::format("<option value=\"{:h}\">{}</option>\n", status, to_text(spell(status)));
  }
  return options;
}

std::string type_options() {
  std::string options;
  for (const entry& row : errcode::entries<generic>()) {
    options += fmt::format("<option>{}</option>\n", to_text(row.errcode));
  }
  return options;
}

/// What a number is as an HTTP status: [number, phrase, errcode of its type],
/// which is said of all numbers up to the next; as JSON that cannot end its script element.
std::string statuses() {
  nlohmann::json runs = nlohmann::json::array();
  for (int number = 100; number <= 599; ++number) {
    const auto status = static_cast<errcode::http_status>(number);
    const generic type = errcode::type_of(make_error_code(status));
    const std::string_view spelled = errcode::find(type)->errcode;
    const auto phrase = errcode::reason_phrase(status);
    const bool is_same = !runs.empty() && runs.back()[1] == phrase && runs.back()[2] == spelled;
    if (!is_same) runs.push_back({number, phrase, spelled});
  }
  std::string script;
  for (const char c : runs.dump()) {
    if (c == '<') {
      script += "\\u003c";
    } else {
      script += c;
    }
  }
  return script;
}

}  // namespace

void write_site(const std::string& folder, const rationales& why) {
  std::string script;
  for (const char* const part : {"search", "body", "words", "answer", "copy", "settings", "page"}) {
    script += html::read_element(folder + "/" + part + ".js");
  }
  const std::map<std::string, std::string> values{
      {"style", html::read_element(folder + "/page.css")},
      {"script", script},
      {"code_count", fmt::format("{}", errcode::entries<business>().size())},
      {"type_count", fmt::format("{}", errcode::entries<generic>().size())},
      {"codes", code_items(why)},
      {"types", type_items()},
      {"http_options", http_options()},
      {"type_options", type_options()},
      {"statuses", statuses()},
      {"unknown_type", to_attribute(errcode::find(generic::unknown_error)->errcode)},
  };
  fmt::print("{}", html::fill(html::read(folder + "/page.html"), values));
}

}  // namespace codes
