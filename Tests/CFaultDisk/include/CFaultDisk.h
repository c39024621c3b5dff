// A disk in memory that records every change and forgets what was not synced when the power is cut. SQLite reaches it
// through a VFS, the files beside the databases through the calls below; both stand in one record, in the order in
// which they happened. One thread uses a disk.
#pragma once

#include <stddef.h>
#include <stdint.h>

// Makes the VFS SQLite's default; it passes on every path that does not begin with /fault-disk/. 0, or SQLite's code.
int fault_disk_install(void);

// An empty disk; its files are at /fault-disk/NUMBER/… -1 when there are too many.
int fault_disk_make(void);
void fault_disk_discard(int disk);

// The calls of a file system; each answers 0 or an errno.
int fault_disk_exists(const char *path);
int fault_disk_size(const char *path, size_t *size);
int fault_disk_read(const char *path, uint64_t offset, uint8_t *into, size_t count, size_t *taken);
int fault_disk_write(const char *path, uint64_t offset, const uint8_t *bytes, size_t count);
int fault_disk_sync(const char *path);
int fault_disk_sync_directory(const char *path);
int fault_disk_rename(const char *from, const char *to);
int fault_disk_remove(const char *path);
int fault_disk_make_directory(const char *path);
// The names in a directory, each ended by a zero byte; `taken` is their length in all.
int fault_disk_names(const char *path, char *into, size_t capacity, size_t *taken);

// What someone with the disk in their hands does: neither recorded nor refused, and there to stay.
int fault_disk_peek(const char *path, uint8_t *into, size_t count);
int fault_disk_put(const char *path, const uint8_t *bytes, size_t count);
int fault_disk_take_away(const char *path);

// Everything so far is on the disk; the record begins again.
void fault_disk_settle(int disk);
// Operations in the record.
size_t fault_disk_recorded(int disk);

enum {
  FAULT_DISK_KEEPS_ALL = 0,
  // Any subset of what was not synced, by sectors of 512 bytes, in any order across files; what a file grew by may
  // hold anything.
  FAULT_DISK_STRICT,
  // Of each file and directory what came first, the last of it perhaps torn.
  FAULT_DISK_ORDERED,
};
// Another disk: this one as it may be found when the power fails after the first `count` operations of the record.
int fault_disk_cut(int disk, size_t count, int model, uint64_t seed);

enum {
  FAULT_DISK_IO_ERROR = 0,
  FAULT_DISK_NO_SPACE,
  FAULT_DISK_INTERRUPTED,
  FAULT_DISK_TOO_MANY_FILES,
  FAULT_DISK_SHORT_WRITE,
};
// Refuses `length` calls that can fail in that way, from the n-th after this on (n from 1); 0 calls refuses nothing and
// only counts. What a failed sync of a file should have kept stays in doubt even after a later one; names do not.
void fault_disk_plan(int disk, int kind, uint64_t first, uint64_t length);
uint64_t fault_disk_calls(int disk);
uint64_t fault_disk_fired(int disk);

// Bytes that the disk holds in all, in sectors of 512; negative for no limit.
void fault_disk_limit(int disk, int64_t bytes);
int64_t fault_disk_used(int disk);

enum { FAULT_DISK_HONEST = 0, FAULT_DISK_NO_SYNC, FAULT_DISK_NO_LOG_SYNC };
// For the control: syncs of SQLite's files (or of its write-ahead logs only) that do nothing and say that they did.
void fault_disk_lie(int disk, int how);

// A number made of the record so far. Left out are what is chosen again in each run: the salts and check sums of a
// write-ahead log, which SQLite draws itself, what is in a rollback journal, and in the boxes of the lines that wait.
uint64_t fault_disk_digest(int disk);
// Whether these bytes stand anywhere on the disk, or ever stood there since the record began.
int fault_disk_holds(int disk, const uint8_t *bytes, size_t count);
