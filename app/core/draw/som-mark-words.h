/* What is said of a mark that somebody points at.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"
#include "draw/som-view-private.h"

G_BEGIN_DECLS

/* Texts in the language of the figure; NULL where there is nothing to say. */
typedef struct
{
  char *label;
  char *value;     /* with its unit */
  char *qualifier; /* public, announced, peak ... */
  char *date;
  char *note;
  char *sources;
  char *layer;     /* what the check found; NULL for the article */
} SomMarkWords;

/* `request` is what the figure was made with. (transfer full) */
SomMarkWords *som_mark_words_new  (const SomRequest *request, const SomFigureMark *mark);
void          som_mark_words_free (SomMarkWords *words);
/* All of it in one sentence, for a screen reader. (transfer full) */
char         *som_mark_words_join (const SomMarkWords *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomMarkWords, som_mark_words_free)

G_END_DECLS
