/* Parts of resources that may be files of their own.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-parts.h"

#include "source/som-file.h"

#include <glib/gi18n-lib.h>
#include <sommet/som-limits.h>

struct _SomParts
{
  const char  *folder, *file;
  SomProblems *problems;
  GHashTable  *files; /* path → SomJson, NULL where it can't be parsed */
  GHashTable  *parts; /* SomJsonNode that names a file → SomPart */
  GHashTable  *read;  /* set of utf8: each file that is read, or was to be, is added */
};

static void
free_json (gpointer json)
{
  g_clear_pointer ((SomJson **) &json, som_json_free);
}

SomParts *
som_parts_new (const char  *folder,
               const char  *file,
               GHashTable  *read,
               SomProblems *problems)
{
  SomParts *parts = g_new0 (SomParts, 1);

  parts->folder = folder;
  parts->file = file;
  parts->read = read;
  parts->problems = som_problems_ref (problems);
  parts->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_json);
  parts->parts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return parts;
}

static void
locate_problems (SomParts *parts)
{
  GHashTableIter iter;
  gpointer       path, json;

  g_hash_table_iter_init (&iter, parts->files);
  while (g_hash_table_iter_next (&iter, &path, &json))
    if (json != NULL)
      {
        gsize       length;
        const char *text = som_json_get_text (json, &length);

        som_problems_locate (parts->problems, path, text, length);
      }
}

void
som_parts_free (SomParts *parts)
{
  locate_problems (parts);
  g_hash_table_unref (parts->parts);
  g_hash_table_unref (parts->files);
  som_problems_unref (parts->problems);
  g_free (parts);
}

static void
complain (SomParts    *parts,
          SomSeverity  severity,
          SomPart      part,
          const char  *what,
          const char  *mend)
{
  som_json_complain (part.node, severity, part.file, parts->problems, what, mend);
}

/* The document of a file, read the first time that it is asked for; NULL where it can't be. `part` is what names it. */
static SomJson *
get_file (SomParts   *parts,
          SomPart     part,
          const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gpointer           json;

  if (g_hash_table_lookup_extended (parts->files, path, NULL, &json))
    return json;
  if (parts->read != NULL)
    g_hash_table_add (parts->read, g_strdup (path));
  bytes = som_file_read_beneath (parts->folder, path, SOM_MAX_JSON_BYTES, &error);
  if (bytes == NULL)
    {
      complain (parts, SOM_SEVERITY_ERROR, part, error->message, NULL);
      return NULL;
    }
  json = som_json_parse (bytes, path, parts->problems);
  g_hash_table_insert (parts->files, g_strdup (path), json);
  return json;
}

static SomPart
read_part (SomParts *parts,
           SomPart   named)
{
  const char *path = som_json_get_string (named.node);
  SomJson    *json;
  SomPart     part = { NULL, parts->file };

  if (path == NULL)
    complain (parts, SOM_SEVERITY_ERROR, named, _ ("this is neither an object nor the name of a file"),
              _ ("write {…}, or the path of a JSON file in the dossier’s folder"));
  else if (som_file_is_remote (path))
    complain (parts, SOM_SEVERITY_WARNING, named, _ ("this is on the network and was not downloaded"),
              _ ("save it in the dossier’s folder and name it there"));
  else if ((json = get_file (parts, named, path)) != NULL)
    {
      part = (SomPart) { som_json_get_root (json), path };
      if (som_json_get_kind (part.node) != SOM_JSON_OBJECT)
        complain (parts, SOM_SEVERITY_ERROR, part, _ ("this file must hold a JSON object"), _ ("write {…} into it"));
    }
  return part;
}

SomPart
som_parts_get (SomParts    *parts,
               SomJsonNode *resource,
               const char  *key)
{
  SomPart  named = { som_json_get_member (resource, key), parts->file };
  SomPart *part;

  if (som_json_get_kind (named.node) == SOM_JSON_OBJECT)
    return named;
  if (som_json_get_kind (named.node) == SOM_JSON_MISSING || som_json_get_kind (named.node) == SOM_JSON_NULL)
    return (SomPart) { NULL, parts->file };
  part = g_hash_table_lookup (parts->parts, named.node);
  if (part == NULL)
    {
      part = g_new (SomPart, 1);
      *part = read_part (parts, named);
      g_hash_table_insert (parts->parts, named.node, part);
    }
  return *part;
}
