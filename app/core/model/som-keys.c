/* Keys of a package that Sommet reads.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-keys.h"

#include <glib/gi18n-lib.h>

#define PREFIX "sommet:"

static const SomKnownKey *
find_key (const SomKnownKey *keys,
          guint              n_keys,
          const char        *name)
{
  for (guint i = 0; i < n_keys; i++)
    if (g_str_equal (keys[i].name, name))
      return &keys[i];
  return NULL;
}

/* What to write instead of a key that is unknown. (transfer full) */
static char *
list_own_keys (const SomKnownKey *keys,
               guint              n_keys)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char      *list = NULL;

  for (guint i = 0; i < n_keys; i++)
    if (g_str_has_prefix (keys[i].name, PREFIX))
      g_ptr_array_add (names, (gpointer) keys[i].name);
  if (names->len == 0)
    return g_strdup (_ ("remove it"));
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  return g_strdup_printf (_ ("use one of those that it knows here: %s"), list);
}

/* An example of a kind. */
static const char *
advise_kind (SomJsonKind kind)
{
  switch (kind)
    {
    case SOM_JSON_OBJECT:
      return _ ("write {…}");
    case SOM_JSON_ARRAY:
      return _ ("write […]");
    case SOM_JSON_MISSING:
    case SOM_JSON_NULL:
    case SOM_JSON_BOOLEAN:
    case SOM_JSON_NUMBER:
    case SOM_JSON_STRING:
    default:
      return _ ("write a text in double quotes");
    }
}

static gboolean
is_of_kind (SomJsonNode       *node,
            const SomKnownKey *key)
{
  SomJsonKind kind = som_json_get_kind (node);

  return key->kind == SOM_JSON_MISSING || kind == SOM_JSON_NULL || kind == key->kind;
}

void
som_keys_check (SomJsonNode       *object,
                const SomKnownKey *keys,
                guint              n_keys,
                const char        *file,
                SomProblems       *problems)
{
  for (guint i = 0; i < som_json_get_n_members (object); i++)
    {
      const char        *name = som_json_get_name (object, i);
      SomJsonNode       *value = som_json_get_nth_member (object, i);
      const SomKnownKey *key = find_key (keys, n_keys, name);
      g_autofree char   *pointer = NULL, *mend = NULL;

      if (key != NULL ? is_of_kind (value, key) : !g_str_has_prefix (name, PREFIX))
        continue;
      pointer = som_json_get_pointer (value);
      if (key != NULL)
        som_problems_add (problems, SOM_SEVERITY_ERROR, (SomWhere) { .file = file, .pointer = pointer }, advise_kind (key->kind),
                          _ ("“%s” can’t have a value of this kind, which is passed over"), name);
      else
        som_problems_add (problems, SOM_SEVERITY_WARNING, (SomWhere) { .file = file, .pointer = pointer },
                          mend = list_own_keys (keys, n_keys), _ ("Sommet has no key “%s” here"), name);
    }
}
