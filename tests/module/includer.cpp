// SPDX-License-Identifier: MIT
// A part of the program that includes headers, among them an adapter. With WITH_MODULE it also
// imports the module.
#include <errcode/errcode.hpp>
#include <errcode/ostream.hpp>

#include <sstream>
#include <string>

#if defined(WITH_MODULE)
import errcode;
#define includer includer_with_module
#endif

struct includer {
  static const std::error_category& category();
  static std::error_code code();
  static std::string written(errcode::business code);
};

const std::error_category& includer::category() { return errcode::category<errcode::business>(); }
std::error_code includer::code() { return errcode::business::ip_banned; }
std::string includer::written(errcode::business code) {
  std::ostringstream stream;
  stream << code;
  return stream.str();
}
