/* A view as the dossier describes it: words, tables, plugin and options.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-words.h"

G_BEGIN_DECLS

typedef enum
{
  SOM_VALUE_BOOLEAN,
  SOM_VALUE_NUMBER,
  SOM_VALUE_WORDS
} SomValueKind;

/* The value of an option. */
typedef struct
{
  SomValueKind kind;
  gboolean     boolean;
  double       number;
  SomWords    *words; /* a text, or a choice in no language */
} SomValue;

typedef struct
{
  char       *name;
  SomWords   *title, *subtitle, *notes; /* (nullable) */
  SomWords   *check_notes; /* (nullable): with what the check found */
  char      **resources;
  char       *plugin;  /* id; NULL where `specType` is none of Sommet's */
  char       *type;    /* `specType` as written */
  gboolean    is_own;  /* `type` claims to be one of Sommet's */
  GHashTable *options; /* name → SomValue */
  char       *pointer; /* where it stands, for messages */
} SomViewSpec;

SomViewSpec    *som_view_spec_read       (SomJsonNode *node, guint index, const char *language, const char *file, SomProblems *problems);
/* A view of one table that nobody wrote. */
SomViewSpec    *som_view_spec_new        (const char *resource, const char *plugin);
/* The name of such a view: that of its table, as it can be part of a file's name. (transfer full) */
char           *som_view_spec_make_name  (const char *resource);
/* Gives a view that nobody wrote another plugin. */
void            som_view_spec_set_plugin (SomViewSpec *spec, const char *plugin);
void            som_view_spec_free       (SomViewSpec *spec);
/* The plugin that may be meant where `specType` names none: `bars`, `Sommet: bars`. (transfer full) (nullable) */
char           *som_view_spec_guess_plugin (const SomViewSpec *spec);
const SomValue *som_view_spec_get_option (const SomViewSpec *spec, const char *name);

G_END_DECLS
