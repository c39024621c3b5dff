#define _GNU_SOURCE
#include "Disk.h"

#include <string.h>

enum { LOG_HEADER = 32, FRAME_HEADER = 24, PAGE = 4096 };

// Whether the byte at this place of a file is drawn by chance by SQLite, or computed from such.
static bool is_by_chance(const Node *node, uint64_t place) {
  if (node->is_opaque) return true;
  if (!node->is_log) return false;
  if (place < LOG_HEADER) return place >= 16;
  uint64_t inside = (place - LOG_HEADER) % (FRAME_HEADER + PAGE);
  return inside >= 8 && inside < FRAME_HEADER;
}

// FNV-1a (Fowler, Noll and Vo).
static uint64_t add(uint64_t sum, const void *bytes, size_t count) {
  const uint8_t *each = bytes;
  for (size_t i = 0; i < count; i++) sum = (sum ^ each[i]) * 0x100000001B3u;
  return sum;
}

static uint64_t add_write(uint64_t sum, const Node *node, const Operation *one) {
  if (!node->is_log && !node->is_opaque) return add(sum, one->bytes, one->count);
  for (size_t i = 0; i < one->count; i++) {
    uint8_t byte = is_by_chance(node, one->offset + i) ? 0 : one->bytes[i];
    sum = add(sum, &byte, 1);
  }
  return sum;
}

uint64_t fault_disk_digest(int number) {
  const Disk *disk = disk_numbered(number);
  uint64_t sum = 0xCBF29CE484222325u;
  for (size_t i = 0; i < disk->count; i++) {
    const Operation *one = &disk->record[i];
    uint64_t fields[] = {one->deed, (uint64_t)one->node, (uint64_t)(one->named + 1), one->offset, one->count};
    sum = add(sum, fields, sizeof fields);
    sum = add(sum, one->name, strlen(one->name));
    sum = add(sum, one->to, strlen(one->to));
    if (one->bytes != NULL) sum = add_write(sum, &disk->now.nodes[one->node], one);
  }
  return sum;
}

static bool tree_holds(const Tree *tree, const uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < tree->node_count; i++) {
    const Node *node = &tree->nodes[i];
    if (node->bytes != NULL && memmem(node->bytes, node->size, bytes, count) != NULL) return true;
  }
  return false;
}

int fault_disk_holds(int number, const uint8_t *bytes, size_t count) {
  const Disk *disk = disk_numbered(number);
  for (size_t i = 0; i < disk->count; i++) {
    const Operation *one = &disk->record[i];
    if (one->bytes != NULL && memmem(one->bytes, one->count, bytes, count) != NULL) return 1;
  }
  return tree_holds(&disk->now, bytes, count) || tree_holds(&disk->before, bytes, count);
}
