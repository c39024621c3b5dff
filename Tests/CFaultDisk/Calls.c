#include "Disk.h"

#include <errno.h>
#include <string.h>

int fault_disk_exists(const char *path) {
  const char *rest;
  Disk *disk = disk_of(path, &rest);
  return disk != NULL && find_node(&disk->now, rest, NULL, NULL) >= 0 ? 0 : ENOENT;
}

int fault_disk_size(const char *path, size_t *size) {
  const char *rest;
  Disk *disk = disk_of(path, &rest);
  int node = disk == NULL ? -1 : find_node(&disk->now, rest, NULL, NULL);
  if (node < 0) return ENOENT;
  *size = disk->now.nodes[node].size;
  return 0;
}

static void take(const Node *node, uint64_t offset, uint8_t *into, size_t count, size_t *taken) {
  *taken = offset >= node->size ? 0 : node->size - (size_t)offset < count ? node->size - (size_t)offset : count;
  if (*taken > 0) memcpy(into, node->bytes + offset, *taken);
}

int fault_disk_read(const char *path, uint64_t offset, uint8_t *into, size_t count, size_t *taken) {
  const char *rest;
  Disk *disk = disk_of(path, &rest);
  if (disk == NULL) return ENOENT;
  int fault = due_fault(disk, CALL_OPEN, false);
  if (fault != 0) return fault;
  int node = find_node(&disk->now, rest, NULL, NULL);
  if (node < 0) return ENOENT;
  fault = due_fault(disk, CALL_READ, true);
  if (fault != 0) return fault;
  take(&disk->now.nodes[node], offset, into, count, taken);
  return 0;
}

int fault_disk_write(const char *path, uint64_t offset, const uint8_t *bytes, size_t count) {
  const char *rest;
  int node;
  Disk *disk = disk_of(path, &rest);
  if (disk == NULL) return ENOENT;
  int fault = due_fault(disk, CALL_OPEN, false);
  if (fault != 0) return fault;
  int problem = open_node(disk, rest, true, &node);
  return problem != 0 ? problem : write_through(disk, node, offset, bytes, count);
}

static int sync_path(const char *path, bool is_directory) {
  const char *rest;
  Disk *disk = disk_of(path, &rest);
  if (disk == NULL) return ENOENT;
  int fault = is_directory ? due_fault(disk, CALL_OPEN, false) : 0;
  if (fault != 0) return fault;
  int node = find_node(&disk->now, rest, NULL, NULL);
  return node < 0 ? ENOENT : sync_through(disk, node, is_directory, false);
}

int fault_disk_sync(const char *path) { return sync_path(path, false); }
int fault_disk_sync_directory(const char *path) { return sync_path(path, true); }

int fault_disk_rename(const char *from, const char *to) {
  const char *old_path, *new_path, *old_name, *new_name;
  int old_directory, new_directory;
  Disk *disk = disk_of(from, &old_path);
  if (disk == NULL || disk_of(to, &new_path) != disk) return ENOENT;
  int node = find_node(&disk->now, old_path, &old_directory, &old_name);
  int there = find_node(&disk->now, new_path, &new_directory, &new_name);
  // Nothing of ours moves from one directory to another.
  if (node < 0 || new_directory != old_directory) return ENOENT;
  if (there >= 0 && disk->now.nodes[there].is_directory) {
    for (size_t i = 0; i < disk->now.entry_count; i++) {
      if (disk->now.entries[i].directory == there) return ENOTEMPTY;
    }
  }
  int fault = due_fault(disk, CALL_NAMES, false);
  if (fault != 0) return fault;
  Operation *one = note(disk, DID_RENAME, old_directory);
  one->named = node;
  strncpy(one->name, old_name, NAME_ROOM - 1);
  strncpy(one->to, new_name, NAME_ROOM - 1);
  unlink_name(&disk->now, old_directory, one->name);
  link_name(&disk->now, old_directory, one->to, node);
  return 0;
}

int fault_disk_remove(const char *path) {
  const char *rest;
  Disk *disk = disk_of(path, &rest);
  return disk == NULL ? ENOENT : remove_through(disk, rest, false);
}

int fault_disk_make_directory(const char *path) {
  const char *rest, *name;
  int directory;
  Disk *disk = disk_of(path, &rest);
  if (disk == NULL) return ENOENT;
  if (find_node(&disk->now, rest, &directory, &name) >= 0) return EEXIST;
  if (directory < 0) return ENOENT;
  int fault = due_fault(disk, CALL_NAMES, false);
  if (fault != 0) return fault;
  int node = add_node(&disk->now, true);
  link_name(&disk->now, directory, name, node);
  Operation *one = note(disk, DID_LINK, directory);
  one->named = node;
  strncpy(one->name, name, NAME_ROOM - 1);
  return 0;
}

int fault_disk_names(const char *path, char *into, size_t capacity, size_t *taken) {
  const char *rest;
  Disk *disk = disk_of(path, &rest);
  int node = disk == NULL ? -1 : find_node(&disk->now, rest, NULL, NULL);
  *taken = 0;
  if (node < 0 || !disk->now.nodes[node].is_directory) return ENOENT;
  for (size_t i = 0; i < disk->now.entry_count; i++) {
    const Entry *entry = &disk->now.entries[i];
    size_t length = strlen(entry->name) + 1;
    if (entry->directory != node || *taken + length > capacity) continue;
    memcpy(into + *taken, entry->name, length);
    *taken += length;
  }
  return 0;
}

// MARK: - With the disk in hand

int fault_disk_peek(const char *path, uint8_t *into, size_t count) {
  const char *rest;
  size_t taken;
  Disk *disk = disk_of(path, &rest);
  int node = disk == NULL ? -1 : find_node(&disk->now, rest, NULL, NULL);
  if (node < 0) return ENOENT;
  take(&disk->now.nodes[node], 0, into, count, &taken);
  return taken == count ? 0 : EIO;
}

int fault_disk_put(const char *path, const uint8_t *bytes, size_t count) {
  const char *rest;
  int node;
  Disk *disk = disk_of(path, &rest);
  if (disk == NULL) return ENOENT;
  int problem = open_node(disk, rest, true, &node);
  if (problem != 0) return problem;
  truncate_node(&disk->now.nodes[node], 0);
  write_node(&disk->now.nodes[node], 0, bytes, count);
  forget_record(disk);
  free_tree(&disk->before);
  copy_tree(&disk->before, &disk->now);
  return 0;
}

int fault_disk_take_away(const char *path) {
  const char *rest, *name;
  int directory;
  Disk *disk = disk_of(path, &rest);
  if (disk == NULL || find_node(&disk->now, rest, &directory, &name) < 0) return ENOENT;
  unlink_name(&disk->now, directory, name);
  forget_record(disk);
  free_tree(&disk->before);
  copy_tree(&disk->before, &disk->now);
  return 0;
}
