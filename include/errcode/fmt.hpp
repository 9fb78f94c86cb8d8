// SPDX-License-Identifier: MIT
#ifndef ERRCODE_FMT_HPP
#define ERRCODE_FMT_HPP

// The adapter for fmt 9 and newer.

#include <errcode/business.hpp>
#include <errcode/detail/formatting/formatter.hpp>
#include <errcode/entry.hpp>
#include <errcode/error.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <fmt/format.h>

#include <string>
#include <string_view>

static_assert(FMT_VERSION >= 90000, "errcode: errcode/fmt.hpp needs fmt 9 or newer");

namespace errcode {

namespace detail {

/// The functions of fmt that `formatter` calls.
struct fmt_library {
  using error = fmt::format_error;

  template <class Context>
  static constexpr int next_arg(Context& context) {
    const int id = context.next_arg_id();
    context.check_dynamic_spec(id);
    return id;
  }

  template <class Context>
  static constexpr void check_arg(Context& context, int id) {
    context.check_arg_id(id);
    context.check_dynamic_spec(id);
  }

  template <class Context>
  static constexpr void check_name(Context& context, std::string_view name) {
    context.check_arg_id(fmt::string_view(name.data(), name.size()));
  }

  template <class Context>
  static auto arg(Context& context, int id) {
    return context.arg(id);
  }

  template <class Context>
  static auto arg(Context& context, std::string_view name) {
    return context.arg(fmt::string_view(name.data(), name.size()));
  }

  template <class Visitor, class Arg>
  static auto visit(const Visitor& visitor, const Arg& arg) {
#if FMT_VERSION >= 110000
    return arg.visit(visitor);
#else
    return fmt::visit_format_arg(visitor, arg);
#endif
  }

  template <class Context>
  static auto write(Context& context, std::string_view text) {
    return fmt::formatter<fmt::string_view>().format(fmt::string_view(text.data(), text.size()),
                                                     context);
  }

  template <class Output, class Width>
  static Output write(Output output, const std::string& spec, const std::string& text,
                      const Width& width) {
    return fmt::format_to(output, fmt::runtime(spec), text, width);
  }
};

}  // namespace detail

/// Formats `generic`, `business`, `http_status`, `entry`, `error` and, with this specialisation, an
/// enum of your own:
///
///     template <>
///     struct fmt::formatter<shop::billing> : errcode::fmt_formatter<shop::billing> {};
///
/// `{}` writes one line, for logs. A letter at the end selects a part: e errcode, c code, h HTTP
/// status, m message in English, z message in Chinese, d desc, n name. Of an http_status, c and h
/// are the number and m is the reason phrase. Fill, alignment and width work as for strings. Any
/// other letter is a compile error if fmt checks the format during compilation; otherwise
/// fmt::format_error is thrown.
///
///     assert(fmt::format("{}", errcode::business::ip_banned) ==
///            "Blocked (804): The IP address is banned");
///     assert(fmt::format("{:>9e}", errcode::business::ip_banned) == "  Blocked");
template <class T>
struct fmt_formatter : detail::formatter<detail::fmt_library, T> {};

}  // namespace errcode

template <>
struct fmt::formatter<errcode::generic> : errcode::fmt_formatter<errcode::generic> {};

template <>
struct fmt::formatter<errcode::business> : errcode::fmt_formatter<errcode::business> {};

template <>
struct fmt::formatter<errcode::http_status> : errcode::fmt_formatter<errcode::http_status> {};

template <>
struct fmt::formatter<errcode::error> : errcode::fmt_formatter<errcode::error> {};

template <>
struct fmt::formatter<errcode::entry> : errcode::fmt_formatter<errcode::entry> {};

#endif
