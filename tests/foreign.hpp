// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_FOREIGN_HPP
#define ERRCODE_TESTS_FOREIGN_HPP

#include <cstdlib>
#include <string>
#include <system_error>

namespace errcode_tests {

/// A category that the library does not know. Its message() aborts, because the library must not
/// call it.
class foreign_category : public std::error_category {
 public:
  const char* name() const noexcept override { return "foreign"; }
  std::string message(int) const override { std::abort(); }
};

/// Maps every value to one condition.
class meaning_category final : public foreign_category {
 public:
  explicit meaning_category(std::error_condition condition) noexcept : condition_(condition) {}

  std::error_condition default_error_condition(int) const noexcept override { return condition_; }

 private:
  std::error_condition condition_;
};

/// Claims that every value is equivalent to every condition, and every code to every value.
class agreeable_category final : public foreign_category {
 public:
  bool equivalent(int, const std::error_condition&) const noexcept override { return true; }
  bool equivalent(const std::error_code&, int) const noexcept override { return true; }
};

/// Claims that every value is equivalent to one std::errc, and has no default condition.
class equivalent_category final : public foreign_category {
 public:
  explicit equivalent_category(std::errc errc) noexcept : errc_(errc) {}

  using foreign_category::equivalent;
  bool equivalent(int, const std::error_condition& condition) const noexcept override {
    return condition == errc_;
  }

 private:
  std::errc errc_;
};

/// The std::generic_category() of another copy of the standard library.
class other_generic_category final : public foreign_category {
 public:
  const char* name() const noexcept override { return "generic"; }
};

/// Maps every value to one std::errc, and counts the calls.
class counting_category final : public foreign_category {
 public:
  explicit counting_category(std::errc errc) noexcept : errc_(errc) {}

  std::error_condition default_error_condition(int) const noexcept override {
    ++calls_;
    return errc_;
  }
  bool equivalent(int value, const std::error_condition& condition) const noexcept override {
    ++calls_;
    return error_category::equivalent(value, condition);
  }
  bool equivalent(const std::error_code& code, int condition) const noexcept override {
    ++calls_;
    return error_category::equivalent(code, condition);
  }

  int calls() const noexcept { return calls_; }

 private:
  std::errc errc_;
  mutable int calls_ = 0;
};

/// A foreign category with the name of a category of this library.
class impostor_category final : public foreign_category {
 public:
  const char* name() const noexcept override { return "errcode.business"; }
};

}  // namespace errcode_tests

#endif
