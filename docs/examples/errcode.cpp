// SPDX-License-Identifier: MIT
#include <errcode/command.hpp>

// With catalogues of your own: errcode::command<errcode::business, shop::billing>(argc, argv).
int main(int argc, char** argv) { return errcode::command(argc, argv); }
