#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

int process_open_unnamed(const char *folder) {
#ifdef O_TMPFILE
  return open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
#else
  (void)folder;
  errno = ENOTSUP;
  return -1;
#endif
}

bool process_name_unnamed(int file, const char *path) {
#ifdef O_TMPFILE
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  return linkat(AT_FDCWD, link, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0;
#else
  (void)file;
  (void)path;
  errno = ENOTSUP;
  return false;
#endif
}

bool process_rename_new(const char *path, const char *to) {
#if defined(__linux__)
  return renameat2(AT_FDCWD, path, AT_FDCWD, to, RENAME_NOREPLACE) == 0;
#elif defined(__APPLE__)
  return renamex_np(path, to, RENAME_EXCL) == 0;
#else
  errno = ENOSYS;
  return false;
#endif
}

void process_survive_limits(void) {
  // A file that may not grow is then a failed write, which can be said.
  signal(SIGXFSZ, SIG_IGN);
  // A low default limit for open files may be raised; SQLite and the terminal need about thirty.
  struct rlimit files;
  if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < 256 && files.rlim_cur < files.rlim_max) {
    files.rlim_cur = files.rlim_max < 256 ? files.rlim_max : 256;
    (void)setrlimit(RLIMIT_NOFILE, &files);
  }
}
