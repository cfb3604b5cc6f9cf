#pragma once
#include <stdint.h>

/// Parses XML by libxml2 with no handlers; nought where it is well-formed.
int c_bare_parse(const uint8_t *bytes, int64_t count);

/// How often this thread has asked for memory. Glibc alone lets that be counted.
int64_t c_allocations(void);
