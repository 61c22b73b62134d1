/* JSON for programs that read what the command prints.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-types.h>

G_BEGIN_DECLS

/* Builds one document. `name` is the member's, or NULL within an array and at the start; text that is NULL leaves its member out. */
typedef struct _SomJsonWriter SomJsonWriter;

SomJsonWriter *som_json_writer_new    (void);
void           som_json_writer_object (SomJsonWriter *writer, const char *name);
void           som_json_writer_array  (SomJsonWriter *writer, const char *name);
/* Ends an object. */
void           som_json_writer_close  (SomJsonWriter *writer);
/* Ends an array. */
void           som_json_writer_stop   (SomJsonWriter *writer);
void           som_json_writer_text   (SomJsonWriter *writer, const char *name, const char *text);
void           som_json_writer_number (SomJsonWriter *writer, const char *name, guint number);
/* The document; frees the writer. (transfer full) */
char          *som_json_writer_end    (SomJsonWriter *writer);

G_END_DECLS
