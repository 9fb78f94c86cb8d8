// SPDX-License-Identifier: MIT
#ifndef ERRCODE_DETAIL_FORMAT_SPEC_HPP
#define ERRCODE_DETAIL_FORMAT_SPEC_HPP

#include <errcode/detail/pieces.hpp>
#include <errcode/detail/refuse.hpp>
#include <errcode/http_status.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace errcode::detail {

/// The end of `[fill]align`, which a format may begin with. The fill is one code point in UTF-8.
constexpr std::size_t align_end(std::string_view spec) noexcept {
  constexpr std::string_view aligns = "<>^";
  if (spec.empty() || spec[0] == '{' || spec[0] == '}') return 0;
  const auto lead = static_cast<unsigned char>(spec[0]);
  const std::size_t fill = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
  if (fill < spec.size() && aligns.find(spec[fill]) != std::string_view::npos) return fill + 1;
  return aligns.find(spec[0]) != std::string_view::npos ? 1 : 0;
}

constexpr std::size_t digits_end(std::string_view spec, std::size_t at) noexcept {
  while (at != spec.size() && '0' <= spec[at] && spec[at] <= '9') ++at;
  return at;
}

template <class Error>
constexpr int to_number(std::string_view digits) {
  if (digits.size() > 9)
    refuse<Error>("errcode: a number in a format has at most 9 digits", digits);
  int number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

/// A formatter of either library. The format is `[[fill]align][width][letter]`; all but the letter
/// means what it means for a string and is left to the library's own formatter of strings.
template <class Library, class T>
class formatter {
  static_assert(is_written<T>, "errcode: a formatter is for a catalogued enum");
  using error = typename Library::error;

 public:
  template <class Context>
  constexpr auto parse(Context& context) {
    const auto begin = context.begin();
    const auto size = static_cast<std::size_t>(context.end() - begin);
    const std::string_view spec = size == 0 ? std::string_view() : std::string_view(&*begin, size);
    align_ = spec.substr(0, align_end(spec));
    const std::size_t end = parse_width(context, spec, align_.size());
    const std::string_view letter = spec.substr(end, spec.find('}', end) - end);
    if (letter.size() == 1 && letters<T>.find(letter[0]) != letters<T>.npos) {
      letter_ = letter[0];
    } else if (!letter.empty()) {
      if constexpr (std::is_same_v<T, http_status>) {
        refuse<error>("errcode: the format letter of an HTTP status is c, h or m", letter);
      } else {
        refuse<error>("errcode: the format letter of a code is e, c, h, m, z, d or n", letter);
      }
    }
    return begin + static_cast<std::ptrdiff_t>(end + letter.size());
  }

  template <class Context>
  auto format(const T& value, Context& context) const -> decltype(context.out()) {
    const pieces written = pieces_of(value, letter_);
    if (!width_.empty()) return pad(written.join(), context);
    auto out = context.out();
    for (const std::string_view part : written) {
      for (const char c : part) *out++ = c;
    }
    return out;
  }

 private:
  /// Gives the end of the width that begins at a position, which is there where there is none.
  template <class Context>
  constexpr std::size_t parse_width(Context& context, std::string_view spec, std::size_t begin) {
    // A width does not begin with 0, which would ask for zeros as of a number.
    if (begin == spec.size() || spec[begin] == '0') return begin;
    if (spec[begin] != '{') {
      width_ = spec.substr(begin, digits_end(spec, begin) - begin);
      number_ = to_number<error>(width_);
      return begin + width_.size();
    }
    const std::size_t close = spec.find('}', begin);
    if (close == std::string_view::npos)
      refuse<error>("errcode: a width in braces ends with }", spec);
    width_ = spec.substr(begin, close + 1 - begin);
    const std::string_view arg = width_.substr(1, width_.size() - 2);
    if (arg.empty()) {
      number_ = Library::next_arg(context);
    } else if (digits_end(arg, 0) == arg.size()) {
      number_ = to_number<error>(arg);
      Library::check_arg(context, number_);
    } else {
      number_ = named;
      Library::check_name(context, arg);
    }
    return close + 1;
  }

  template <class Context>
  auto pad(const std::string& text, Context& context) const -> decltype(context.out()) {
    const auto pad_to = [&](const auto& width) -> decltype(context.out()) {
      if constexpr (std::is_integral_v<std::decay_t<decltype(width)>>) {
        const std::string spec = std::string("{:").append(align_).append("{}}");
        return Library::write(context.out(), spec, text, width);
      } else {
        refuse<error>("errcode: a width is an integer or an argument that is one", width_);
      }
    };
    if (width_[0] != '{') return pad_to(number_);
    if (number_ != named) return Library::visit(pad_to, Library::arg(context, number_));
    return Library::visit(pad_to, Library::arg(context, width_.substr(1, width_.size() - 2)));
  }

  static constexpr int named = -1;

  std::string_view align_;  // with the fill; both as they stand in the format
  std::string_view width_;
  int number_ = 0;  // the width, or which argument says it
  char letter_ = '\0';
};

}  // namespace errcode::detail

#endif
