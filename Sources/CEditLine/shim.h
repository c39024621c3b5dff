// libedit's wide calls are variadic, which Swift cannot call: each form that is needed has a static inline wrapper
// here. Nothing but functions may stand here: a variable would be one copy for every file that includes this.
#pragma once

#include <histedit.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

// Text crosses as UTF-32 in int32_t, which is what wchar_t is on every system this is built for.
_Static_assert(sizeof(wchar_t) == sizeof(int32_t), "wchar_t holds one scalar");

typedef int32_t *(*EditLinePrompt)(EditLine *);
typedef int (*EditLineReader)(EditLine *, int32_t *);
typedef unsigned char (*EditLineFunction)(EditLine *, wint_t);

enum {
  // Starts and ends, in a prompt, what takes no column.
  EDIT_LINE_LITERAL = 1,
  EDIT_LINE_NORMAL = 0,
  EDIT_LINE_NEWLINE = 1,
  EDIT_LINE_REFRESH = 4,
};

// Starts libedit on standard input and output, its complaints thrown away: what is wrong is seen from what it returns.
static inline EditLine *edit_line_begin(void) {
  FILE *complaints = fopen("/dev/null", "w");
  if (complaints == NULL) return NULL;
  EditLine *editor = el_init("circlekeeper", stdin, stdout, complaints);
  if (editor == NULL) (void)fclose(complaints);
  return editor;
}
// Whether libedit finds the terminal's name in a database; asked without touching the terminal.
static inline _Bool edit_line_knows_terminal(const char *name) {
  FILE *nowhere = fopen("/dev/null", "r+");
  if (nowhere == NULL) return 0;
  EditLine *editor = el_init("circlekeeper", nowhere, nowhere, nowhere);
  _Bool known = editor != NULL && el_set(editor, EL_TERMINAL, name) == 0;
  if (editor != NULL) el_end(editor);
  (void)fclose(nowhere);
  return known;
}
// Ends it without touching the terminal's settings, which would throw typed-ahead input away.
static inline void edit_line_end(EditLine *editor) {
  FILE *complaints = NULL;
  (void)el_get(editor, EL_GETFP, 2, &complaints);
  (void)el_set(editor, EL_EDITMODE, 0);
  el_end(editor);
  if (complaints != NULL) (void)fclose(complaints);
}
// A key that does nothing here must not ring the bell in a quiet room: the bell becomes a color reset.
static inline void edit_line_silence_bell(EditLine *editor) {
  (void)el_set(editor, EL_SETTC, "bl", "\033[m", NULL);
}

static inline int edit_line_set_terminal(EditLine *editor, const char *name) {
  return el_set(editor, EL_TERMINAL, name);
}
static inline int edit_line_set_emacs(EditLine *editor) { return el_wset(editor, EL_EDITOR, L"emacs"); }
static inline int edit_line_set_signals(EditLine *editor, int on) { return el_wset(editor, EL_SIGNAL, on); }
static inline int edit_line_set_editing(EditLine *editor, int on) { return el_wset(editor, EL_EDITMODE, on); }
static inline int edit_line_prepare_terminal(EditLine *editor, int on) { return el_wset(editor, EL_PREP_TERM, on); }
static inline int edit_line_refresh(EditLine *editor) { return el_wset(editor, EL_REFRESH); }
static inline int edit_line_set_reader(EditLine *editor, EditLineReader reader) {
  return el_wset(editor, EL_GETCFN, (el_rfunc_t)reader);
}
static inline int edit_line_set_prompt(EditLine *editor, EditLinePrompt prompt) {
  return el_wset(editor, EL_PROMPT_ESC, prompt, (wchar_t)EDIT_LINE_LITERAL);
}
static inline int edit_line_set_right_prompt(EditLine *editor, EditLinePrompt prompt) {
  return el_wset(editor, EL_RPROMPT_ESC, prompt, (wchar_t)EDIT_LINE_LITERAL);
}
static inline int edit_line_set_owner(EditLine *editor, void *owner) { return el_wset(editor, EL_CLIENTDATA, owner); }
static inline void *edit_line_owner(EditLine *editor) {
  void *owner = NULL;
  el_wget(editor, EL_CLIENTDATA, &owner);
  return owner;
}
static inline int edit_line_add_function(EditLine *editor, const int32_t *name, EditLineFunction function) {
  return el_wset(editor, EL_ADDFN, (const wchar_t *)name, (const wchar_t *)name, function);
}
static inline int edit_line_bind(EditLine *editor, const int32_t *key, const int32_t *name) {
  return el_wset(editor, EL_BIND, (const wchar_t *)key, (const wchar_t *)name, NULL);
}
// Switches one terminal flag for a mode: "-d" while a line is edited, "-x" between two lines.
static inline int edit_line_set_flag(EditLine *editor, const int32_t *mode, const int32_t *flag) {
  return el_wset(editor, EL_SETTY, (const wchar_t *)mode, (const wchar_t *)flag, NULL);
}

static inline const int32_t *edit_line_buffer(EditLine *editor) { return (const int32_t *)el_wline(editor)->buffer; }
static inline long edit_line_length(EditLine *editor) {
  const LineInfoW *line = el_wline(editor);
  return line->lastchar - line->buffer;
}
static inline long edit_line_cursor(EditLine *editor) {
  const LineInfoW *line = el_wline(editor);
  return line->cursor - line->buffer;
}
static inline int edit_line_insert(EditLine *editor, const int32_t *text) {
  return el_winsertstr(editor, (const wchar_t *)text);
}
static inline void edit_line_delete_before_cursor(EditLine *editor, int count) { el_wdeletestr(editor, count); }
static inline int edit_line_move_cursor(EditLine *editor, int by) { return el_cursor(editor, by); }
// Edits one line; what came of it is kept by the functions that were bound to keys.
static inline void edit_line_run(EditLine *editor) {
  int length = 0;
  (void)el_wgets(editor, &length);
}
