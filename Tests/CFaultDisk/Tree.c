#include "Disk.h"

#include <stdlib.h>
#include <string.h>

static void *grown(void *items, size_t count, size_t *room, size_t item) {
  if (count < *room) return items;
  *room = *room == 0 ? 16 : *room * 2;
  void *larger = realloc(items, *room * item);
  if (larger == NULL) abort();
  return larger;
}

int add_node(Tree *tree, bool is_directory) {
  tree->nodes = grown(tree->nodes, tree->node_count, &tree->node_room, sizeof(Node));
  tree->nodes[tree->node_count] = (Node){.is_directory = is_directory};
  return (int)tree->node_count++;
}

static Entry *entry(const Tree *tree, int directory, const char *name, size_t length) {
  for (size_t i = 0; i < tree->entry_count; i++) {
    Entry *one = &tree->entries[i];
    if (one->directory == directory && strncmp(one->name, name, length) == 0 && one->name[length] == 0) return one;
  }
  return NULL;
}

int find_node(const Tree *tree, const char *path, int *directory, const char **name) {
  int node = 0;
  if (directory != NULL) *directory = -1;
  while (*path == '/') path++;
  while (*path != 0) {
    size_t length = strcspn(path, "/");
    const char *next = path + length;
    while (*next == '/') next++;
    if (length >= NAME_ROOM || node < 0 || !tree->nodes[node].is_directory) return -1;
    if (*next == 0) {
      if (directory != NULL) *directory = node;
      if (name != NULL) *name = path;
    }
    Entry *found = entry(tree, node, path, length);
    node = found == NULL ? -1 : found->node;
    path = next;
  }
  return node;
}

void unlink_name(Tree *tree, int directory, const char *name) {
  Entry *found = entry(tree, directory, name, strlen(name));
  if (found == NULL) return;
  *found = tree->entries[--tree->entry_count];
}

void link_name(Tree *tree, int directory, const char *name, int node) {
  unlink_name(tree, directory, name);
  tree->entries = grown(tree->entries, tree->entry_count, &tree->entry_room, sizeof(Entry));
  Entry *made = &tree->entries[tree->entry_count++];
  *made = (Entry){.directory = directory, .node = node};
  strncpy(made->name, name, NAME_ROOM - 1);
}

static void reserve(Node *node, size_t size) {
  if (size <= node->room) return;
  size_t room = node->room < 4096 ? 4096 : node->room;
  while (room < size) room *= 2;
  node->bytes = realloc(node->bytes, room);
  if (node->bytes == NULL) abort();
  node->room = room;
}

void write_node(Node *node, uint64_t offset, const uint8_t *bytes, size_t count) {
  size_t end = (size_t)offset + count;
  if (end > node->size) {
    reserve(node, end);
    memset(node->bytes + node->size, 0, end - node->size);
    node->size = end;
  }
  if (count > 0) memcpy(node->bytes + offset, bytes, count);
}

void truncate_node(Node *node, size_t size) {
  if (size > node->size) {
    reserve(node, size);
    memset(node->bytes + node->size, 0, size - node->size);
  }
  node->size = size;
}

void copy_tree(Tree *into, const Tree *from) {
  *into = *from;
  into->node_room = from->node_count;
  into->entry_room = from->entry_count;
  into->nodes = malloc((from->node_count + 1) * sizeof(Node));
  into->entries = malloc((from->entry_count + 1) * sizeof(Entry));
  if (into->nodes == NULL || into->entries == NULL) abort();
  memcpy(into->nodes, from->nodes, from->node_count * sizeof(Node));
  if (from->entry_count > 0) memcpy(into->entries, from->entries, from->entry_count * sizeof(Entry));
  for (size_t i = 0; i < into->node_count; i++) {
    Node *node = &into->nodes[i];
    if (node->bytes == NULL) continue;
    node->room = node->size + 1;
    node->bytes = malloc(node->room);
    if (node->bytes == NULL) abort();
    memcpy(node->bytes, from->nodes[i].bytes, node->size);
  }
}

void free_tree(Tree *tree) {
  for (size_t i = 0; i < tree->node_count; i++) free(tree->nodes[i].bytes);
  free(tree->nodes);
  free(tree->entries);
  *tree = (Tree){0};
}
