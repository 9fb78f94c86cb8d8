// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXAMPLES_CODES_HPP
#define ERRCODE_EXAMPLES_CODES_HPP

#include <map>
#include <string>

namespace codes {

/// Why each business code is of its type, by its number.
using rationales = std::map<int, std::string>;

/// Reads them from codes.csv. Throws std::runtime_error if one is missing.
rationales read_rationales(const std::string& path);

/// Writes docs/codes.md.
void write_markdown(const rationales& why);

/// Writes docs/site/index.html from the page.html of a folder. Throws std::runtime_error if a file
/// cannot be read or asks for a value that does not exist.
void write_site(const std::string& folder, const rationales& why);

}  // namespace codes

#endif
