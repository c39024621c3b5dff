#define _GNU_SOURCE
#include "calls.h"

#include <elf.h>
#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <unistd.h>

typedef enum { NOTHING, BUFFER, VECTOR, MESSAGE, MESSAGES } Payload;

typedef struct {
  uint64_t number;
  const char *name;
  int descriptor;     // which argument, -1 for none
  int paths[2];       // which arguments are names, -1 for none
  Payload payload;
  int opening_flags;  // which argument, -1 if the call always changes something
} Known;

static const Known known_calls[] = {
    {SYS_write, "write", 0, {-1, -1}, BUFFER, -1},
    {SYS_pwrite64, "pwrite64", 0, {-1, -1}, BUFFER, -1},
    {SYS_writev, "writev", 0, {-1, -1}, VECTOR, -1},
    {SYS_pwritev, "pwritev", 0, {-1, -1}, VECTOR, -1},
    {SYS_pwritev2, "pwritev2", 0, {-1, -1}, VECTOR, -1},
    {SYS_sendto, "sendto", 0, {-1, -1}, BUFFER, -1},
    {SYS_sendmsg, "sendmsg", 0, {-1, -1}, MESSAGE, -1},
    {SYS_sendmmsg, "sendmmsg", 0, {-1, -1}, MESSAGES, -1},
    {SYS_fsync, "fsync", 0, {-1, -1}, NOTHING, -1},
    {SYS_fdatasync, "fdatasync", 0, {-1, -1}, NOTHING, -1},
    {SYS_ftruncate, "ftruncate", 0, {-1, -1}, NOTHING, -1},
    {SYS_fallocate, "fallocate", 0, {-1, -1}, NOTHING, -1},
    {SYS_fchmod, "fchmod", 0, {-1, -1}, NOTHING, -1},
    {SYS_truncate, "truncate", -1, {0, -1}, NOTHING, -1},
    {SYS_openat, "openat", -1, {1, -1}, NOTHING, 2},
    {SYS_unlinkat, "unlinkat", -1, {1, -1}, NOTHING, -1},
    {SYS_mkdirat, "mkdirat", -1, {1, -1}, NOTHING, -1},
    {SYS_renameat2, "renameat2", -1, {1, 3}, NOTHING, -1},
    {SYS_linkat, "linkat", -1, {1, 3}, NOTHING, -1},
    {SYS_symlinkat, "symlinkat", -1, {0, 2}, NOTHING, -1},
    {SYS_fchmodat, "fchmodat", -1, {1, -1}, NOTHING, -1},
#ifdef SYS_renameat
    {SYS_renameat, "renameat", -1, {1, 3}, NOTHING, -1},
#endif
#ifdef SYS_open
    {SYS_open, "open", -1, {0, -1}, NOTHING, 1},
    {SYS_creat, "creat", -1, {0, -1}, NOTHING, -1},
    {SYS_unlink, "unlink", -1, {0, -1}, NOTHING, -1},
    {SYS_rmdir, "rmdir", -1, {0, -1}, NOTHING, -1},
    {SYS_mkdir, "mkdir", -1, {0, -1}, NOTHING, -1},
    {SYS_rename, "rename", -1, {0, 1}, NOTHING, -1},
    {SYS_link, "link", -1, {0, 1}, NOTHING, -1},
    {SYS_symlink, "symlink", -1, {0, 1}, NOTHING, -1},
    {SYS_chmod, "chmod", -1, {0, -1}, NOTHING, -1},
#endif
};

static const Known *known(uint64_t number) {
  for (size_t i = 0; i < sizeof known_calls / sizeof *known_calls; i++)
    if (known_calls[i].number == number) return &known_calls[i];
  return NULL;
}

// As much as can be read from there, in pages: a name may end just before memory that is not there.
static size_t peek(pid_t thread, uint64_t address, void *into, size_t count) {
  size_t done = 0;
  while (done < count) {
    size_t step = 4096 - ((address + done) & 4095);
    if (step > count - done) step = count - done;
    struct iovec here = {(char *)into + done, step};
    struct iovec there = {(void *)(uintptr_t)(address + done), step};
    ssize_t got = process_vm_readv(thread, &here, 1, &there, 1, 0);
    if (got <= 0) break;
    done += (size_t)got;
  }
  return done;
}

static void name_descriptor(pid_t thread, uint64_t descriptor, char path[512]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/%d/fd/%d", thread, (int)descriptor);
  ssize_t count = readlink(link, path, 511);
  path[count > 0 ? count : 0] = 0;
}

// Terminals, pipes, sockets and memory are none.
static bool is_file(const char *path) {
  static const char *const others[] = {"/dev/pts", "/dev/tty", "/dev/null", "/memfd:"};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (strncmp(path, others[i], strlen(others[i])) == 0) return false;
  return path[0] == '/';
}

Call call_entered(pid_t thread, const struct __ptrace_syscall_info *info) {
  Call call = {.name = NULL};
  const Known *found = known(info->entry.nr);
  if (found == NULL) return call;
  call.name = found->name;
  if (found->descriptor >= 0) {
    uint64_t descriptor = info->entry.args[found->descriptor];
    name_descriptor(thread, descriptor, call.path);
    call.changes_file = is_file(call.path);
    return call;
  }
  if (found->paths[0] >= 0) {
    size_t count = peek(thread, info->entry.args[found->paths[0]], call.path, sizeof call.path - 1);
    call.path[count] = 0;
  }
  if (found->paths[1] >= 0) {
    size_t count = peek(thread, info->entry.args[found->paths[1]], call.to, sizeof call.to - 1);
    call.to[count] = 0;
  }
  uint64_t flags = found->opening_flags < 0 ? O_CREAT : info->entry.args[found->opening_flags];
  call.changes_file = (flags & (O_CREAT | O_TRUNC)) != 0 && strncmp(call.path, "/dev/", 5) != 0;
  return call;
}

static void append(int copy, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t written = write(copy, next, count);
    if (written <= 0) return;
    next += written;
    count -= (size_t)written;
  }
}

static void copy_buffer(pid_t thread, uint64_t address, uint64_t count, int copy) {
  static char buffer[1 << 20];
  while (count > 0) {
    size_t step = peek(thread, address, buffer, count < sizeof buffer ? count : sizeof buffer);
    if (step == 0) return;
    append(copy, buffer, step);
    address += step;
    count -= step;
  }
}

static void copy_vector(pid_t thread, uint64_t address, uint64_t count, int copy) {
  for (uint64_t i = 0; i < count && i < IOV_MAX; i++) {
    struct iovec part;
    if (peek(thread, address + i * sizeof part, &part, sizeof part) < sizeof part) return;
    copy_buffer(thread, (uint64_t)(uintptr_t)part.iov_base, part.iov_len, copy);
  }
}

static void copy_messages(pid_t thread, uint64_t address, uint64_t count, size_t stride, int copy) {
  for (uint64_t i = 0; i < count; i++) {
    struct msghdr message;
    if (peek(thread, address + i * stride, &message, sizeof message) < sizeof message) return;
    copy_vector(thread, (uint64_t)(uintptr_t)message.msg_iov, message.msg_iovlen, copy);
  }
}

void call_copy(const Call *call, pid_t thread, const struct __ptrace_syscall_info *info, int copy) {
  const Known *found = known(info->entry.nr);
  if (found == NULL) return;
  const __uint64_t *arguments = info->entry.args;
  for (int i = 0; i < 2; i++) {
    char name[PATH_MAX];
    if (found->paths[i] < 0) continue;
    size_t count = peek(thread, arguments[found->paths[i]], name, sizeof name);
    append(copy, name, strnlen(name, count));
    append(copy, "\n", 1);
  }
  if (found->payload == NOTHING) return;
  // An output that was turned into a file is a file like any other.
  bool is_output = (arguments[0] == 1 || arguments[0] == 2) && !is_file(call->path);
  bool is_terminal = strncmp(call->path, "/dev/pts", 8) == 0 || strncmp(call->path, "/dev/tty", 8) == 0;
  if (is_output || is_terminal) return;
  switch (found->payload) {
  case NOTHING: break;
  case BUFFER: copy_buffer(thread, arguments[1], arguments[2], copy); break;
  case VECTOR: copy_vector(thread, arguments[1], arguments[2], copy); break;
  case MESSAGE: copy_messages(thread, arguments[1], 1, sizeof(struct msghdr), copy); break;
  case MESSAGES: copy_messages(thread, arguments[1], arguments[2], sizeof(struct mmsghdr), copy); break;
  }
  append(copy, "\n", 1);
}

// Another number, one that no call has, so that the system does nothing.
static void skip_call(pid_t thread) {
#if defined(__x86_64__)
  (void)ptrace(PTRACE_POKEUSER, thread, (void *)offsetof(struct user_regs_struct, orig_rax), (void *)-1L);
#elif defined(__aarch64__)
  int none = -1;
  struct iovec number = {&none, sizeof none};
  (void)ptrace(PTRACE_SETREGSET, thread, (void *)0x404L, &number);
#endif
}

void call_keep_readable(pid_t thread, const struct __ptrace_syscall_info *info) {
  if (geteuid() == 0 || info->entry.nr != SYS_prctl) return;
  if (info->entry.args[0] == PR_SET_DUMPABLE && info->entry.args[1] == 0) skip_call(thread);
}
