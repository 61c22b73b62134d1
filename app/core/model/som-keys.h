/* Keys of a package that Sommet reads, and of which kind each must be.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-json.h"

G_BEGIN_DECLS

/* What the value of a key must be. */
typedef enum
{
  SOM_KEY_ANY, /* who reads it checks it */
  SOM_KEY_TEXT,
  SOM_KEY_NAME,       /* a text that is not empty */
  SOM_KEY_WORDS,      /* a text, or an object of texts by language; `key@fr` is a text */
  SOM_KEY_DATE,
  SOM_KEY_FLAG,
  SOM_KEY_LIMIT,      /* a number or a text */
  SOM_KEY_LENGTH,     /* a whole number from 0 */
  SOM_KEY_MARK,       /* one character of ASCII */
  SOM_KEY_MARK_OR_NONE, /* that, or an empty text */
  SOM_KEY_OBJECT,
  SOM_KEY_ARRAY,
  SOM_KEY_OBJECTS,    /* an array of objects */
  SOM_KEY_NAMES,      /* a text or an array of texts, none of which is empty */
  SOM_KEY_LANGUAGES,  /* an array of tags of languages */
  SOM_KEY_ROWS,       /* an array of numbers of rows, from 1 */
  SOM_KEY_VALUES,     /* an array of texts or numbers, or of objects with a value */
  SOM_KEY_TEXTS,      /* an array of texts, or of objects with a value */
  SOM_KEY_MATCH,      /* how fields match columns */
  SOM_N_KEY_SHAPES
} SomKeyShape;

typedef struct
{
  const char *name;
  SomKeyShape shape;
  gboolean    is_remark; /* no figure depends on it: what is wrong with it is a warning */
} SomKnownKey;

/* Says which values of `object` are not what their keys must have, and which keys begin with `sommet:` and are none of Sommet's: slips of the
 * pen. Other keys are other programs'. */
void som_keys_check (SomJsonNode *object, const SomKnownKey *keys, guint n_keys, const char *file, SomProblems *problems);

G_END_DECLS
