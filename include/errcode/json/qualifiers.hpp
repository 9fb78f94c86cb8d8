// SPDX-License-Identifier: MIT
#ifndef ERRCODE_JSON_QUALIFIERS_HPP
#define ERRCODE_JSON_QUALIFIERS_HPP

#include <string_view>

namespace errcode {

/// Says what an error is about, in the errcode and the members of an answer: if a task was not
/// found, the model is "Task". Each is empty if there is none.
struct qualifiers {
  std::string_view model;   ///< The kind of thing: "Task".
  std::string_view field;   ///< Its part that is wrong: "Title".
  std::string_view reason;  ///< What is wrong with it: "TooLong".
};

}  // namespace errcode

#endif
