/* A reader of gettext's catalogues: the format is that of GNU gettext's manual, "The Format of GNU MO Files".
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-catalog.h"

#include "source/som-paths.h"

#include <string.h>

#define MAGIC 0x950412deu
#define MAGIC_SWAPPED 0xde120495u

typedef struct
{
  GMappedFile *file; /* NULL where there is no catalogue */
  const char  *bytes;
  gsize        length;
  gboolean     swapped;
  guint32      n, ids, words; /* strings, and offsets of the two tables */
} Catalog;

static guint32
read_word (const Catalog *catalog,
           gsize          offset)
{
  guint32 word;

  if (offset + sizeof word > catalog->length)
    return 0;
  memcpy (&word, catalog->bytes + offset, sizeof word);
  return catalog->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

/* The nth string of a table; "" where the file is broken. */
static const char *
get_string (const Catalog *catalog,
            guint32        table,
            guint32        n)
{
  gsize length = read_word (catalog, (gsize) table + (gsize) n * 8);
  gsize offset = read_word (catalog, (gsize) table + (gsize) n * 8 + 4);

  if (offset >= catalog->length || length >= catalog->length - offset || catalog->bytes[offset + length] != '\0')
    return "";
  return catalog->bytes + offset;
}

static void
open_catalog (Catalog    *catalog,
              const char *path)
{
  guint32 magic;

  catalog->file = g_mapped_file_new (path, FALSE, NULL);
  if (catalog->file == NULL)
    return;
  catalog->bytes = g_mapped_file_get_contents (catalog->file);
  catalog->length = g_mapped_file_get_length (catalog->file);
  magic = read_word (catalog, 0);
  catalog->swapped = magic == MAGIC_SWAPPED;
  if (magic != MAGIC && magic != MAGIC_SWAPPED)
    return;
  catalog->n = read_word (catalog, 8);
  catalog->ids = read_word (catalog, 12);
  catalog->words = read_word (catalog, 16);
  if (catalog->n > catalog->length / 8)
    catalog->n = 0;
}

static Catalog *
load (const char *language,
      const char *domain)
{
  Catalog         *catalog = g_new0 (Catalog, 1);
  g_autofree char *base = g_strndup (language, strcspn (language, "-_.@"));
  g_autofree char *name = g_strconcat (domain, ".mo", NULL);
  g_autofree char *own = som_paths_get_locale ();
  g_autofree char *users = g_build_filename (g_get_user_data_dir (), "locale", NULL);
  g_autofree char *first = g_build_filename (own, base, "LC_MESSAGES", name, NULL);
  g_autofree char *second = g_build_filename (users, base, "LC_MESSAGES", name, NULL);

  open_catalog (catalog, first);
  if (catalog->n == 0)
    {
      g_clear_pointer (&catalog->file, g_mapped_file_unref);
      open_catalog (catalog, second);
    }
  return catalog;
}

static gboolean
is_plain (const char *name)
{
  return name != NULL && *name != '\0' && strlen (name) < 100 && strpbrk (name, "/\\") == NULL && *name != '.';
}

static const Catalog *
get_catalog (const char *language,
             const char *domain)
{
  static GMutex      mutex;
  static GHashTable *catalogs;
  g_autofree char   *key = g_strconcat (language, "/", domain, NULL);
  Catalog           *catalog;

  g_mutex_lock (&mutex);
  if (catalogs == NULL)
    catalogs = g_hash_table_new (g_str_hash, g_str_equal);
  catalog = g_hash_table_lookup (catalogs, key);
  if (catalog == NULL)
    {
      catalog = load (language, domain);
      g_hash_table_insert (catalogs, g_steal_pointer (&key), catalog);
    }
  g_mutex_unlock (&mutex);
  return catalog;
}

const char *
som_catalog_find (const char *language,
                  const char *domain,
                  const char *context,
                  const char *msgid)
{
  g_autofree char *joined = context != NULL ? g_strconcat (context, "\004", msgid, NULL) : NULL;
  const char      *wanted = joined != NULL ? joined : msgid;
  const Catalog   *catalog;
  guint            low = 0, high;

  if (!is_plain (language) || !is_plain (domain) || *msgid == '\0')
    return NULL;
  catalog = get_catalog (language, domain);
  for (high = catalog->n; low < high;)
    {
      guint middle = low + (high - low) / 2;
      int   order = strcmp (wanted, get_string (catalog, catalog->ids, middle));

      if (order == 0)
        {
          const char *found = get_string (catalog, catalog->words, middle);

          return *found != '\0' && g_utf8_validate (found, -1, NULL) ? found : NULL;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}
