// SPDX-License-Identifier: MIT
// Answers for the tests of the reference page what bodies mean: reads a JSON array of texts, writes
// one of answers, null where a text is no body.
#include <errcode/errcode.hpp>
#include <errcode/json.hpp>

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <system_error>

namespace {

nlohmann::json answer(const std::string& text) {
  const auto body = errcode::body::parse(text);
  if (!body) return nullptr;
  const std::error_code error = body->error();
  return {{"code", body->code()},
          {"errcode", body->errcode().empty() ? body->type() : body->errcode()},
          {"category", error.category().name()},
          {"value", error.value()},
          {"type", errcode::find(errcode::type_of(error))->errcode}};
}

}  // namespace

int main() {
  nlohmann::json answers = nlohmann::json::array();
  for (const nlohmann::json& text : nlohmann::json::parse(std::cin)) {
    answers.push_back(answer(text.get<std::string>()));
  }
  // An errcode may be any text of a body.
  std::cout << answers.dump(-1, ' ', true) << '\n';
}
