// SPDX-License-Identifier: MIT
// The core as a module, `import errcode;`. It has the headers that <errcode/errcode.hpp> leaves out
// too, because an importer does not compile them. An importer may also include headers: the adapters
// and ERRCODE_VERSION are only there, and the entities are the same.
module;

#include <errcode/errcode.hpp>
#include <errcode/freeze.hpp>
#include <errcode/qualified.hpp>

export module errcode;

export namespace errcode {

using errcode::business;
using errcode::catalog;
using errcode::category;
using errcode::disjoint;
using errcode::entries;
using errcode::entry;
using errcode::entry_list;
using errcode::extends;
using errcode::find;
using errcode::find_name;
using errcode::from_grpc_status;
using errcode::from_wire;
using errcode::frozen_row;
using errcode::generic;
using errcode::grpc_status;
using errcode::http_category;
using errcode::http_status;
using errcode::is_catalogued;
using errcode::is_client_error;
using errcode::is_error;
using errcode::is_informational;
using errcode::is_redirection;
using errcode::is_server_error;
using errcode::is_successful;
using errcode::is_transient;
using errcode::language;
using errcode::make_error_code;
using errcode::make_error_condition;
using errcode::message;
using errcode::negotiate;
using errcode::operator==;
using errcode::operator!=;
using errcode::optional_column;
using errcode::parse;
using errcode::qualified;
using errcode::qualifier_range;
using errcode::qualify;
using errcode::reason_phrase;
using errcode::resolve;
using errcode::row;
using errcode::tag;
using errcode::text;
using errcode::to_grpc_status;
using errcode::to_http_status;
using errcode::type_of;

}  // namespace errcode
