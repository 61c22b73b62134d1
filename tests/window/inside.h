/* Drives the program from inside: its window in one process with the test.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-application.h"

G_BEGIN_DECLS

/* Begins a program of tests that has an application of its own, which remembers things in `folder`. (transfer full) */
SomApplication *inside_start     (int *argc, char ***argv, const char *folder);
/* Removes `folder` with what the program and its tests left in it. */
void            inside_forget    (const char *folder);
/* A window whose dossier, a file, is there. */
GtkWidget      *inside_open      (const char *path);
/* The first widget of a type, in the order of the tree; NULL where there is none. */
GtkWidget      *inside_find      (GtkWidget *widget, GType type);
/* Whether a label in `widget` has just this text. */
gboolean        inside_has_label (GtkWidget *widget, const char *text);
/* Lets the program go on for so many microseconds. */
void            inside_run_for   (gint64 time);

G_END_DECLS
