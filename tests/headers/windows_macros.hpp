// SPDX-License-Identifier: MIT
// The macros of <windows.h> and its like whose names a library of error codes is tempted to use,
// and a type that local names would shadow. On Windows they are the real ones.
#if defined(_WIN32)
#include <windows.h>
#else
#define min(a, b) a b
#define max(a, b) a b
#define ERROR 0
#define OK 0
#define NO_ERROR 0L
#define IN
#define OUT
#define OPTIONAL
#define DELETE (0x00010000L)
#define STRICT 1
#define TRUE 1
#define FALSE 0
#define small char
#define interface struct
#define near
#define far
#define ERROR_TIMEOUT 1460L
#define ERROR_NOT_FOUND 1168L
typedef unsigned char byte;
#endif
