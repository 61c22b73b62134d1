/* Writes and reads JSON pointers (RFC 6901): ~ and / are escaped as ~0 and ~1.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-pointer.h"

void
som_pointer_append_key (GString    *pointer,
                        const char *key,
                        gsize       length)
{
  if (pointer->len < SOM_POINTER_MAX_BYTES)
    g_string_append_c (pointer, '/');
  for (gsize i = 0; i < length && pointer->len < SOM_POINTER_MAX_BYTES; i++)
    {
      if (key[i] == '~')
        g_string_append (pointer, "~0");
      else if (key[i] == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, key[i]);
    }
}

void
som_pointer_append_index (GString *pointer,
                          guint    index)
{
  if (pointer->len < SOM_POINTER_MAX_BYTES)
    g_string_append_printf (pointer, "/%u", index);
}

char **
som_pointer_split (const char *pointer,
                   guint       max)
{
  /* "/" is one empty key, but g_strsplit() makes nothing of what is empty: so the part before the slash is kept. */
  g_autofree char *rooted = g_strconcat ("-", pointer, NULL);
  g_auto (GStrv) tokens = g_strsplit (rooted, "/", (int) max + 1);
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 1; tokens[i] != NULL; i++)
    {
      GString *key = g_string_new (tokens[i]);

      g_string_replace (key, "~1", "/", 0);
      g_string_replace (key, "~0", "~", 0);
      g_ptr_array_add (keys, g_string_free (key, FALSE));
    }
  g_ptr_array_add (keys, NULL);
  return (char **) g_ptr_array_free (keys, FALSE);
}
