#pragma once

#include "CFaultDisk.h"

#include <stdbool.h>

enum { NAME_ROOM = 40, SECTOR = 512 };

typedef struct {
  bool is_directory;
  bool is_log;  // a write-ahead log
  bool is_opaque; // its bytes cannot be foreseen: lines that wait in boxes, or a rollback journal
  uint8_t *bytes;
  size_t size, room;
} Node;

typedef struct {
  int directory, node;
  char name[NAME_ROOM];
} Entry;

typedef struct {
  Node *nodes;
  size_t node_count, node_room;
  Entry *entries;
  size_t entry_count, entry_room;
} Tree;

typedef enum { DID_WRITE, DID_TRUNCATE, DID_SYNC, DID_LINK, DID_UNLINK, DID_RENAME, DID_SYNC_DIRECTORY } Deed;

typedef struct {
  Deed deed;
  int node;  // the file, or the directory whose names change
  int named; // what a name was given to
  uint64_t offset;
  size_t count;
  uint8_t *bytes;
  char name[NAME_ROOM], to[NAME_ROOM];
  bool in_doubt; // a sync failed after it: no later one brings it to the disk
} Operation;

typedef struct {
  Tree now, before; // as programs see it; as it was on the disk when the record began
  Operation *record;
  size_t count, room;
  int kind;
  uint64_t first, length, calls, fired;
  int64_t limit;
  int lie;
  int open_files; // of SQLite's; the memory stays until the last is closed
  int number;
  bool is_discarded;
} Disk;

enum { CALL_OPEN = 1, CALL_READ = 2, CALL_WRITE = 4, CALL_SYNC = 8, CALL_NAMES = 16 };

// The disk that a path names, or NULL where it names none; `rest` is the path on it.
Disk *disk_of(const char *path, const char **rest);
Disk *disk_numbered(int number);
int disk_adopt(Disk *disk);

// A node by its path, or -1; `directory` and `name` say where it is or would be (-1 where nowhere).
int find_node(const Tree *tree, const char *path, int *directory, const char **name);
int add_node(Tree *tree, bool is_directory);
void link_name(Tree *tree, int directory, const char *name, int node);
void unlink_name(Tree *tree, int directory, const char *name);
void write_node(Node *node, uint64_t offset, const uint8_t *bytes, size_t count);
void truncate_node(Node *node, size_t size);
void copy_tree(Tree *into, const Tree *from);
void free_tree(Tree *tree);

// 0, or the errno of the fault that is due at this call; a short write answers -1.
int due_fault(Disk *disk, int call, bool retries);
Operation *note(Disk *disk, Deed deed, int node);

int open_node(Disk *disk, const char *path, bool creates, int *node);
int write_through(Disk *disk, int node, uint64_t offset, const uint8_t *bytes, size_t count);
int sync_through(Disk *disk, int node, bool is_directory, bool lies);
int truncate_through(Disk *disk, int node, size_t size);
int remove_through(Disk *disk, const char *path, bool syncs);
void forget_record(Disk *disk);
void free_if_unused(Disk *disk);
