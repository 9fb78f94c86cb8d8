// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_ERROR_JSON_NODE_HPP
#define ERRCODE_DETAIL_ERROR_JSON_NODE_HPP

// What the reader of bodies asks a value of any JSON library, and what follows from that.

#include <errcode/detail/error/details.hpp>
#include <errcode/detail/error/value_writer.hpp>
#include <errcode/detail/http/retry_after.hpp>
#include <errcode/detail/text/json_writer.hpp>
#include <errcode/value.hpp>

#include <climits>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace errcode::detail {

/// The kinds of a JSON value. An integer is unsigned only beyond std::int64_t.
enum class json_kind { null, boolean, integer, unsigned_integer, number, text, list, object };

// An adapter for a JSON library has a class Node, which refers to one JSON value and is cheap to
// copy. Its members:
//
//     json_kind kind() const;
//     bool boolean() const;                   // the value, if it is of that kind
//     std::int64_t integer() const;
//     std::uint64_t unsigned_integer() const;
//     double number() const;
//     std::string_view text() const;
//     std::size_t size() const;               // of a list or an object
//     bool any_of(F f) const;                 // calls f(name, node) until that returns true: for
//                                             // the members of an object by name, or for the
//                                             // elements of a list with the name ""
//     std::optional<Node> find(std::string_view name) const;  // a member of an object

template <class Node>
[[nodiscard]] value to_value(const Node& node);

template <class Node>
[[nodiscard]] std::string_view text_of(const Node& node) noexcept {
  return node.kind() == json_kind::text ? node.text() : std::string_view();
}

/// Returns the first element of a list; nullopt of an empty list and of any other value.
template <class Node>
[[nodiscard]] std::optional<Node> first_of(const Node& node) {
  std::optional<Node> first;
  if (node.kind() != json_kind::list) return first;
  static_cast<void>(node.any_of([&first](std::string_view, const Node& element) {
    first.emplace(element);
    return true;
  }));
  return first;
}

/// Returns an integer that fits into int, or nullopt.
template <class Node>
[[nodiscard]] std::optional<int> to_int(const Node& node) noexcept {
  if (node.kind() != json_kind::integer) return std::nullopt;
  const std::int64_t integer = node.integer();
  if (integer < INT_MIN || INT_MAX < integer) return std::nullopt;
  return static_cast<int>(integer);
}

/// Returns an integer that fits into int, also of a text that is one; nullopt for anything else.
template <class Node>
[[nodiscard]] std::optional<int> to_int_or_text(const Node& node) noexcept {
  std::string_view text = text_of(node);
  if (text.empty()) return to_int(node);
  const bool is_negative = text[0] == '-';
  if (is_negative) text.remove_prefix(1);
  const std::optional<std::int64_t> number = take_number(text, 10);
  if (!number || !text.empty() || *number > INT_MAX) return std::nullopt;
  return static_cast<int>(is_negative ? -*number : *number);
}

/// Returns a number of any kind, rounded up to an integer that fits into int; nullopt for anything
/// else.
template <class Node>
[[nodiscard]] std::optional<int> to_rounded_int(const Node& node) noexcept {
  if (node.kind() != json_kind::number) return to_int(node);
  const double rounded = std::ceil(node.number());
  if (!(INT_MIN <= rounded && rounded <= INT_MAX)) return std::nullopt;
  return static_cast<int>(rounded);
}

/// Writes a value as JSON on one line, the members of an object in the order of their names.
template <class Node>
void write_json_node(json_writer& writer, const Node& node) {
  const bool is_object = node.kind() == json_kind::object;
  if (node.kind() == json_kind::null) return writer.raw("null");
  if (!is_object && node.kind() != json_kind::list) return write_json(writer, to_value(node));
  const char first = is_object ? '{' : '[';
  char separator = first;
  static_cast<void>(node.any_of([&](std::string_view name, const Node& member) {
    writer.raw(separator);
    separator = ',';
    if (is_object) {
      writer.text(name);
      writer.raw(':');
    }
    write_json_node(writer, member);
    return false;
  }));
  if (separator == first) writer.raw(first);
  writer.raw(is_object ? '}' : ']');
}

/// Makes a value of a parameter.
template <class Node>
[[nodiscard]] value to_value(const Node& node) {
  switch (node.kind()) {
    case json_kind::boolean:
      return node.boolean();
    case json_kind::integer:
      return node.integer();
    case json_kind::unsigned_integer:
      return node.unsigned_integer();
    case json_kind::number:
      return node.number();
    case json_kind::text:
      return std::string(node.text());
    case json_kind::list: {
      std::vector<std::string> texts;
      const bool is_mixed = node.any_of([&texts](std::string_view, const Node& element) {
        if (element.kind() == json_kind::text) texts.emplace_back(element.text());
        return element.kind() != json_kind::text;
      });
      if (!is_mixed) return texts;
      break;
    }
    case json_kind::null:
    case json_kind::object:
      break;
  }
  json_writer writer;
  write_json_node(writer, node);
  return error_access::to_value(writer.finish());
}

}  // namespace errcode::detail

#endif
