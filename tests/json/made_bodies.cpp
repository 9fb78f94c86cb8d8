// SPDX-License-Identifier: MIT
// Writes bodies and problems whose qualifiers have every byte, and some ill-formed UTF-8: a line
// each of the qualifier's bytes in hexadecimal digits, a tab, and the JSON.
#include <errcode/errcode.hpp>
#include <errcode/json.hpp>

#include <cstdio>
#include <string>
#include <string_view>

namespace {

std::string to_hex(std::string_view text) {
  std::string hex;
  for (const char c : text) {
    hex += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4U];
    hex += "0123456789abcdef"[static_cast<unsigned char>(c) & 0xFU];
  }
  return hex;
}

void write(std::string_view model) {
  using errcode::language;
  const errcode::qualifiers of = {model, model, model};
  const std::string hex = to_hex(model);
  for (const language in : {language::en, language::zh}) {
    const auto code = make_error_code(errcode::business::team_not_found);
    const std::string plain = errcode::make_answer(code, errcode::tag(in), "", of).body;
    const std::string problem =
        errcode::make_answer(code, errcode::tag(in), "application/problem+json", of).body;
    std::printf("%s\t%s\n%s\t%s\n", hex.c_str(), plain.c_str(), hex.c_str(), problem.c_str());
  }
}

}  // namespace

int main() {
  for (int octet = 0; octet != 256; ++octet) {
    write(std::string(1, static_cast<char>(octet)));
    write(std::string("a") + static_cast<char>(octet) + "b");
  }
  for (const std::string_view text :
       {"\\\"/\b\f\n\r\t", "任务", "\U0001F600", "\xE4\xB8", "\xC0\xAF", "\xED\xA0\x80",
        "\xF4\x90\x80\x80", "\xF0\x9F\x98", "</script>", "\u2028"}) {
    write(text);
  }
}
