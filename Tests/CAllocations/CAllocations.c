#include "CAllocations.h"

#include <stdlib.h>

static _Thread_local uint64_t allocations;

uint64_t allocations_of_this_thread(void) { return allocations; }

#if defined(__GLIBC__)
// A program's own functions come before the C library's; those do the work, and `free` is left as it is.
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

void *malloc(size_t size) {
  allocations++;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  allocations++;
  return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size) {
  allocations++;
  return __libc_realloc(memory, size);
}
#endif
