// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXAMPLES_HTML_HPP
#define ERRCODE_EXAMPLES_HTML_HPP

#include <map>
#include <string>
#include <string_view>

namespace html {

/// Writes a text for what stands between tags.
std::string to_text(std::string_view text);

/// Writes a text for an attribute in quotation marks.
std::string to_attribute(std::string_view text);

/// Reads a file; throws std::runtime_error where there is none or nothing in it.
std::string read(const std::string& path);

/// Reads a style sheet or a script; throws also where it could end its element.
std::string read_element(const std::string& path);

/// Replaces every {{name}} by its value; throws std::runtime_error where there is none.
std::string fill(std::string_view page, const std::map<std::string, std::string>& values);

}  // namespace html

#endif
