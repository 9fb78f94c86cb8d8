// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXAMPLES_HTML_HPP
#define ERRCODE_EXAMPLES_HTML_HPP

#include <map>
#include <string>
#include <string_view>

namespace html {

/// Escapes a text between tags.
std::string to_text(std::string_view text);

/// Escapes a text for an attribute in quotation marks.
std::string to_attribute(std::string_view text);

/// Reads a file; throws std::runtime_error if it is missing or empty.
std::string read(const std::string& path);

/// Reads a style sheet or a script; throws also if its text could end the element around it.
std::string read_element(const std::string& path);

/// Replaces every {{name}} by its value; throws std::runtime_error if a name has none.
std::string fill(std::string_view page, const std::map<std::string, std::string>& values);

}  // namespace html

#endif
