// SPDX-License-Identifier: MIT
// Last line of a case: makes a catalogue of its `rows`, and uses it.
template <>
struct errcode::catalog<code> {
  static constexpr const char* name = "code";
  static constexpr const auto& rows = ::rows;
};

const errcode::entry* use() { return errcode::find<code>(1); }
