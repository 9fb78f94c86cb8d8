// SPDX-License-Identifier: MIT
// Writes docs/codes.md from the table.
#include <errcode/errcode.hpp>
#include <errcode/fmt.hpp>

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <system_error>

namespace {

using errcode::business;
using errcode::entry;
using errcode::generic;

struct named_errc {
  std::errc value;
  std::string_view name;
};

/// Every enumerator of std::errc ([system.error.syn] of C++17), in the order of the alphabet.
#define ERRC(name) \
  named_errc { std::errc::name, #name }
constexpr named_errc errcs[] = {
    ERRC(address_family_not_supported),
    ERRC(address_in_use),
    ERRC(address_not_available),
    ERRC(already_connected),
    ERRC(argument_list_too_long),
    ERRC(argument_out_of_domain),
    ERRC(bad_address),
    ERRC(bad_file_descriptor),
    ERRC(bad_message),
    ERRC(broken_pipe),
    ERRC(connection_aborted),
    ERRC(connection_already_in_progress),
    ERRC(connection_refused),
    ERRC(connection_reset),
    ERRC(cross_device_link),
    ERRC(destination_address_required),
    ERRC(device_or_resource_busy),
    ERRC(directory_not_empty),
    ERRC(executable_format_error),
    ERRC(file_exists),
    ERRC(file_too_large),
    ERRC(filename_too_long),
    ERRC(function_not_supported),
    ERRC(host_unreachable),
    ERRC(identifier_removed),
    ERRC(illegal_byte_sequence),
    ERRC(inappropriate_io_control_operation),
    ERRC(interrupted),
    ERRC(invalid_argument),
    ERRC(invalid_seek),
    ERRC(io_error),
    ERRC(is_a_directory),
    ERRC(message_size),
    ERRC(network_down),
    ERRC(network_reset),
    ERRC(network_unreachable),
    ERRC(no_buffer_space),
    ERRC(no_child_process),
    ERRC(no_link),
    ERRC(no_lock_available),
    ERRC(no_message),
    ERRC(no_protocol_option),
    ERRC(no_space_on_device),
    ERRC(no_such_device),
    ERRC(no_such_device_or_address),
    ERRC(no_such_file_or_directory),
    ERRC(no_such_process),
    ERRC(not_a_directory),
    ERRC(not_a_socket),
    ERRC(not_connected),
    ERRC(not_enough_memory),
    ERRC(not_supported),
    ERRC(operation_canceled),
    ERRC(operation_in_progress),
    ERRC(operation_not_permitted),
    ERRC(operation_not_supported),
    ERRC(operation_would_block),
    ERRC(owner_dead),
    ERRC(permission_denied),
    ERRC(protocol_error),
    ERRC(protocol_not_supported),
    ERRC(read_only_file_system),
    ERRC(resource_deadlock_would_occur),
    ERRC(resource_unavailable_try_again),
    ERRC(result_out_of_range),
    ERRC(state_not_recoverable),
    ERRC(text_file_busy),
    ERRC(timed_out),
    ERRC(too_many_files_open),
    ERRC(too_many_files_open_in_system),
    ERRC(too_many_links),
    ERRC(too_many_symbolic_link_levels),
    ERRC(value_too_large),
    ERRC(wrong_protocol_type),
};
#undef ERRC

/// The std::errc that a code stands for, as a cell: "" where the standard has none.
std::string errc_of(const std::error_code& code) {
  for (const named_errc& errc : errcs) {
    if (code == errc.value) return fmt::format("`{}`", errc.name);
  }
  return "";
}

/// A text as a cell.
std::string to_cell(std::string_view text) {
  std::string cell;
  for (const char c : text) {
    if (c == '|') cell += '\\';
    cell += c;
  }
  return cell;
}

void write_generic() {
  fmt::print(
      "## Generic errcodes\n\n"
      "| errcode | HTTP | `errcode::generic` | `std::errc` | English | 中文 | desc |\n"
      "| --- | --- | --- | --- | --- | --- | --- |\n");
  for (const entry& row : errcode::entries<generic>()) {
    fmt::print("| <a id=\"{0:e}\"></a>{0:e} | {0:h} | `{0:n}` | {1} | {2} | {3} | {4} |\n", row,
               errc_of(row.type), to_cell(row.en), to_cell(row.zh), to_cell(row.desc));
  }
}

void write_business() {
  fmt::print(
      "\n## Codes\n\n"
      "| code | errcode | HTTP | `errcode::business` | English | 中文 | desc |\n"
      "| --- | --- | --- | --- | --- | --- | --- |\n");
  for (const entry& row : errcode::entries<business>()) {
    fmt::print(
        "| <a id=\"{0:c}\"></a>{0:c} | [{0:e}](#{0:e}) | {0:h} | `{0:n}` | {1} | {2} | {3} |\n",
        row, to_cell(row.en), to_cell(row.zh), to_cell(row.desc));
  }
}

void write_errc() {
  fmt::print(
      "\n## What a foreign std::errc means\n\n"
      "`type_of` of a code that only the standard knows: of the types that stand for a "
      "`std::errc`\n"
      "the most general one. All others are UnknownError: they say what went wrong inside or "
      "around\n"
      "the service, which is its own failure and not its client's. As on Linux, where some of the\n"
      "names are one number.\n\n"
      "| `std::errc` | errcode | HTTP |\n"
      "| --- | --- | --- |\n");
  for (const named_errc& errc : errcs) {
    const entry& type = *errcode::find(errcode::type_of(make_error_code(errc.value)));
    fmt::print("| `{0}` | [{1:e}](#{1:e}) | {1:h} |\n", errc.name, type);
  }
}

}  // namespace

int main() {
  fmt::print(
      "# The codes\n\n"
      "Written by docs/examples/codes.cpp from the table of the library; do not edit it here.\n"
      "`desc` is what existing servers send, to the letter.\n\n");
  write_generic();
  write_business();
  write_errc();
}
