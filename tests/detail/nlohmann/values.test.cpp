// SPDX-License-Identifier: MIT
#include <errcode/detail/nlohmann/values.hpp>

#include <errcode/find.hpp>

#include <climits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <utility>

#include "../../catch.hpp"

using errcode::business;
using errcode::entry;
using errcode::generic;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

/// What the exception says that a conversion ends with.
template <class T>
std::string sentence(const json& value) {
  try {
    static_cast<void>(value.get<T>());
  } catch (const std::out_of_range& error) {
    return error.what();
  }
  return "nothing was thrown";
}

}  // namespace

TEST_CASE("a type is its errcode in JSON, and comes back") {
  for (const entry& row : errcode::entries<generic>()) {
    CHECK(json(row.type) == row.errcode);
    CHECK(ordered_json(row.type) == row.errcode);
    CHECK(json(row.errcode).get<generic>() == row.type);
    CHECK(ordered_json(row.errcode).get<generic>() == row.type);
  }
  CHECK(json(generic(-1)) == "UnknownError");
}

TEST_CASE("a business code is its number in JSON, and comes back, known or not") {
  for (const entry& row : errcode::entries<business>()) {
    const auto code = static_cast<business>(row.code);
    CHECK(json(code) == row.code);
    CHECK(json(row.code).get<business>() == code);
    CHECK(ordered_json(code).get<business>() == code);
  }
  for (const int number : {INT_MIN, -1, 0, 601, INT_MAX}) {
    CHECK(json(static_cast<business>(number)).get<business>() == static_cast<business>(number));
  }
}

TEST_CASE("what is none throws, and says what was found") {
  CHECK(sentence<generic>("Nope") == "errcode: an errcode is expected, not 'Nope'");
  CHECK(sentence<generic>("NotFound.Task") ==
        "errcode: an errcode is expected, not 'NotFound.Task'");
  CHECK_THROWS_AS(json(404).get<generic>(), json::type_error);
  for (const json& value :
       {json("804"), json(804.0), json(nullptr), json(2147483648), json(-2147483649)}) {
    CHECK(sentence<business>(value) == "errcode: a code is expected, not '" + value.dump() + "'");
  }
  CHECK(sentence<generic>("x\r\n\x1B[2J\xFF\u2028\u202E") ==
        "errcode: an errcode is expected, not 'x\\x0D\\x0A\\x1B[2J\\xFF\\u{2028}\\u{202E}'");
  CHECK(sentence<business>("\u0085") == "errcode: a code is expected, not '\"\\u{85}\"'");
  const std::string quote(199, 'x');
  CHECK(sentence<generic>(quote + "任") == "errcode: an errcode is expected, not '" + quote + "…'");
  CHECK(sentence<business>(std::string(500, 'x')) ==
        "errcode: a code is expected, not '\"" + quote + "…'");
  json deep;
  for (int level = 0; level != 100000; ++level) {
    json outer = json::array();
    outer.push_back(std::move(deep));
    deep = std::move(outer);
  }
  CHECK(sentence<business>(deep) == "errcode: a code is expected, not '…'");
}
