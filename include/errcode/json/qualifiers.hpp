// SPDX-License-Identifier: MIT
#ifndef ERRCODE_JSON_QUALIFIERS_HPP
#define ERRCODE_JSON_QUALIFIERS_HPP

#include <string_view>

namespace errcode {

/// What an error is about, for the errcode and the members of an answer: of a task that was not
/// found the model is "Task". Empty where there is none.
struct qualifiers {
  std::string_view model;   ///< The kind of thing: "Task".
  std::string_view field;   ///< Its part that is wrong: "Title".
  std::string_view reason;  ///< What is wrong with it: "TooLong".
};

}  // namespace errcode

#endif
