// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_TEXT_JSON_WRITER_HPP
#define ERRCODE_DETAIL_TEXT_JSON_WRITER_HPP

// Writes JSON (RFC 8259) on one line. The output is valid JSON even if a text is not valid UTF-8.

#include <errcode/detail/text/json_number.hpp>
#include <errcode/detail/text/unescaped.hpp>
#include <errcode/detail/text/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace errcode::detail {

/// Writes JSON into a buffer, so that a short text takes one allocation, at the end.
class json_writer {
 public:
  /// Returns all that was written.
  [[nodiscard]] std::string finish() {
    if (spilled_.empty()) return {buffer_, size_};
    spill({});
    return std::move(spilled_);
  }

  /// Writes a text unchanged.
  void raw(std::string_view json) {
    if (json.size() > sizeof buffer_ - size_) return spill(json);
    json.copy(buffer_ + size_, json.size());
    size_ += json.size();
  }
  void raw(char c) { raw(std::string_view(&c, 1)); }

  template <class Number>
  void number(Number number) {
    if (sizeof buffer_ - size_ < longest_json_number) spill({});
    size_ = static_cast<std::size_t>(print_json_number(buffer_ + size_, number) - buffer_);
  }

  /// Writes a text in quotes.
  void text(std::string_view text) {
    raw('"');
    escaped(text);
    raw('"');
  }

  /// Writes a text without quotes, escaped, and with U+FFFD in place of invalid UTF-8.
  void escaped(std::string_view text) {
    std::string_view rest = text;
    while (!rest.empty()) {
      const auto byte = static_cast<unsigned char>(rest[0]);
      if (byte < 0x80) {
        const std::size_t size = unescaped_size(rest);
        rest.remove_prefix(size);
        if (size != 0) continue;
      }
      const character next = decode(rest);
      if (byte < 0x7F || next.code_point == character::invalid) {
        raw(text.substr(0, text.size() - rest.size()));
        escape(byte);
        text = rest.substr(next.size);
      }
      rest.remove_prefix(next.size);
    }
    raw(text);
  }

 private:
  /// Writes the escape of a character, or U+FFFD for an invalid byte.
  void escape(unsigned char byte) {
    constexpr std::string_view short_escapes = "\b\t\n\f\r\"\\";
    const std::size_t found = short_escapes.find(static_cast<char>(byte));
    if (byte >= 0x80) {
      raw("\uFFFD");
    } else if (found != std::string_view::npos) {
      raw('\\');
      raw("btnfr\"\\"[found]);
    } else {
      raw("\\u00");
      raw("01"[byte >> 4U]);
      raw("0123456789abcdef"[byte & 0xFU]);
    }
  }

  /// Appends the buffer and a text to what did not fit into it. Inlined, it makes a third more
  /// code.
#if defined(__GNUC__)
  [[gnu::noinline]] void spill(std::string_view json) {
#else
  void spill(std::string_view json) {
#endif
    spilled_.append(buffer_, size_).append(json);
    size_ = 0;
  }

  std::string spilled_;
  std::size_t size_ = 0;
  char buffer_[512];
};

/// Returns a text in quotes.
[[nodiscard]] inline std::string to_json(std::string_view text) {
  json_writer writer;
  writer.text(text);
  return writer.finish();
}

/// Appends a number.
template <class Number>
void append_number(std::string& target, Number number) {
  char text[longest_json_number];
  target.append(text, print_json_number(text, number));
}

}  // namespace errcode::detail

#endif
