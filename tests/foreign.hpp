// SPDX-License-Identifier: MIT
#ifndef ERRCODE_TESTS_FOREIGN_HPP
#define ERRCODE_TESTS_FOREIGN_HPP

#include <cstdlib>
#include <string>
#include <system_error>

namespace errcode_tests {

/// A category that the library does not know. Its message() ends the test run, because the library
/// must not call it.
class foreign_category : public std::error_category {
 public:
  const char* name() const noexcept override { return "foreign"; }
  std::string message(int) const override { std::abort(); }
};

/// Says of every value that it means one condition.
class meaning_category final : public foreign_category {
 public:
  explicit meaning_category(std::error_condition condition) noexcept : condition_(condition) {}

  std::error_condition default_error_condition(int) const noexcept override { return condition_; }

 private:
  std::error_condition condition_;
};

/// Says that every value is equivalent to every condition, and every code to every value.
class agreeable_category final : public foreign_category {
 public:
  bool equivalent(int, const std::error_condition&) const noexcept override { return true; }
  bool equivalent(const std::error_code&, int) const noexcept override { return true; }
};

/// Says that every value is equivalent to one std::errc, and nothing else.
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

/// std::generic_category() as another copy of the standard library has it.
class other_generic_category final : public foreign_category {
 public:
  const char* name() const noexcept override { return "generic"; }
};

/// Means one std::errc, and counts what it is asked.
class counting_category final : public foreign_category {
 public:
  explicit counting_category(std::errc errc) noexcept : errc_(errc) {}

  std::error_condition default_error_condition(int) const noexcept override {
    ++questions_;
    return errc_;
  }
  bool equivalent(int value, const std::error_condition& condition) const noexcept override {
    ++questions_;
    return error_category::equivalent(value, condition);
  }
  bool equivalent(const std::error_code& code, int condition) const noexcept override {
    ++questions_;
    return error_category::equivalent(code, condition);
  }

  int questions() const noexcept { return questions_; }

 private:
  std::errc errc_;
  mutable int questions_ = 0;
};

/// Has the name of a category of the library, but is foreign.
class impostor_category final : public foreign_category {
 public:
  const char* name() const noexcept override { return "errcode.business"; }
};

}  // namespace errcode_tests

#endif
