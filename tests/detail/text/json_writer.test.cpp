// SPDX-License-Identifier: MIT
#include <errcode/detail/text/json_writer.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "../../allocations.hpp"
#include "../../catch.hpp"

using errcode::detail::json_writer;
using errcode::detail::to_json;

TEST_CASE("what does not fit into the buffer is written as well") {
  for (std::size_t size = 0; size != 1200; ++size) {
    const std::string before(size, 'x');
    json_writer writer;
    writer.raw(before);
    writer.number(INT64_MIN);
    writer.raw('[');
    writer.text("a\n\u4E2D\xFF");
    writer.raw(before);
    const std::string expected = before + "-9223372036854775808[\"a\\n\u4E2D\uFFFD\"" + before;
    if (writer.finish() != expected) FAIL(size);
  }
}

TEST_CASE("a text is escaped in pieces of any length") {
  const std::string_view pieces[] = {"",     "a",  "\u4E2D", "\U0001F600",
                                     "\x80", "\"", "\x7F",   "abcdefgh"};
  const std::string_view escaped[] = {"",       "a",    "\u4E2D", "\U0001F600",
                                      "\uFFFD", "\\\"", "\x7F",   "abcdefgh"};
  for (std::size_t i = 0; i != 4096; ++i) {  // 8 * 8 * 8 * 8
    std::string text;
    std::string expected = "\"";
    for (std::size_t rest = i; rest != 0; rest /= 8) {
      text += pieces[rest % 8];
      expected += escaped[rest % 8];
    }
    if (to_json(text) != expected + '"') FAIL(text);
  }
}

TEST_CASE("a short text takes one allocation") {
  const std::string text(100, 'x');
  const std::size_t before = errcode_tests::allocations();
  const std::string json = to_json(text);
  const std::size_t after = errcode_tests::allocations();
  CHECK(json.size() == 102);
  CHECK(after - before == 1);
}
