/* A JSON document behind the strict gate; the only door to json-glib.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-problems.h"

G_BEGIN_DECLS

/* A value of a document. Lives as long as the document. Every function takes NULL, which is a missing value. */
typedef struct _SomJsonNode SomJsonNode;

/* A whole document with its text, for one thread at a time: long arrays and objects are parsed when somebody asks for what
 * is in them. */
typedef struct _SomJson SomJson;

typedef enum
{
  SOM_JSON_MISSING,
  SOM_JSON_NULL,
  SOM_JSON_BOOLEAN,
  SOM_JSON_NUMBER,
  SOM_JSON_STRING,
  SOM_JSON_ARRAY,
  SOM_JSON_OBJECT
} SomJsonKind;

/* Parses `text`; NULL when it is beyond repair, with the reasons in `problems`. A BOM is skipped with a warning. */
SomJson      *som_json_parse          (GBytes *text, const char *file, SomProblems *problems);
void          som_json_free           (SomJson *json);
SomJsonNode  *som_json_get_root       (SomJson *json);
/* The text as it was read, which problems are located in. Returns: (transfer none) (array length=length) */
const char   *som_json_get_text       (SomJson *json, gsize *length);

SomJsonKind   som_json_get_kind       (SomJsonNode *node);
/* NULL unless the node is a string. */
const char   *som_json_get_string     (SomJsonNode *node);
gboolean      som_json_get_number     (SomJsonNode *node, double *value);
gboolean      som_json_get_boolean    (SomJsonNode *node, gboolean fallback);

/* Members in document order. */
SomJsonNode  *som_json_get_member     (SomJsonNode *object, const char *name);
guint         som_json_get_n_members  (SomJsonNode *object);
const char   *som_json_get_name       (SomJsonNode *object, guint n);
SomJsonNode  *som_json_get_nth_member (SomJsonNode *object, guint n);

guint         som_json_get_n_elements (SomJsonNode *array);
SomJsonNode  *som_json_get_element    (SomJsonNode *array, guint n);

/* RFC 6901 pointer of a node, "" for the root. Returns: (transfer full) */
char         *som_json_get_pointer    (SomJsonNode *node);
/* Adds a problem at a node of a file. */
void          som_json_complain       (SomJsonNode *node, SomSeverity severity, const char *file, SomProblems *problems, const char *what, const char *mend);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomJson, som_json_free)

G_END_DECLS
