// Stands before libsodium and writes down how long each key derivation took, so that it can be taken off exactly:
// nanoseconds, as text, in the file that DERIVATION_CLOCK names.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef int Derivation(
    unsigned char *, unsigned long long, const char *, unsigned long long, const unsigned char *, unsigned long long,
    size_t, int);

static long long now_ns(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (long long)time.tv_sec * 1000000000 + time.tv_nsec;
}

int crypto_pwhash_argon2id(
    unsigned char *const key, unsigned long long key_count, const char *words, unsigned long long count,
    const unsigned char *salt, unsigned long long passes, size_t memory, int algorithm) {
  Derivation *derive = (Derivation *)dlsym(RTLD_NEXT, "crypto_pwhash_argon2id");
  long long start = now_ns();
  int result = derive(key, key_count, words, count, salt, passes, memory, algorithm);
  long long taken = now_ns() - start;
  FILE *file = fopen(getenv("DERIVATION_CLOCK"), "w");
  if (file != NULL) {
    fprintf(file, "%lld\n", taken);
    fclose(file);
  }
  return result;
}
