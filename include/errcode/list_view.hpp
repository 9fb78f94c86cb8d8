// SPDX-License-Identifier: MIT
#ifndef ERRCODE_LIST_VIEW_HPP
#define ERRCODE_LIST_VIEW_HPP

// A view of a list that an error owns.

#include <cstddef>
#include <vector>

namespace errcode {

/// A view of a list that an error owns. It is valid until the error changes.
template <class T>
class list_view {
 public:
  /// Refers to an empty list.
  constexpr list_view() noexcept = default;
  /// Refers to a list.
  list_view(const std::vector<T>& list) noexcept : begin_(list.data()), size_(list.size()) {}

  /// @{
  /// The usual members of a range.
  [[nodiscard]] const T* begin() const noexcept { return begin_; }
  [[nodiscard]] const T* end() const noexcept { return begin_ + size_; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] const T& operator[](std::size_t position) const noexcept {
    return begin_[position];
  }
  /// @}

 private:
  const T* begin_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace errcode

#endif
