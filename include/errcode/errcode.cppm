// SPDX-License-Identifier: MIT
// The core as a module: `import errcode;`. It also exports check.hpp and qualified_errcode.hpp, which
// cost an importer nothing. The adapters and ERRCODE_VERSION are in headers only. An importer may
// include those, and any other header: the entities are the same.
module;

#include <errcode/errcode.hpp>
#include <errcode/check.hpp>
#include <errcode/help.hpp>
#include <errcode/qualified_errcode.hpp>

export module errcode;

export namespace errcode {

using errcode::are_disjoint;
using errcode::business;
using errcode::catalog;
using errcode::category;
using errcode::entries;
using errcode::entry;
using errcode::find;
using errcode::find_help;
using errcode::find_name;
using errcode::from_grpc_status;
using errcode::from_wire;
using errcode::generic;
using errcode::grpc_status;
using errcode::help;
using errcode::help_row;
using errcode::http_status;
using errcode::is_catalogued;
using errcode::is_client_error;
using errcode::is_compatible;
using errcode::is_complete;
using errcode::is_error_status;
using errcode::is_informational;
using errcode::is_named;
using errcode::is_redirection;
using errcode::is_server_error;
using errcode::is_successful;
using errcode::is_transient;
using errcode::language;
using errcode::make_errcode;
using errcode::make_error_code;
using errcode::make_error_condition;
using errcode::message;
using errcode::negotiate;
using errcode::operator==;
using errcode::operator!=;
using errcode::parse_errcode;
using errcode::parsed_errcode;
using errcode::reason_phrase;
using errcode::released_row;
using errcode::resolve;
using errcode::row;
using errcode::static_text;
using errcode::tag;
using errcode::to_enum;
using errcode::to_grpc_status;
using errcode::to_http_status;
using errcode::type_of;

}  // namespace errcode
