#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

bool process_deny_memory_dumps(void) {
  struct rlimit none = {0, 0};
  bool denied = setrlimit(RLIMIT_CORE, &none) == 0;
#ifdef __linux__
  denied = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && denied;
#endif
  return denied;
}

static int64_t clock_ms(clockid_t clock) {
  struct timespec time;
  if (clock_gettime(clock, &time) != 0) return 0;
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int64_t process_boot_clock_ms(void) {
#ifdef __linux__
  return clock_ms(CLOCK_BOOTTIME);
#else
  // On macOS this clock goes on while the machine sleeps.
  return clock_ms(CLOCK_MONOTONIC);
#endif
}

int64_t process_wall_clock_ms(void) { return clock_ms(CLOCK_REALTIME); }

bool process_boot_id(char id[37]) {
  memset(id, 0, 37);
  int file = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  ptrdiff_t count = process_read(file, (uint8_t *)id, 36);
  close(file);
  if (count == 36) return true;
  memset(id, 0, 37);
  return false;
}

int32_t process_local_offset_seconds(int64_t instant_seconds) {
  time_t instant = (time_t)instant_seconds;
  struct tm local;
  tzset();
  if (localtime_r(&instant, &local) == NULL) return 0;
  return (int32_t)local.tm_gmtoff;
}

ProcessWindow process_window(int descriptor) {
  ProcessWindow window = {0, 0};
  if (!isatty(descriptor)) return window;
  struct winsize size;
  bool known = ioctl(descriptor, TIOCGWINSZ, &size) == 0;
  window.columns = known && size.ws_col > 0 ? size.ws_col : 80;
  window.rows = known && size.ws_row > 0 ? size.ws_row : 24;
  return window;
}

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool process_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") != NULL && is_utf8()) return true;
  if (setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8()) return true;
  if (setlocale(LC_CTYPE, "en_US.UTF-8") != NULL && is_utf8()) return true;
  return false;
}

int process_columns(uint32_t scalar) {
  if (!iswprint((wint_t)scalar)) return -1;
  int columns = wcwidth((wchar_t)scalar);
  return columns < 0 ? 0 : columns;
}

int process_wait(int input, int signals, int milliseconds) {
  struct pollfd ends[2] = {{input, POLLIN, 0}, {signals, POLLIN, 0}};
  int count = poll(ends, signals < 0 ? 1 : 2, milliseconds);
  if (count <= 0) return PROCESS_NOTHING;
  int found = PROCESS_NOTHING;
  if (ends[1].revents & POLLIN) found |= PROCESS_SIGNAL;
  if (ends[0].revents & POLLIN)
    found |= PROCESS_INPUT;
  else if (ends[0].revents & (POLLHUP | POLLERR | POLLNVAL))
    found |= PROCESS_GONE;
  return found;
}

ptrdiff_t process_read(int descriptor, uint8_t *bytes, size_t capacity) {
  for (;;) {
    ssize_t count = read(descriptor, bytes, capacity);
    if (count >= 0) return count;
    if (errno == EIO) return 0;
    if (errno != EINTR) return -1;
  }
}

void process_print(const uint8_t *bytes, size_t count) { (void)fwrite(bytes, 1, count, stdout); }

void process_flush(void) {
  while (fflush(stdout) != 0 && errno == EINTR) clearerr(stdout);
}

bool process_print_failed(void) { return ferror(stdout) != 0; }
