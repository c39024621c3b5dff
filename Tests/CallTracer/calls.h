// What a system call does to files, as seen when it is entered.
#pragma once

#include <stdbool.h>
#include <sys/ptrace.h>
#include <sys/types.h>

typedef struct {
  const char *name; // NULL for a call that is of no interest here
  bool changes_file;
  char path[512]; // of the file, or what the descriptor is
  char to[512];   // the second name, of a call that has two
} Call;

Call call_entered(pid_t thread, const struct __ptrace_syscall_info *info);
// Appends what the call hands to the system, names and bytes, unless it goes to the terminal or the two outputs.
void call_copy(const Call *call, pid_t thread, const struct __ptrace_syscall_info *info, int copy);
// A program that forbids others to look into its memory is not asked to when the tracer is not the system's owner.
void call_keep_readable(pid_t thread, const struct __ptrace_syscall_info *info);
