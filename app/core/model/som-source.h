/* Sources: where figures come from, in words that an audience understands.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-resource.h"

G_BEGIN_DECLS

/* One source. Words are looked up in its table, by language. */
typedef struct
{
  const char        *id;
  const SomResource *resource;
  guint              row;
} SomSource;

/* The table of sources that the column `column` of `resource` refers to; NULL where its values are the words themselves. */
const SomResource *som_source_find_table (GPtrArray *resources, const SomResource *resource, int column);
gboolean           som_source_find       (const SomResource *table, const char *id, SomSource *source);
const char        *som_source_get_title  (const SomSource *source, const char *language);
/* Which part of it, such as `ref. [4]`; NULL where it has none. */
const char        *som_source_get_part   (const SomSource *source, const char *language);
gboolean           som_source_get_date   (const SomSource *source, SomTime *date);
/* http, https or mailto address; NULL where it has none. */
const char        *som_source_get_link   (const SomSource *source);

/* Adds to `titles` what each of the `sources` of a package or table calls itself, in `language`. */
void               som_sources_read      (SomJsonNode *sources, const char *language, const char *file, SomProblems *problems, GPtrArray *titles);

G_END_DECLS
