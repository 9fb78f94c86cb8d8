// SPDX-License-Identifier: MIT
#ifndef ERRCODE_FORMAT_HPP
#define ERRCODE_FORMAT_HPP

// The adapter for std::format. Empty if the standard library lacks std::format.

#if __has_include(<version>)
#include <version>
#endif

#if defined(__cpp_lib_format)

#include <errcode/business.hpp>
#include <errcode/detail/formatting/formatter.hpp>
#include <errcode/entry.hpp>
#include <errcode/error.hpp>
#include <errcode/generic.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <format>
#include <string>
#include <string_view>

namespace errcode {

namespace detail {

/// The functions of std::format that `formatter` calls.
struct std_library {
  using error = std::format_error;

  template <class Context>
  static constexpr int next_arg(Context& context) {
    const std::size_t id = context.next_arg_id();
    check_integral(context, id);
    return static_cast<int>(id);
  }

  template <class Context>
  static constexpr void check_arg(Context& context, int id) {
    context.check_arg_id(static_cast<std::size_t>(id));
    check_integral(context, static_cast<std::size_t>(id));
  }

  template <class Context>
  static constexpr void check_name(Context&, std::string_view name) {
    throw_error<error>("errcode: std::format takes the argument of a width by its number", name);
  }

  template <class Context>
  static auto arg(Context& context, int id) {
    return context.arg(static_cast<std::size_t>(id));
  }

  template <class Context>
  static auto arg(Context& context, std::string_view) {
    return context.arg(0);  // never called: check_name throws first
  }

  template <class Visitor, class Arg>
  static auto visit(const Visitor& visitor, Arg arg) {
    if constexpr (requires { arg.visit(visitor); }) {
      return arg.visit(visitor);
    } else {
      return std::visit_format_arg(visitor, arg);  // deprecated in C++26
    }
  }

  template <class Context>
  static auto write(Context& context, std::string_view text) {
    return std::formatter<std::string_view>().format(text, context);
  }

  template <class Output, class Width>
  static Output write(Output output, const std::string& spec, const std::string& text,
                      const Width& width) {
    return std::vformat_to(output, spec, std::make_format_args(text, width));
  }

 private:
  template <class Context>
  static constexpr void check_integral(Context& context, std::size_t id) {
    // Since C++26. Before, only visit() finds a width that is not an integer, at run time.
    if constexpr (requires { context.check_dynamic_spec_integral(id); }) {
      context.check_dynamic_spec_integral(id);
    }
  }
};

}  // namespace detail

/// Formats `generic`, `business`, `http_status`, `entry`, `error` and, with this specialisation, an
/// enum of your own:
///
///     template <>
///     struct std::formatter<shop::billing> : errcode::std_formatter<shop::billing> {};
///
/// `{}` writes one line, for logs. A letter at the end selects a part: e errcode, c code, h HTTP
/// status, m message in English, z message in Chinese, d desc, n name. Of an http_status, c and h
/// are the number and m is the reason phrase. Fill, alignment and width work as for strings. Any
/// other letter is a compile error; std::vformat throws std::format_error.
///
///     assert(std::format("{}", errcode::business::ip_banned) ==
///            "Blocked (804): The IP address is banned");
///     assert(std::format("{:>9e}", errcode::business::ip_banned) == "  Blocked");
template <class T>
struct std_formatter : detail::formatter<detail::std_library, T> {};

}  // namespace errcode

template <>
struct std::formatter<errcode::generic> : errcode::std_formatter<errcode::generic> {};

template <>
struct std::formatter<errcode::business> : errcode::std_formatter<errcode::business> {};

template <>
struct std::formatter<errcode::http_status> : errcode::std_formatter<errcode::http_status> {};

template <>
struct std::formatter<errcode::error> : errcode::std_formatter<errcode::error> {};

template <>
struct std::formatter<errcode::entry> : errcode::std_formatter<errcode::entry> {};

#endif

#endif
