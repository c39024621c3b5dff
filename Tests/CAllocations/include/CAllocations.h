#pragma once

#include <stdint.h>

/// How often this thread asked for memory since it began; 0 forever where the C library does not let it be counted.
uint64_t allocations_of_this_thread(void);
