// SPDX-License-Identifier: MIT
// expect: errcode: the format letter of an HTTP status is c, h or m
#include <errcode/fmt.hpp>

#include <string>

#if defined(BROKEN)
std::string use() { return fmt::format(FMT_STRING("{:e}"), errcode::http_status::forbidden); }
#else
std::string use() { return fmt::format(FMT_STRING("{:c}"), errcode::http_status::forbidden); }
#endif
