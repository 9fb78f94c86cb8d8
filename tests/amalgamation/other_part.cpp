// SPDX-License-Identifier: MIT
#include "part.hpp"

std::error_code other_code() { return errcode::business::ip_banned; }
const errcode::entry* other_row() { return errcode::find(804); }
const std::error_category& other_category() { return errcode::http_category(); }
