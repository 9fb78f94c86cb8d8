// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_PATTERNS_HPP
#define ERRCODE_DETAIL_COMMAND_PATTERNS_HPP

// How a code stands in a line of text: regular expressions that RE2 and ECMAScript read alike, as
// the command and the page run the same ones. None looks around or back, and none backtracks more
// than linearly: what repeats without a limit cannot contain what it begins with.

#include <errcode/detail/text/ascii.hpp>
#include <errcode/entry.hpp>
#include <errcode/find.hpp>
#include <errcode/generic.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace errcode::detail::cli {

/// A part of patterns, which they name in angle brackets. It may name those before it.
struct macro {
  std::string_view name;
  std::string_view text;
};

/// What the first group of a pattern finds. Of the values at one place the first pattern's counts.
enum class kind {
  mark,        ///< Nothing: is replaced by the text of its group before the other patterns run.
  gap,         ///< Nothing: is replaced by a space.
  other,       ///< A number or a word that is no code.
  own,         ///< The name of a member that our bodies and logs have, and foreign bodies have not.
  foreign,     ///< The name of a member that the bodies of other servers have.
  code,        ///< The number of a code, in a body or as a member.
  status,      ///< The number of an HTTP status; where no status has it, of a code.
  phrase,      ///< A number that counts if the text from the second group on is that of its row.
  errcode,     ///< An errcode with its qualifiers; the second group is its number.
  enumerator,  ///< business::ip_banned, ip_banned
  grpc,        ///< The name or the number of a gRPC status.
  value,       ///< The value of a category, errcode.business:804
};

/// The names of the kinds in errcode.json.
inline constexpr std::string_view kind_names[] = {"mark",    "gap",        "other",  "own",
                                                  "foreign", "code",       "status", "phrase",
                                                  "errcode", "enumerator", "grpc",   "value"};

struct pattern {
  kind what;
  std::string_view text;
};

inline constexpr macro macros[] = {
    {"Q", R"((?:["'`“”「」]|&quot;))"},                                     // a quotation mark
    {"IS", R"( *(?:=>|->|:=|[:=：＝→]) *<Q>{0,2})"},                        // what assigns a value
    {"L", R"((?:^|[^\w?&/-]))"},                                            // before a name
    {"E", R"((?:$|[^\w.,:;/#%+-]|[.,:;-](?:$|[^\w.:/-])|[,:;][A-Za-z]))"},  // behind a number
    {"N", R"([0-9]{3})"},                                                   // an HTTP status
    {"CODE", R"((?:[Cc]ode|CODE))"},
    {"ERR",
     R"((?:(?:[Xx]-)?[Ee]rr(?:or)?|ERR(?:OR)?|[Bb]iz|BIZ|[Bb]usiness|[Rr]et|[Aa]pi|[Aa]pp))"},
    {"CODES", R"((?:<ERR>[_. -]?)?<CODE>)"},
    {"HTTP", R"((?:[Hh]ttp|HTTP|[Uu]pstream|[Rr]esp(?:onse)?|[Bb]ackend|[Oo]rigin|[Rr]eturn))"},
    {"STATUS", R"((?:[Ss]tatus(?:[_ .-]?[Cc]ode)?|STATUS(?:_CODE)?))"},
    {"METHOD", R"((?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS))"},
    {"RETURNED",
     R"((?:[Rr]e(?:sponded|sponds|turned|turns|plied|ceived)|answer(?:ed|s)|got|gave))"},
    {"A", R"((?:(?: with| as| is| was| of| to)?(?: an?| the)?))"},
    {"PHRASE",
     R"((?:not|bad|forbidden|unauthorized|internal|service|gateway|too|conflict|gone)\b)"},
    {"MEASURE",
     R"((?:条|个|次|毫秒|秒|字节|行|项|台|件|名|位|人|分钟|小时|天|年|月|万|元|页|单|度))"},
};

/// What "N" is where successes do not count: no number of a status that is a success.
inline constexpr std::string_view error_number =
    R"((?:[3-9][0-9]{2}|2[13-9][0-9]|2(?:09|2[0-57-9])))";

inline constexpr pattern patterns[] = {
    {kind::mark,
     R"(\x1b\[[0-9;]*[A-Za-z]|\\{1,8}(["']))"},  // colours; quotation marks in quoted JSON
    {kind::gap, R"(\\{1,8}(?:[nrt]|x22))"},

    {kind::other,
     R"(\b([0-9]+) ?(?:[mnuµ]?s|min|[kKMGT]i?[bB]|[kKMG]|[Bmhx]|bytes?|percent)(?:$|[^\w=]))"},
    {kind::other, R"(\b([0-9]+) (?:out )?of )"},
    {kind::other, R"(\b([0-9]+) [a-z]{2,}[a-hj-tv-z]s(?:$|[ ,.;)]))"},  // 804 rows
    {kind::other, R"(\b([0-9]+) ?<MEASURE>)"},
    {kind::other,
     R"(\b(?:[Ee]xit(?:ed)?|zip|area|postal|country|promo|discount|dial(?:ling)?|color)"
     R"()(?: with)?(?: (?:[Ss]tatus|<CODE>|value)){0,2}(?:<IS>| )([0-9]+)\b)"},
    {kind::other, R"(\b(?:at|import|class|new|function) ([A-Z]\w+))"},

    {kind::own, R"(<Q>(errcode|desc|level|severity|lvl)<Q> ?:)"},
    {kind::foreign, R"(<Q>((?:err(?:or)?_?)?(?:[Mm]sg|[Mm]essage)|description)<Q> ?:)"},

    {kind::grpc, R"([Gg]rpc[-_.]?(?:[Ss]tatus)?[-_.]?(?:[Cc]ode)?<Q>?<IS>([0-9]{1,2})<E>)"},
    {kind::grpc,
     R"((?:[Gg][Rr][Pp][Cc][-_.]?(?:[Cc]ode|[Ss]tatus)?|StatusCode)<Q>?<IS>([A-Z]\w+)\b)"},
    {kind::grpc, R"((?:StatusCode\.|\bcodes\.|StatusRuntimeException: )([A-Z]\w+)\b)"},
    {kind::grpc, R"(\bcode = ([A-Z]\w+) desc\b)"},
    {kind::grpc, R"(\b[Ss]tatus<Q>?<IS>([A-Z][A-Z_]{4,})\b)"},
    {kind::grpc, R"(\b(?:[Cc]ode|[Ss]tatus)<Q>?(?:<IS>| )([A-Z][a-z]+[A-Z]\w+)\b)"},
    {kind::grpc, R"((?:^|[^\w.])([A-Z]+_[A-Z]+|UNAUTHENTICATED|UNIMPLEMENTED)\b)"},

    {kind::value, R"((?:^|[^\w.:])(<CATEGORY>:[0-9]+)\b)"},
    {kind::errcode, R"((?:^|[^\w./\\-])(<TYPE>(?:\.\w+)* ?\(([0-9]+)\)))"},
    {kind::errcode, R"(<L>(?:errcode|<CODES>)<Q>?<IS>(<TYPE>(?:\.\w+)*)(?:$|[^\w.:(/]))"},
    {kind::errcode,
     R"((?:^|[^\w./\\$@%&#?:-])(<DISTINCTIVE>(?:\.[A-Z]\w*)*)(?:$|[^\w(/\\[.:-]|[.:](?:$|[^\w:])))"},
    {kind::errcode,
     R"((?:^|[^\w./\\$@%&#?:-])(<TYPE>(?:\.[A-Z]\w*)+)(?:$|[^\w(/\\[.:-]|[.:](?:$|[^\w:])))"},
    {kind::enumerator, R"(\b(?:\w+::)*(\w+::\w+))"},
    {kind::enumerator, R"(<L>(?:errcode|<CODES>)<Q>?<IS>([a-z]\w+)(?:$|[^\w.:(/-]))"},
    {kind::enumerator, R"(<L>[Ee]rr(?:or)?<Q>?<IS>([a-z][a-z0-9]+_\w+)(?:$|[^\w.:(/-]))"},

    {kind::status, R"((?:<L>|_)(?:<HTTP>[_. -]?)?<STATUS><Q>?<IS>(<N>)<E>)"},
    {kind::status, R"(<L>(?:<HTTP>[_. -]?<CODE>|http|HTTP|resp)<Q>?<IS>(<N>)<E>)"},
    {kind::status,
     R"(\b(?:HTTP|<STATUS>)(?: [Ss]tatus)?(?: [Cc]ode)?(?: (?:[Ee]rror|ERROR))?<A> (<N>)<E>)"},
    {kind::status, R"(\b(?:[Hh]ttp|[Rr]esponse) code<A> (<N>)<E>)"},
    {kind::status, R"([Ss]tatus\((<N>)\))"},
    {kind::status,
     R"(\b<RETURNED><A>(?: (?:HTTP|unexpected))?(?: (?:status|code)){0,2}(?: of)? (<N>)<E>)"},
    {kind::status, R"(\b(?:failed|rejected|refused|denied|fails) with(?: an?)? (<N>)<E>)"},
    {kind::status, R"(\ban? ([45][0-9]{2}) (?:from|for|error|response|status)\b)"},
    {kind::status, R"(HTTP/[0-9](?:\.[0-9])?<Q>? (<N>)<E>)"},
    {kind::status, R"(HTTP/[0-9.]{1,3} <METHOD> [^ ]* (?:- ){1,3}(<N>) )"},
    {kind::status, R"(HTTP/[0-9.]{1,3}" from [^ ]* - (<N>) )"},
    {kind::status, R"(\] "-" (<N>) )"},
    {kind::status, R"(\b<METHOD> (?:/|http)[^ ]* \(?(<N>)<E>)"},
    {kind::status, R"([0-9-]{1,3} (<N>) - <METHOD> )"},
    {kind::status, R"(: (<N>): <METHOD> )"},
    {kind::status, R"(\| (<N>) \| +[0-9.]+[a-zµ]+ \|)"},
    {kind::status, R"( [0-9+-]+(?:/[0-9+-]+){4} (<N>) )"},
    {kind::status, R"((?: [0-9.-]+){3} (<N>) [0-9-]{1,3}(?: [0-9]+){2} ")"},
    {kind::status, R"( - (<N>) [0-9]{1,3}(?: [0-9]+){2}$)"},
    {kind::status, R"(_[A-Z]+/(<N>) [0-9]+ <METHOD> )"},
    {kind::status, R"(error occurred \((<N>)\))"},
    {kind::status, R"(\[(<N>)[^\]\[]*\] during \[)"},
    {kind::status, R"(\bcode E(<N>)<E>)"},
    {kind::status, R"(\b(<N>) (?:Client|Server) Error)"},
    {kind::status, R"((?:<-- |Completed )(<N>) )"},
    // former phrases, of RFC 2616, RFC 7231 and nginx
    {kind::status,
     R"(\b([45][0-9]{2})[ :,(-]{1,3}(?:Payload Too|Request(?: Entity|-URI) Too|Requested Range|)"
     R"(Unprocessable Entity|Service Temporarily|(?:Request|Gateway) Time-out))"},

    {kind::code, R"((?:<L><CODES>|_<ERR>_?<CODE>)<Q>?<IS>([0-9]+)<E>)"},
    {kind::code, R"(<L>errcode<Q>?<IS>([0-9]+)<E>)"},
    {kind::status, R"(\b<CODE>(?: is| was| of)? <Q>?\(?([0-9]{3,})<E>)"},
    {kind::status, R"((?:[Ee]rror|ERROR|[Ee]rr|ERR)<Q>?<IS>([0-9]{3,})<E>)"},
    {kind::status, R"([Ee]rror [#(]?([0-9]{3,})<E>)"},
    {kind::status, R"((?:[Ee]rror|[Ee]xception|[Ff]ailure)\(([0-9]{3,})\))"},
    {kind::status, R"([Ee]xception: \[?([0-9]{3,})\]? )"},
    {kind::status, R"((?:状态码|返回码?|响应码?)(?:为|是)?[:：]? ?(<N>)<E>)"},
    {kind::status, R"((?:错误码|错误代码|错误|业务码)(?:为|是)?[:：(（]? ?([0-9]{3,})<E>)"},
    {kind::status, R"(\b([0-9]{3,}) ?(?:错误|报错|异常))"},
    {kind::phrase, R"((?:^|[^\w.,:;/=?&#*-])([0-9]{3,})(?:\] |[: ,(-]{1,3})([A-Z][a-z]|<PHRASE>))"},
    {kind::phrase,
     R"((?:^|[^\w.,:;/=?&#*-])([0-9]{3,})(?:\)? ?[:：] ?|\) | ?[(（] ?)([^\x00-\x7f]))"},
};

/// Returns the position of the first pattern of a kind or of those behind it.
constexpr std::size_t find_kind(kind first) noexcept {
  std::size_t position = 0;
  while (patterns[position].what < first) ++position;
  return position;
}

inline constexpr std::size_t first_other = find_kind(kind::other);
inline constexpr std::size_t first_code = find_kind(kind::code);

/// The names of the gRPC statuses in google.rpc.Code.
inline constexpr std::string_view grpc_names[] = {
    "OK",        "CANCELLED",      "UNKNOWN",           "INVALID_ARGUMENT",   "DEADLINE_EXCEEDED",
    "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION",
    "ABORTED",   "OUT_OF_RANGE",   "UNIMPLEMENTED",     "INTERNAL",           "UNAVAILABLE",
    "DATA_LOSS", "UNAUTHENTICATED"};

/// Appends a text as one more alternative of an expression.
inline void append_alternative(std::string& target, std::string_view text) {
  if (!target.empty()) target += '|';
  for (const char c : text) {
    if (c != '_' && !is_alphanumeric(c) && static_cast<unsigned char>(c) < 0x80) target += '\\';
    target += c;
  }
}

/// Makes the expression of each pattern, in their order, for the categories of a program.
[[nodiscard]] inline std::vector<std::string> make_expressions(
    const std::vector<std::string_view>& categories, bool finds_successes = true) {
  std::string alternatives[3];
  for (const entry& row : entries<generic>()) {
    append_alternative(alternatives[0], row.errcode);
    // "Blocked" and "OK" are words of everyday language.
    const bool is_distinctive =
        row.type != generic::ok && std::any_of(row.errcode.begin() + 1, row.errcode.end(),
                                               [](char c) { return 'A' <= c && c <= 'Z'; });
    if (is_distinctive) append_alternative(alternatives[1], row.errcode);
  }
  for (const std::string_view category : categories) append_alternative(alternatives[2], category);
  std::vector<std::pair<std::string, std::string>> known = {
      {"<TYPE>", "(?:" + alternatives[0] + ')'},
      {"<DISTINCTIVE>", "(?:" + alternatives[1] + ')'},
      {"<CATEGORY>", "(?:" + alternatives[2] + ')'}};
  for (const macro& each : macros) {
    known.emplace_back('<' + std::string(each.name) + '>', std::string(each.text));
    if (each.name == "N" && !finds_successes) known.back().second = error_number;
  }
  std::vector<std::string> made;
  for (const pattern& each : patterns) {
    std::string& text = made.emplace_back(each.text);
    for (auto part = known.rbegin(); part != known.rend(); ++part) {
      for (std::size_t at = 0; (at = text.find(part->first, at)) != std::string::npos;) {
        text.replace(at, part->first.size(), part->second);
      }
    }
  }
  return made;
}

}  // namespace errcode::detail::cli

#endif
