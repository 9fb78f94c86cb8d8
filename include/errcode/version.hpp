// SPDX-License-Identifier: MIT
#ifndef ERRCODE_VERSION_HPP
#define ERRCODE_VERSION_HPP

/// The library's version: major * 10000 + minor * 100 + patch. CMakeLists.txt reads it from here.
///
///     #if ERRCODE_VERSION >= 10000  // 1.0.0
#define ERRCODE_VERSION 10000

#endif
