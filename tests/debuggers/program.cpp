// SPDX-License-Identifier: MIT
// Has an error code of every kind, and stops to be looked at.
#include "../catalogs.hpp"

#include <csignal>
#include <system_error>

std::error_code of_business = errcode::business::ip_banned;
std::error_code of_generic = errcode::generic::not_found;
std::error_code of_shop = shop::billing::quota_hit;
std::error_code of_lab_first = lab::extreme::lowest;
std::error_code of_lab_last = lab::extreme::highest;
std::error_code success_of_business = errcode::business::ok;
std::error_code success_of_generic = errcode::generic::ok;
std::error_code success_of_shop = shop::billing::settled;
std::error_code success_of_lab(0, errcode::category<lab::extreme>());
std::error_code success_of_http(0, errcode::category<errcode::http_status>());
std::error_code no_row_of_business(601, errcode::category<errcode::business>());
std::error_code no_row_of_success(200, errcode::category<errcode::business>());
std::error_code no_row_of_generic(1000, errcode::category<errcode::generic>());
std::error_code no_row_of_lab(-2, errcode::category<lab::extreme>());
std::error_code status(404, errcode::category<errcode::http_status>());
std::error_code status_of_no_error(304, errcode::category<errcode::http_status>());
std::error_code no_status(299, errcode::category<errcode::http_status>());
std::error_code foreign = std::make_error_code(std::errc::file_exists);
std::error_code empty;
std::error_condition of_type = errcode::make_error_condition(errcode::generic::blocked);
std::error_condition of_status = errcode::http_status::forbidden;
std::error_condition foreign_condition = std::errc::file_exists;

alignas(std::error_code) char not_made[sizeof(std::error_code)];

int main() { std::raise(SIGABRT); }
