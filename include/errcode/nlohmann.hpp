// SPDX-License-Identifier: MIT
#ifndef ERRCODE_NLOHMANN_HPP
#define ERRCODE_NLOHMANN_HPP

// The adapter for nlohmann/json 3.11 and newer, which reads answers.

#include <errcode/detail/nlohmann/body_reader.hpp>
#include <errcode/detail/nlohmann/values.hpp>

#endif
