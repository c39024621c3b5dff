#include "Disk.h"

#include <errno.h>
#include <pthread.h>
#include <sqlite3.h>
#include <string.h>

typedef struct {
  sqlite3_file base;
  Disk *disk;
  int node;
  int directory;      // of a journal that was made just now: its first sync makes its name durable too
  bool deletes;
  char path[NAME_ROOM * 3];
} File;

static sqlite3_vfs *system_vfs;
static sqlite3_vfs own_vfs;

static Node *node_of(sqlite3_file *file) { return &((File *)file)->disk->now.nodes[((File *)file)->node]; }

static bool lies(const File *file) {
  int lie = file->disk->lie;
  return lie == FAULT_DISK_NO_SYNC || (lie == FAULT_DISK_NO_LOG_SYNC && file->disk->now.nodes[file->node].is_log);
}

static int close_file(sqlite3_file *base) {
  File *file = (File *)base;
  if (file->deletes) remove_through(file->disk, file->path, false);
  file->disk->open_files--;
  free_if_unused(file->disk);
  return SQLITE_OK;
}

static int read_file(sqlite3_file *base, void *into, int count, sqlite3_int64 offset) {
  Node *node = node_of(base);
  if (due_fault(((File *)base)->disk, CALL_READ, true) != 0) return SQLITE_IOERR_READ;
  size_t there = (size_t)offset >= node->size ? 0 : node->size - (size_t)offset;
  if (there > (size_t)count) there = (size_t)count;
  if (there > 0) memcpy(into, node->bytes + offset, there);
  if (there == (size_t)count) return SQLITE_OK;
  memset((uint8_t *)into + there, 0, (size_t)count - there);
  return SQLITE_IOERR_SHORT_READ;
}

static int write_file(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 offset) {
  File *file = (File *)base;
  int problem = write_through(file->disk, file->node, (uint64_t)offset, bytes, (size_t)count);
  if (problem == 0) return SQLITE_OK;
  return problem == ENOSPC ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int truncate_file(sqlite3_file *base, sqlite3_int64 size) {
  File *file = (File *)base;
  return truncate_through(file->disk, file->node, (size_t)size) == 0 ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

static int sync_file(sqlite3_file *base, int flags) {
  (void)flags;
  File *file = (File *)base;
  if (sync_through(file->disk, file->node, false, lies(file)) != 0) return SQLITE_IOERR_FSYNC;
  if (file->directory >= 0) {
    // As SQLite's own: a directory that cannot be synced is passed over.
    sync_through(file->disk, file->directory, true, lies(file));
    file->directory = -1;
  }
  return SQLITE_OK;
}

static int size_of_file(sqlite3_file *base, sqlite3_int64 *size) {
  *size = (sqlite3_int64)node_of(base)->size;
  return SQLITE_OK;
}

static int lock_file(sqlite3_file *base, int level) {
  (void)base, (void)level;
  return SQLITE_OK;
}

static int check_reserved_lock(sqlite3_file *base, int *is_held) {
  (void)base;
  *is_held = 0;
  return SQLITE_OK;
}

static int control_file(sqlite3_file *base, int operation, void *argument) {
  (void)base, (void)operation, (void)argument;
  return SQLITE_NOTFOUND;
}

static int sector_size(sqlite3_file *base) {
  (void)base;
  return 4096;
}

static int characteristics(sqlite3_file *base) {
  (void)base;
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = size_of_file,
    .xLock = lock_file,
    .xUnlock = lock_file,
    .xCheckReservedLock = check_reserved_lock,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
};

static int open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *given) {
  (void)vfs;
  const char *rest;
  Disk *disk = disk_of(path, &rest);
  if (disk == NULL) return system_vfs->xOpen(system_vfs, path, base, flags, given);
  File *file = (File *)base;
  *file = (File){.disk = disk, .directory = -1, .deletes = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0};
  if (due_fault(disk, CALL_OPEN, true) != 0 || strlen(rest) >= sizeof file->path) return SQLITE_CANTOPEN;
  strcpy(file->path, rest);
  int directory;
  const char *name;
  bool is_new = find_node(&disk->now, rest, &directory, &name) < 0;
  if (open_node(disk, rest, (flags & SQLITE_OPEN_CREATE) != 0, &file->node) != 0) return SQLITE_CANTOPEN;
  if (is_new && (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL)) != 0) {
    file->directory = directory;
  }
  base->pMethods = &methods;
  disk->open_files++;
  if (given != NULL) *given = flags;
  return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int syncs) {
  (void)vfs;
  const char *rest;
  Disk *disk = disk_of(path, &rest);
  if (disk == NULL) return system_vfs->xDelete(system_vfs, path, syncs);
  int problem = remove_through(disk, rest, syncs != 0);
  return problem == 0 ? SQLITE_OK : problem == ENOENT ? SQLITE_IOERR_DELETE_NOENT : SQLITE_IOERR_DELETE;
}

static int access_file(sqlite3_vfs *vfs, const char *path, int flags, int *is_there) {
  (void)vfs;
  const char *rest;
  Disk *disk = disk_of(path, &rest);
  if (disk == NULL) return system_vfs->xAccess(system_vfs, path, flags, is_there);
  int node = find_node(&disk->now, rest, NULL, NULL);
  // As SQLite's own: an empty file counts as none.
  *is_there = node >= 0 && (flags != SQLITE_ACCESS_EXISTS || disk->now.nodes[node].size > 0);
  return SQLITE_OK;
}

static int full_path(sqlite3_vfs *vfs, const char *path, int room, char *into) {
  (void)vfs;
  if (disk_of(path, NULL) == NULL) return system_vfs->xFullPathname(system_vfs, path, room, into);
  if ((int)strlen(path) >= room) return SQLITE_CANTOPEN;
  strcpy(into, path);
  return SQLITE_OK;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int installed = SQLITE_ERROR;

static void install(void) {
  installed = sqlite3_initialize();
  if (installed != SQLITE_OK) return;
  system_vfs = sqlite3_vfs_find(NULL);
  own_vfs = *system_vfs;
  own_vfs.zName = "fault-disk";
  own_vfs.xOpen = open_file;
  own_vfs.xDelete = delete_file;
  own_vfs.xAccess = access_file;
  own_vfs.xFullPathname = full_path;
  if (own_vfs.szOsFile < (int)sizeof(File)) own_vfs.szOsFile = sizeof(File);
  installed = sqlite3_vfs_register(&own_vfs, 1);
}

int fault_disk_install(void) {
  pthread_once(&once, install);
  return installed;
}
