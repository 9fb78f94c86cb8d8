// SPDX-License-Identifier: MIT
// First line of a case: the enum that its `rows` are for.
#include <errcode/errcode.hpp>

enum class code : int {};
