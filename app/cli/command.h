/* The commands of `sommet`: one file each, found by name in a table.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-dossier.h"
#include "source/som-json-writer.h"

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/* What a run of the program comes to. */
typedef enum
{
  EXIT_GOOD = 0,
  EXIT_INPUT = 1,  /* the input is wrong */
  EXIT_USAGE = 2,  /* the command line is wrong */
  EXIT_SYSTEM = 3, /* the machine failed */
} ExitCode;

typedef struct
{
  const char *name;
  const char *summary; /* to be translated */
  int (*run) (int argc, char *argv[]);
} Command;

int  command_export   (int argc, char *argv[]);
int  command_list     (int argc, char *argv[]);
int  command_plugins  (int argc, char *argv[]);
int  command_validate (int argc, char *argv[]);

/* Parses the options of a command; what is left must be one dossier where `dossier` is given, nothing where it is NULL. Says what is wrong on
 * stderr. EXIT_GOOD to go on. */
int  command_parse    (const char *usage, const char *summary, const GOptionEntry *entries, int *argc, char ***argv, const char **dossier);
/* Opens a dossier. Where it can't be, says on stderr why, and gives NULL, an exit code, and at least one problem. */
SomDossier *command_open (const char *path, const char *const *views, gboolean check, SomProblems *problems, int *code);
/* Writes every problem to stderr. */
void command_report   (const SomProblems *problems);
/* Writes every problem to JSON, as the array `problems` of the object that is open. */
void command_write_problems (SomJsonWriter *writer, const SomProblems *problems);
/* Writes a line; control characters in it are made visible, so that no dossier, plugin or name gives orders to a terminal. */
void command_say      (FILE *stream, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Writes a line to stderr, `sommet: ` before it. */
void command_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Says why the program ends before its command has: on stderr, and where JSON is wanted on stdout too, as the only problem. */
void command_end      (const char *fault);
/* The exit code that goes with an error. */
int  command_get_code (const GError *error);
/* Flushes stdout; EXIT_SYSTEM where it can't be written. */
int  command_finish   (int code);

G_END_DECLS
