// SPDX-License-Identifier: MIT
#ifndef ERRCODE_JSON_HPP
#define ERRCODE_JSON_HPP

// The adapter for nlohmann/json 3.11 and newer, which reads answers.

#include <errcode/json/body.hpp>
#include <errcode/json/from_answer.hpp>
#include <errcode/json/values.hpp>

#endif
