// SPDX-License-Identifier: MIT
#ifndef ERRCODE_EXAMPLES_CODES_HPP
#define ERRCODE_EXAMPLES_CODES_HPP

#include <string>

namespace codes {

/// Writes docs/codes.md.
void write_markdown();

/// Writes docs/site/index.html from the page.html of a folder and what that asks for. Throws
/// std::runtime_error where a file cannot be read or asks for what there is not.
void write_site(const std::string& folder);

}  // namespace codes

#endif
