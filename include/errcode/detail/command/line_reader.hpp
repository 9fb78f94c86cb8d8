// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_COMMAND_LINE_READER_HPP
#define ERRCODE_DETAIL_COMMAND_LINE_READER_HPP

// Reads a file line by line, and knows whether the next line is there yet.

#include <array>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace errcode::detail::cli {

class line_reader {
 public:
  explicit line_reader(std::FILE* file) : file_(file) {}

  /// Reads the next line. Returns false at the end of the file.
  [[nodiscard]] bool next() {
    begin_ += size_;
    std::size_t searched = begin_;
    while ((size_ = buffer_.find('\n', searched)) == std::string::npos) {
      buffer_.erase(0, begin_);
      searched = buffer_.size();
      begin_ = 0;
      if (!fill()) break;
    }
    size_ = size_ == std::string::npos ? buffer_.size() : size_ + 1 - begin_;
    return size_ != 0;
  }

  /// Returns the line that was read, including its '\n'. It is valid until the next call of next().
  [[nodiscard]] std::string_view line() const noexcept {
    return std::string_view(buffer_).substr(begin_, size_);
  }

  /// Tests whether next() will return without waiting for more input.
  [[nodiscard]] bool has_next() const noexcept {
    return buffer_.find('\n', begin_ + size_) != std::string::npos;
  }

 private:
  /// Appends what the file has by now, and waits if that is nothing. std::fread would wait for all.
  bool fill() {
#ifdef _WIN32
    const auto count = _read(_fileno(file_), block_.data(), static_cast<unsigned>(block_.size()));
#else
    const auto count = read(fileno(file_), block_.data(), block_.size());
#endif
    if (count <= 0) return false;
    buffer_.append(block_.data(), static_cast<std::size_t>(count));
    return true;
  }

  std::FILE* file_;
  std::string buffer_;
  std::array<char, 65'536> block_{};
  std::size_t begin_ = 0;  // of the line in the buffer
  std::size_t size_ = 0;   // of the line
};

}  // namespace errcode::detail::cli

#endif
