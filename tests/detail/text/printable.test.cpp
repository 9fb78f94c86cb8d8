// SPDX-License-Identifier: MIT
#include <errcode/detail/text/printable.hpp>

#include <cstddef>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>

#include "../../catch.hpp"
#include "../../utf8.hpp"

using errcode::detail::append_printable;
using errcode::detail::decode;
using errcode_tests::encode;
using errcode_tests::is_printable_utf8;

namespace {

std::string printable(std::string_view text, std::size_t limit = std::string_view::npos) {
  std::string printed = "> ";
  append_printable(printed, text, limit);
  return printed.substr(2);
}

static_assert(decode("\U0001F600").code_point == 0x1F600 && decode("\U0001F600").size == 4);

}  // namespace

TEST_CASE("every character is either kept or escaped", "[.long]") {
  std::u32string escaped =
      U"\u007F\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E"
      U"\u2066\u2067\u2068\u2069";
  for (char32_t c = 0; c != 0x20; ++c) escaped += c;
  for (char32_t c = 0x80; c != 0xA0; ++c) escaped += c;
  std::size_t count = 0;
  for (char32_t c = 0; c != 0x110000; ++c) {
    if (0xD800 <= c && c <= 0xDFFF) continue;
    const std::string text = encode(c);
    const bool is_kept = printable(text) == text;
    if (decode(text).code_point != c || decode(text).size != text.size()) FAIL(text);
    if (is_kept == (escaped.find(c) != std::u32string::npos)) FAIL(text);
    if (!is_kept) ++count;
  }
  CHECK(count == escaped.size());
}

TEST_CASE("an escape shows the byte or the code point") {
  CHECK(printable("a\r\n\x1B[2Jb\x7F") == "a\\x0D\\x0A\\x1B[2Jb\\x7F");
  CHECK(printable({"\0", 1}) == "\\x00");
  CHECK(printable("\u0080|\u0085|\u009F") == "\\u{80}|\\u{85}|\\u{9F}");
  CHECK(printable("\u061C\u200E\u2028\u202E\u2066") ==
        "\\u{61C}\\u{200E}\\u{2028}\\u{202E}\\u{2066}");
  CHECK(printable("任\xE4\xBB|\xFF") == "任\\xE4\\xBB|\\xFF");
  CHECK(printable("C:\\x \"quoted\"") == "C:\\x \"quoted\"");
}

TEST_CASE("invalid bytes are escaped one by one and all others are kept") {
  // Every sequence of three bytes from the edges of the ranges in RFC 3629, with and without a
  // fourth byte.
  const std::string edges =
      "\x7E\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5"
      "\xFF";
  for (const char first : edges) {
    for (const char second : edges) {
      for (const char third : edges) {
        for (const std::string& tail : {std::string(), std::string("\x80"), std::string("\xBF")}) {
          const std::string text = std::string{first, second, third} + tail;
          const std::string printed = printable(text);
          if (!is_printable_utf8(printed)) FAIL(printed);
          const bool is_escaped = printed.find('\\') != std::string::npos;
          bool is_c1 = false;
          for (std::size_t i = 0; i + 1 < text.size(); ++i) {
            const auto next = static_cast<unsigned char>(text[i + 1]);
            is_c1 = is_c1 || (text[i] == '\xC2' && 0x80 <= next && next <= 0x9F);
          }
          if (is_escaped != (!is_printable_utf8(text) || is_c1)) FAIL(printed);
        }
      }
    }
  }
}

TEST_CASE("a text longer than the limit is cut after a whole character") {
  CHECK(printable("abc", 3) == "abc");
  CHECK(printable("abcd", 3) == "abc…");
  CHECK(printable("", 0).empty());
  CHECK(printable("a", 0) == "…");
  CHECK(printable("任务", 3) == "任…");
  CHECK(printable("任务", 5) == "任…");
  CHECK(printable("任务", 6) == "任务");
  CHECK(printable("\n\n\n", 2) == "\\x0A\\x0A…");
  CHECK(printable("\xE4\xBB\xBB\xE4\xBB", 4) == "任…");
  std::mt19937 random(1);
  const std::string samples[] = {"a", "é", "任", "😀", "\n", "\xFF", "\u2028"};
  for (int round = 0; round != 2000; ++round) {
    std::string text;
    std::string expected;  // the characters that fit, printed
    const std::size_t limit = random() % 20;
    bool fits = true;
    for (auto length = random() % 12; length != 0; --length) {
      const std::string& next = samples[random() % std::size(samples)];
      text += next;
      if (fits && text.size() > limit) expected += "…";
      fits = text.size() <= limit;
      if (fits) expected += printable(next);
    }
    CHECK(printable(text, limit) == expected);
  }
}
