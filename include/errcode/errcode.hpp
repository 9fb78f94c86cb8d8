// SPDX-License-Identifier: MIT
#ifndef ERRCODE_ERRCODE_HPP
#define ERRCODE_ERRCODE_HPP

// Includes the core. Not included: qualified_errcode.hpp, which pulls in <optional>; check.hpp;
// error.hpp and the headers above it; and the adapters for other libraries.

#include <errcode/business.hpp>
#include <errcode/catalog.hpp>
#include <errcode/category.hpp>
#include <errcode/entry.hpp>
#include <errcode/error_code.hpp>
#include <errcode/find.hpp>
#include <errcode/from_wire.hpp>
#include <errcode/generic.hpp>
#include <errcode/grpc_status.hpp>
#include <errcode/http_status.hpp>
#include <errcode/language.hpp>
#include <errcode/negotiate.hpp>
#include <errcode/reason_phrase.hpp>
#include <errcode/resolve.hpp>
#include <errcode/static_text.hpp>
#include <errcode/version.hpp>

#endif
