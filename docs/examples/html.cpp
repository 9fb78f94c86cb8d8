// SPDX-License-Identifier: MIT
#include "html.hpp"

#include <cstddef>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace html {

std::string to_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '<') {
      escaped += "&lt;";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string to_attribute(std::string_view text) {
  std::string escaped;
  for (const char c : to_text(text)) {
    if (c == '"') {
      escaped += "&quot;";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string read(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  if (text.str().empty()) throw std::runtime_error("cannot read " + path);
  return text.str();
}

std::string read_element(const std::string& path) {
  std::string text = read(path);
  for (const char* const end : {"</s", "</S", "<!--"}) {
    if (text.find(end) != std::string::npos) throw std::runtime_error(path + " has " + end);
  }
  return text;
}

std::string fill(std::string_view page, const std::map<std::string, std::string>& values) {
  std::string filled;
  for (;;) {
    const std::size_t begin = page.find("{{");
    filled += page.substr(0, begin);
    if (begin == std::string_view::npos) return filled;
    const std::size_t end = page.find("}}", begin);
    if (end == std::string_view::npos) throw std::runtime_error("a {{ has no }}");
    const std::string name(page.substr(begin + 2, end - begin - 2));
    const auto value = values.find(name);
    if (value == values.end()) throw std::runtime_error("no value for {{" + name + "}}");
    filled += value->second;
    page.remove_prefix(end + 2);
  }
}

}  // namespace html
