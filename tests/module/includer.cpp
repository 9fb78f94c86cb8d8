// SPDX-License-Identifier: MIT
// A part of the program that includes headers, one of an adapter too, and with WITH_MODULE imports
// the module as well.
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
  std::ostringstream out;
  out << code;
  return out.str();
}
