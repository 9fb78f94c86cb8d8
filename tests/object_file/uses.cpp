// SPDX-License-Identifier: MIT
// Uses all of the core, as a translation unit of a service may.
#include <errcode/errcode.hpp>

#include "../catalogs.hpp"

std::error_code make(int number) {
  if (number == 0) return errcode::generic::not_found;
  if (number == 1) return errcode::business::ip_banned;
  if (number == 2) return errcode::from_wire<shop::billing>(901, "NotFound.Task");
  return errcode::from_grpc_status(static_cast<errcode::grpc_status>(number));
}

bool compare(const std::error_code& code) {
  return code == errcode::generic::blocked || code == errcode::business::ip_banned ||
         code == shop::billing::card_declined || code == errcode::http_status::forbidden ||
         code == make_error_condition(errcode::generic::gone) || errcode::is_transient(code) ||
         errcode::to_grpc_status(code) == errcode::grpc_status::ok;
}

std::string_view describe(const std::error_code& code, errcode::language language) {
  const errcode::entry* row = errcode::find(code);
  if (row == nullptr || errcode::type_of(code) == errcode::generic::ok) return "";
  if (errcode::is_error_status(errcode::to_http_status(code)))
    return errcode::message(code, language);
  return errcode::reason_phrase(errcode::resolve(code).http);
}

const errcode::entry* look_up(std::string_view errcode, int code) {
  const errcode::entry* row = errcode::find(errcode);
  if (row == nullptr) row = errcode::find_name<errcode::business>(errcode);
  if (row == nullptr) row = errcode::find<errcode::http_status>(code);
  return row != nullptr ? row : errcode::find<shop::billing>(code);
}

const errcode::entry* last() { return &errcode::entries<errcode::business>().back(); }

#if defined(WITH_STATIC_OBJECT)
// A category as it is usually written, which the check must catch.
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
