// SPDX-License-Identifier: MIT
// The part of the program that includes the headers, where the other imports the module.
#include <errcode/errcode.hpp>

const std::error_category& included_category();
std::error_code included_code();

const std::error_category& included_category() { return errcode::category<errcode::business>(); }
std::error_code included_code() { return errcode::business::ip_banned; }
