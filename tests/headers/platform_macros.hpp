// SPDX-License-Identifier: MIT
// Macros of platform headers whose names a library of error codes might use. Those of <windows.h>
// are the real ones on Windows; elsewhere they come with a type that local names would shadow.
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

// X11's X.h and Xlib.h
#define None 0L
#define Always 2
#define Success 0
#define BadRequest 1
#define Status int
#define True 1
#define False 0

// glibc's <sys/sysmacros.h>, and GNU C++ on Linux and Unix
#define major(device) (device)
#define minor(device) (device)
#undef linux
#undef unix
#define linux 1
#define unix 1
