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

/// The text of --help, a format of the example of a code, the example of an enumerator, and the
/// names of the catalogues.
inline constexpr const char* usage =
    R"(usage: errcode [--lang en|zh] [--json|--advice] CODE|TEXT|- ...
       errcode [--lang en|zh] - --annotate
       errcode [--lang en|zh] [--json] --list
       errcode --released CATALOGUE
       errcode --export json [--in-use]

Explains a code ({0}), an errcode (NotFound, NotFound.Task) or an enumerator
({1}): prints its number on the wire, its errcode, its HTTP status, its
name in C++ and its message. In any other TEXT, such as a response, a line of a
log or a gRPC status, it finds the codes and explains them.

  -             reads the text from standard input
  --annotate    copies standard input and explains the codes at the end of each
                line
  --lang en|zh  prints messages in English (the default) or in Chinese
  --advice      prints below each code what a caller can do
  --json        prints one JSON object per line, with both languages
  --list        prints every errcode and code
  --released    prints a catalogue as released rows in C++, for
                errcode::is_compatible; there are {2}
  --export      prints errcode.json, of which clients in other languages and the
                description of an API are made
  --in-use      leaves out the types and statuses that no code has
  --help        prints this text
  --version     prints the version of the library

The exit status is 0; 1 if a code is unknown, a text has none or the output
cannot be written; 2 if the arguments are wrong.
)";

struct options {
  language lang = language::en;
  bool json = false;
  bool list = false;
  bool advice = false;
  bool annotate = false;
  bool help = false;
  bool version = false;
  std::vector<std::string_view> arguments;  // codes and texts
};

/// Reads the arguments. Returns what is wrong with them; empty if nothing is.
[[nodiscard]] inline std::string read_options(options& result,
                                              const std::vector<std::string_view>& arguments) {
  bool is_after_options = false;  // after --
  for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
    // A negative number is a code, though an unknown one.
    const bool is_option = argument->size() > 1 && argument->front() == '-' &&
                           ((*argument)[1] < '0' || (*argument)[1] > '9') && !is_after_options;
    if (!is_option) {
      result.arguments.push_back(*argument);
    } else if (*argument == "--") {
      is_after_options = true;
    } else if (*argument == "--json") {
      result.json = true;
    } else if (*argument == "--list") {
      result.list = true;
    } else if (*argument == "--advice") {
      result.advice = true;
    } else if (*argument == "--annotate") {
      result.annotate = true;
    } else if (*argument == "--help") {
      result.help = true;
    } else if (*argument == "--version") {
      result.version = true;
    } else if (*argument == "--lang" || argument->substr(0, 7) == "--lang=") {
      const bool is_apart = *argument == "--lang";
      if (is_apart && argument + 1 == arguments.end()) return "--lang needs en or zh";
      const std::string_view lang = is_apart ? *++argument : argument->substr(7);
      if (lang != "en" && lang != "zh") return "--lang takes en or zh, not " + to_printable(lang);
      result.lang = lang == "zh" ? language::zh : language::en;
    } else {
      return "there is no option " + to_printable(*argument);
    }
  }
  if (result.help || result.version) return "";
  if (result.list && !result.arguments.empty()) {
    return "--list takes no code, but got " + to_printable(result.arguments[0]);
  }
  if (result.annotate && (result.arguments.size() != 1 || result.arguments[0] != "-")) {
    return "--annotate takes - and no code";
  }
  if (result.annotate && result.json) return "--annotate does not write JSON";
  if (result.advice && (result.json || result.annotate)) return "--advice is for codes as text";
  if (!result.list && result.arguments.empty()) return "a code is missing";
  return "";
}

}  // namespace errcode::detail::cli

#endif
