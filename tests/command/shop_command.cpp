// SPDX-License-Identifier: MIT
#include "../catalogs.hpp"

#include <errcode/command.hpp>

int main(int argc, char** argv) {
  return errcode::command<errcode::business, shop::billing, shop::cause>(argc, argv, "2.3.1");
}
