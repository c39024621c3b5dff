#include "Disk.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  uint64_t state;
  int model;
  uint32_t share;   // strict: how likely, in 256ths, something not synced is on the disk
  bool grows_anyhow; // what a file grew by and never reached the disk holds anything
  int *left;        // ordered: how many operations of each node are on the disk
} Chance;

static uint64_t next(Chance *chance) {
  uint64_t mixed = chance->state += 0x9E3779B97F4A7C15u;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
  return mixed ^ (mixed >> 31);
}

static bool is_change(const Operation *one) { return one->deed != DID_SYNC && one->deed != DID_SYNC_DIRECTORY; }

// Which operations a later sync brought to the disk.
static bool *find_durable(const Disk *disk, size_t count) {
  bool *durable = calloc(count + 1, sizeof(bool));
  bool *synced = calloc(disk->now.node_count, sizeof(bool));
  if (durable == NULL || synced == NULL) abort();
  for (size_t i = count; i-- > 0;) {
    const Operation *one = &disk->record[i];
    if (is_change(one)) durable[i] = synced[one->node] && !one->in_doubt;
    else synced[one->node] = true;
  }
  free(synced);
  return durable;
}

static void choose_prefixes(Chance *chance, const Disk *disk, size_t count, const bool *durable) {
  size_t nodes = disk->now.node_count;
  chance->left = calloc(nodes, sizeof(int));
  if (chance->left == NULL) abort();
  for (size_t i = 0; i < count; i++) {
    if (is_change(&disk->record[i]) && !durable[i]) chance->left[disk->record[i].node]++;
  }
  for (size_t i = 0; i < nodes; i++) {
    if (chance->left[i] > 0) chance->left[i] = (int)(next(chance) % (uint64_t)(chance->left[i] + 1));
  }
}

enum { DROPPED, KEPT, TORN };

static int fate(Chance *chance, const Operation *one) {
  switch (chance->model) {
  case FAULT_DISK_STRICT:
    if (next(chance) % 4 == 0 && one->deed == DID_WRITE) return TORN;
    return next(chance) % 256 < chance->share ? KEPT : DROPPED;
  case FAULT_DISK_ORDERED: {
    int left = chance->left[one->node]--;
    if (left > 0) return KEPT;
    return left == 0 && one->deed == DID_WRITE ? TORN : DROPPED;
  }
  default: return KEPT;
  }
}

static void write_torn(Chance *chance, Node *node, const Operation *one) {
  bool still = true; // ordered: the first sectors, and then none
  for (size_t done = 0; done < one->count;) {
    uint64_t offset = one->offset + done;
    size_t count = SECTOR - (size_t)(offset % SECTOR);
    if (count > one->count - done) count = one->count - done;
    bool keeps = next(chance) % 2 == 0;
    if (chance->model == FAULT_DISK_ORDERED) keeps = still = still && keeps;
    if (keeps) {
      write_node(node, offset, one->bytes + done, count);
    } else if (chance->grows_anyhow && offset + count > node->size) {
      uint8_t anything[SECTOR];
      for (size_t i = 0; i < count; i++) anything[i] = (uint8_t)next(chance);
      write_node(node, offset, anything, count);
    }
    done += count;
  }
}

static void perform(Tree *tree, const Operation *one) {
  switch (one->deed) {
  case DID_WRITE: write_node(&tree->nodes[one->node], one->offset, one->bytes, one->count); break;
  case DID_TRUNCATE: truncate_node(&tree->nodes[one->node], one->count); break;
  case DID_LINK: link_name(tree, one->node, one->name, one->named); break;
  case DID_UNLINK: unlink_name(tree, one->node, one->name); break;
  case DID_RENAME:
    unlink_name(tree, one->node, one->name);
    link_name(tree, one->node, one->to, one->named);
    break;
  case DID_SYNC:
  case DID_SYNC_DIRECTORY: break;
  }
}

int fault_disk_cut(int number, size_t count, int model, uint64_t seed) {
  static const uint32_t shares[] = {0, 26, 128, 128, 230, 256};
  Disk *disk = disk_numbered(number);
  if (disk == NULL || count > disk->count) return -1;
  Chance chance = {.state = seed, .model = model};
  chance.share = shares[next(&chance) % 6];
  chance.grows_anyhow = model == FAULT_DISK_STRICT && next(&chance) % 4 == 0;
  Disk *cut = calloc(1, sizeof(Disk));
  if (cut == NULL) abort();
  cut->limit = -1;
  copy_tree(&cut->now, &disk->before);
  for (size_t i = cut->now.node_count; i < disk->now.node_count; i++) {
    int node = add_node(&cut->now, disk->now.nodes[i].is_directory);
    cut->now.nodes[node].is_log = disk->now.nodes[i].is_log;
    cut->now.nodes[node].is_opaque = disk->now.nodes[i].is_opaque;
  }
  bool *durable = find_durable(disk, count);
  if (model == FAULT_DISK_ORDERED) choose_prefixes(&chance, disk, count, durable);
  for (size_t i = 0; i < count; i++) {
    const Operation *one = &disk->record[i];
    if (!is_change(one)) continue;
    int what = durable[i] ? KEPT : fate(&chance, one);
    if (what == KEPT) perform(&cut->now, one);
    else if (what == TORN) write_torn(&chance, &cut->now.nodes[one->node], one);
  }
  free(durable);
  free(chance.left);
  copy_tree(&cut->before, &cut->now);
  return disk_adopt(cut);
}
