#include "Disk.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { DISK_ROOM = 4096 };
static Disk *disks[DISK_ROOM];
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static const char prefix[] = "/fault-disk/";

// No number is given twice: a database that is closed after its disk was discarded would otherwise remove files by their
// paths from the disk that has the number next, in another test.
int disk_adopt(Disk *disk) {
  static int next;
  int number = -1;
  pthread_mutex_lock(&guard);
  for (int tries = 0; tries < DISK_ROOM && number < 0; tries++, next++) {
    if (disks[next % DISK_ROOM] == NULL) number = next;
  }
  if (number >= 0) {
    disk->number = number;
    disks[number % DISK_ROOM] = disk;
  }
  pthread_mutex_unlock(&guard);
  return number;
}

Disk *disk_numbered(int number) {
  if (number < 0) return NULL;
  pthread_mutex_lock(&guard);
  Disk *disk = disks[number % DISK_ROOM];
  if (disk != NULL && disk->number != number) disk = NULL;
  pthread_mutex_unlock(&guard);
  return disk;
}

Disk *disk_of(const char *path, const char **rest) {
  if (path == NULL || strncmp(path, prefix, sizeof prefix - 1) != 0) return NULL;
  char *end;
  long number = strtol(path + sizeof prefix - 1, &end, 10);
  if (rest != NULL) *rest = end;
  return disk_numbered((int)number);
}

int fault_disk_make(void) {
  Disk *disk = calloc(1, sizeof(Disk));
  if (disk == NULL) abort();
  add_node(&disk->now, true);
  copy_tree(&disk->before, &disk->now);
  disk->limit = -1;
  return disk_adopt(disk);
}

void forget_record(Disk *disk) {
  for (size_t i = 0; i < disk->count; i++) free(disk->record[i].bytes);
  disk->count = 0;
}

void fault_disk_discard(int number) {
  Disk *disk = disk_numbered(number);
  if (disk == NULL) return;
  pthread_mutex_lock(&guard);
  disks[number % DISK_ROOM] = NULL;
  pthread_mutex_unlock(&guard);
  disk->is_discarded = true;
  free_if_unused(disk);
}

void free_if_unused(Disk *disk) {
  if (!disk->is_discarded || disk->open_files > 0) return;
  forget_record(disk);
  free(disk->record);
  free_tree(&disk->now);
  free_tree(&disk->before);
  free(disk);
}

void fault_disk_settle(int number) {
  Disk *disk = disk_numbered(number);
  forget_record(disk);
  free_tree(&disk->before);
  copy_tree(&disk->before, &disk->now);
}

size_t fault_disk_recorded(int number) { return disk_numbered(number)->count; }

Operation *note(Disk *disk, Deed deed, int node) {
  if (disk->count == disk->room) {
    disk->room = disk->room == 0 ? 256 : disk->room * 2;
    disk->record = realloc(disk->record, disk->room * sizeof(Operation));
    if (disk->record == NULL) abort();
  }
  Operation *one = &disk->record[disk->count++];
  *one = (Operation){.deed = deed, .node = node, .named = -1};
  return one;
}

// MARK: - Faults

void fault_disk_plan(int number, int kind, uint64_t first, uint64_t length) {
  Disk *disk = disk_numbered(number);
  disk->kind = kind;
  disk->first = first;
  disk->length = length;
  disk->calls = disk->fired = 0;
}

uint64_t fault_disk_calls(int number) { return disk_numbered(number)->calls; }
uint64_t fault_disk_fired(int number) { return disk_numbered(number)->fired; }
void fault_disk_limit(int number, int64_t bytes) { disk_numbered(number)->limit = bytes; }
void fault_disk_lie(int number, int how) { disk_numbered(number)->lie = how; }

int due_fault(Disk *disk, int call, bool retries) {
  static const int calls[] = {31, CALL_WRITE | CALL_NAMES, 31, CALL_OPEN, CALL_WRITE};
  static const int errors[] = {EIO, ENOSPC, EINTR, EMFILE, -1};
  if ((calls[disk->kind] & call) == 0) return 0;
  uint64_t now = ++disk->calls;
  if (now < disk->first || now - disk->first >= disk->length) return 0;
  disk->fired++;
  // An interrupted call that the program makes again goes through.
  return disk->kind == FAULT_DISK_INTERRUPTED && retries ? 0 : errors[disk->kind];
}

static int64_t sectors(size_t size) { return (int64_t)((size + SECTOR - 1) / SECTOR * SECTOR); }

static int64_t used(const Disk *disk) {
  int64_t sum = 0;
  for (size_t i = 0; i < disk->now.entry_count; i++) sum += sectors(disk->now.nodes[disk->now.entries[i].node].size);
  return sum;
}

int64_t fault_disk_used(int number) { return used(disk_numbered(number)); }

// MARK: - What programs do

int open_node(Disk *disk, const char *path, bool creates, int *node) {
  int directory;
  const char *name;
  *node = find_node(&disk->now, path, &directory, &name);
  if (*node >= 0) return 0;
  if (!creates || directory < 0) return ENOENT;
  *node = add_node(&disk->now, false);
  size_t length = strlen(name);
  disk->now.nodes[*node].is_log = length > 4 && strcmp(name + length - 4, "-wal") == 0;
  disk->now.nodes[*node].is_opaque = strncmp(name, "waiting", 7) == 0 || (length > 8 && strcmp(name + length - 8, "-journal") == 0);
  link_name(&disk->now, directory, name, *node);
  Operation *one = note(disk, DID_LINK, directory);
  one->named = *node;
  strncpy(one->name, name, NAME_ROOM - 1);
  return 0;
}

static void write_recorded(Disk *disk, int node, uint64_t offset, const uint8_t *bytes, size_t count) {
  if (count == 0) return;
  Operation *one = note(disk, DID_WRITE, node);
  one->offset = offset;
  one->count = count;
  one->bytes = malloc(count);
  if (one->bytes == NULL) abort();
  memcpy(one->bytes, bytes, count);
  write_node(&disk->now.nodes[node], offset, bytes, count);
}

int write_through(Disk *disk, int node, uint64_t offset, const uint8_t *bytes, size_t count) {
  int fault = due_fault(disk, CALL_WRITE, true);
  if (fault == -1) {
    write_recorded(disk, node, offset, bytes, count / 2);
    return ENOSPC;
  }
  if (fault != 0) return fault;
  size_t fits = count;
  size_t size = disk->now.nodes[node].size;
  if (disk->limit >= 0 && offset + count > size) {
    int64_t room = disk->limit - used(disk) + sectors(size) - (int64_t)offset;
    fits = room < 0 ? 0 : (int64_t)count < room ? count : (size_t)room;
  }
  write_recorded(disk, node, offset, bytes, fits);
  if (fits == count) return 0;
  disk->fired++;
  return ENOSPC;
}

int truncate_through(Disk *disk, int node, size_t size) {
  int fault = due_fault(disk, CALL_WRITE, true);
  if (fault != 0) return fault == -1 ? EIO : fault;
  note(disk, DID_TRUNCATE, node)->count = size;
  truncate_node(&disk->now.nodes[node], size);
  return 0;
}

int sync_through(Disk *disk, int node, bool is_directory, bool lies) {
  int fault = due_fault(disk, CALL_SYNC, false);
  if (fault != 0) {
    // Names are kept by a journal: after a failed sync it takes nothing more, or the next one brings them.
    size_t from = is_directory ? 0 : disk->count;
    while (from > 0) {
      Operation *one = &disk->record[--from];
      if (one->node != node) continue;
      if (one->deed == DID_SYNC) break;
      one->in_doubt = true;
    }
    return fault;
  }
  if (!lies) note(disk, is_directory ? DID_SYNC_DIRECTORY : DID_SYNC, node);
  return 0;
}

int remove_through(Disk *disk, const char *path, bool syncs) {
  int directory;
  const char *name;
  int node = find_node(&disk->now, path, &directory, &name);
  if (node < 0) return ENOENT;
  int fault = due_fault(disk, CALL_NAMES, false);
  if (fault != 0) return fault;
  strncpy(note(disk, DID_UNLINK, directory)->name, name, NAME_ROOM - 1);
  unlink_name(&disk->now, directory, name);
  return syncs ? sync_through(disk, directory, true, disk->lie == FAULT_DISK_NO_SYNC) : 0;
}
