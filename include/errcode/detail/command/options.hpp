// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_OPTIONS_HPP
#define ERRCODE_DETAIL_COMMAND_OPTIONS_HPP

// Reads the arguments of the command.

#include <errcode/detail/command/terminal.hpp>
#include <errcode/language.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace errcode::detail::cli {

inline constexpr std::string_view usage =
    R"(usage: errcode [--lang en|zh] [--json] CODE|TEXT|- ...
       errcode [--lang en|zh] - --annotate
       errcode [--lang en|zh] [--json] --list
       errcode --released CATALOGUE
       errcode --export FORMAT

Says what a code (804), an errcode (NotFound, NotFound.Task) or an enumerator
(ip_banned) means: its number on the wire, its errcode, the HTTP status that it
goes out with, its name in C++, and its message. Finds the codes in any other
TEXT: an answer or a part of one, a line of a log, a status of gRPC.

  -             the text of standard input
  --annotate    copies standard input and adds what the codes of a line mean
  --lang en|zh  the message in English (as without it) or in Chinese
  --json        one JSON object a line, with the messages of both languages
  --list        every errcode and code
  --released      what of a catalogue (generic, business) is on the wire, as a
                list for errcode::is_compatible
  --export      all rows as json, openapi, typescript, python or go, for a client
  --help        this text
  --version     the version of the library

The exit status is 0, 1 where a code is unknown, a text has none or the output
cannot be written, 2 where the command is used wrongly.
)";

struct options {
  language lang = language::en;
  bool json = false;
  bool list = false;
  bool annotate = false;
  bool help = false;
  bool version = false;
  std::vector<std::string_view> wanted;
};

/// Reads the arguments; gives what is wrong with them, or "".
[[nodiscard]] inline std::string read_options(options& read,
                                              const std::vector<std::string_view>& arguments) {
  bool only_codes = false;  // after --
  for (auto at = arguments.begin(); at != arguments.end(); ++at) {
    // A negative number is a code, though an unknown one.
    const bool is_option =
        at->size() > 1 && at->front() == '-' && ((*at)[1] < '0' || (*at)[1] > '9') && !only_codes;
    if (!is_option) {
      read.wanted.push_back(*at);
    } else if (*at == "--") {
      only_codes = true;
    } else if (*at == "--json") {
      read.json = true;
    } else if (*at == "--list") {
      read.list = true;
    } else if (*at == "--annotate") {
      read.annotate = true;
    } else if (*at == "--help") {
      read.help = true;
    } else if (*at == "--version") {
      read.version = true;
    } else if (*at == "--lang" || at->substr(0, 7) == "--lang=") {
      const bool is_apart = *at == "--lang";
      if (is_apart && at + 1 == arguments.end()) return "--lang needs en or zh";
      const std::string_view lang = is_apart ? *++at : at->substr(7);
      if (lang != "en" && lang != "zh") return "--lang is en or zh, not " + to_printable(lang);
      read.lang = lang == "zh" ? language::zh : language::en;
    } else {
      return "there is no option " + to_printable(*at);
    }
  }
  if (read.help || read.version) return "";
  if (read.list && !read.wanted.empty()) {
    return "--list takes no code, such as " + to_printable(read.wanted[0]);
  }
  if (read.annotate && (read.wanted.size() != 1 || read.wanted[0] != "-")) {
    return "--annotate goes with - alone";
  }
  if (read.annotate && read.json) return "--annotate writes no JSON";
  if (!read.list && read.wanted.empty()) return "a code is missing";
  return "";
}

}  // namespace errcode::detail::cli

#endif
