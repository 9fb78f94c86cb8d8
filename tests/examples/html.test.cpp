// SPDX-License-Identifier: MIT
#include "../../docs/examples/html.hpp"

#include "../catch.hpp"

#include <fstream>
#include <stdexcept>

TEST_CASE("a text for HTML can neither begin a tag nor end an attribute") {
  CHECK(html::to_text("a < b && \"c\" 封禁") == "a &lt; b &amp;&amp; \"c\" 封禁");
  CHECK(html::to_attribute("a < b && \"c\" 封禁") == "a &lt; b &amp;&amp; &quot;c&quot; 封禁");
}

TEST_CASE("a template is filled, and what it asks for must be there") {
  CHECK(html::fill("{{a}} of {{b}}{{a}}", {{"a", "{{b}}"}, {"b", ""}}) == "{{b}} of {{b}}");
  CHECK_THROWS_AS(html::fill("{{c}}", {{"a", ""}}), std::runtime_error);
  CHECK_THROWS_AS(html::fill("{{a", {{"a", ""}}), std::runtime_error);
}

TEST_CASE("a file that is missing or could end its element is refused") {
  CHECK_THROWS_AS(html::read("no such file"), std::runtime_error);
  const char* const path = "element.js";
  std::ofstream(path) << "const tag = '<b>';";
  CHECK(html::read_element(path) == "const tag = '<b>';");
  for (const char* const text : {"'</script>'", "'</STYLE>'", "'<!--'"}) {
    std::ofstream(path) << text;
    CHECK_THROWS_AS(html::read_element(path), std::runtime_error);
  }
}
