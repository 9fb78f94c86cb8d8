// SPDX-License-Identifier: MIT
// Uses all of the core, as a translation unit of a service does.
#include <errcode/errcode.hpp>

#include "../catalogs.hpp"

std::error_code make(int which) {
  if (which == 0) return errcode::generic::not_found;
  if (which == 1) return errcode::business::ip_banned;
  return shop::billing::quota_hit;
}

bool compare(const std::error_code& code) {
  return code == errcode::generic::blocked || code == errcode::business::ip_banned ||
         code == shop::billing::card_declined || code == errcode::http_status::forbidden ||
         code == make_error_condition(errcode::generic::gone);
}

std::string_view describe(const std::error_code& code, errcode::language language) {
  const errcode::entry* row = errcode::find(code);
  if (row == nullptr || errcode::type_of(code) == errcode::generic::ok) return "";
  if (errcode::is_error(errcode::to_http_status(code))) return errcode::message(code, language);
  return errcode::reason_phrase(row->http);
}

const errcode::entry* look_up(std::string_view errcode, int code) {
  const errcode::entry* row = errcode::find(errcode);
  return row != nullptr ? row : errcode::find<shop::billing>(code);
}

bool may_retry(std::string_view name, const std::error_code& code) {
  const errcode::entry* row = errcode::find_name<errcode::business>(name);
  return errcode::is_transient(code) || errcode::to_grpc_status(code) == row->grpc ||
         &errcode::resolve(code) == errcode::find<errcode::http_status>(405);
}

std::error_code receive(int code, std::string_view errcode, errcode::grpc_status status) {
  const std::error_code received = errcode::from_wire<shop::billing>(code, errcode);
  return received ? received : errcode::from_grpc_status(status);
}

const errcode::entry* last() { return &errcode::entries<errcode::business>().back(); }

#if defined(WITH_STATIC_OBJECT)
// What the check must catch: a category as it is usually written.
namespace {
class plain_category final : public std::error_category {
 public:
  const char* name() const noexcept override { return "plain"; }
  std::string message(int) const override { return "plain"; }
};
const plain_category plain;
}  // namespace
const std::error_category& get_plain() { return plain; }
#endif
