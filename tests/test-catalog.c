/* Tests of som-catalog: gettext's catalogues, good and hostile.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-catalog.h"

#include <glib/gstdio.h>
#include <string.h>

static char      *scratch;
static GPtrArray *domains; /* of char*: as many as there were catalogues */

/* What a catalogue says, sorted by its msgids. */
static const struct
{
  const char *id, *text;
} words[] = { { "", "Content-Type: text/plain; charset=UTF-8\n" }, { "Empty", "" }, { "Hello", "Bonjour" }, { "status\004planned", "prévu" }, { "zero", "zéro" } };

static void
append_word (GByteArray *bytes,
             guint32     word,
             gboolean    swapped)
{
  word = swapped ? GUINT32_SWAP_LE_BE (word) : word;
  g_byte_array_append (bytes, (const guint8 *) &word, sizeof word);
}

/* A good catalogue: header, table of msgids, table of texts, strings. */
static GByteArray *
make_catalog (gboolean swapped)
{
  GByteArray *bytes = g_byte_array_new ();
  guint       n = G_N_ELEMENTS (words), offset = 28 + 16 * n;

  append_word (bytes, 0x950412de, swapped);
  append_word (bytes, 0, swapped);
  append_word (bytes, n, swapped);
  append_word (bytes, 28, swapped);
  append_word (bytes, 28 + 8 * n, swapped);
  append_word (bytes, 0, swapped);
  append_word (bytes, 0, swapped);
  for (guint text = 0; text < 2; text++)
    for (guint i = 0; i < n; i++)
      {
        guint length = strlen (text ? words[i].text : words[i].id);

        append_word (bytes, length, swapped);
        append_word (bytes, offset, swapped);
        offset += length + 1;
      }
  for (guint text = 0; text < 2; text++)
    for (guint i = 0; i < n; i++)
      g_byte_array_append (bytes, (const guint8 *) (text ? words[i].text : words[i].id), strlen (text ? words[i].text : words[i].id) + 1);
  return bytes;
}

/* Catalogues are kept for good, so that each has a domain of its own. */
static const char *
install (const guint8 *bytes,
         gsize         length)
{
  char            *domain = g_strdup_printf ("test-%u", domains->len);
  g_autofree char *name = g_strconcat (domain, ".mo", NULL);
  g_autofree char *path = g_build_filename (scratch, "locale", "fr", "LC_MESSAGES", name, NULL);

  g_assert_true (g_file_set_contents (path, (const char *) bytes, length, NULL));
  g_ptr_array_add (domains, domain);
  return domain;
}

static void
assert_good (const char *domain)
{
  g_assert_cmpstr (som_catalog_find ("fr", domain, NULL, "Hello"), ==, "Bonjour");
  g_assert_cmpstr (som_catalog_find ("fr-CA", domain, NULL, "zero"), ==, "zéro");
  g_assert_cmpstr (som_catalog_find ("fr", domain, "status", "planned"), ==, "prévu");
  g_assert_null (som_catalog_find ("fr", domain, NULL, "planned"));
  g_assert_null (som_catalog_find ("fr", domain, NULL, "Empty"));
  g_assert_null (som_catalog_find ("fr", domain, NULL, "Hell"));
  g_assert_null (som_catalog_find ("fr", domain, NULL, ""));
  g_assert_null (som_catalog_find ("de", domain, NULL, "Hello"));
}

static void
test_finds (void)
{
  for (guint swapped = 0; swapped < 2; swapped++)
    {
      g_autoptr (GByteArray) bytes = make_catalog (swapped);

      assert_good (install (bytes->data, bytes->len));
    }
}

static void
test_no_catalog (void)
{
  static const char *const names[] = { "nothing", "", ".", "..", "../test", "a/b", "a\\b", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_null (som_catalog_find ("fr", names[i], NULL, "Hello"));
      g_assert_null (som_catalog_find (names[i] != NULL ? names[i] : "xx", "nothing", NULL, "Hello"));
    }
}

/* Cut anywhere, a catalogue says nothing wrong. */
static void
test_truncated (void)
{
  g_autoptr (GByteArray) bytes = make_catalog (FALSE);

  for (guint length = 0; length < bytes->len; length++)
    {
      const char *domain = install (bytes->data, length);
      const char *found = som_catalog_find ("fr", domain, NULL, "Hello");

      g_assert_true (found == NULL || g_str_equal (found, "Bonjour"));
      som_catalog_find ("fr", domain, "status", "planned");
    }
}

/* Words of the header and the tables that lead astray. */
static void
test_hostile_words (void)
{
  static const guint32 values[] = { 0, 1, 27, 0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff };

  for (guint place = 0; place < 28 + 16 * G_N_ELEMENTS (words); place += 4)
    for (guint i = 0; i < G_N_ELEMENTS (values); i++)
      {
        g_autoptr (GByteArray) bytes = make_catalog (FALSE);
        const char            *domain;

        memcpy (bytes->data + place, &values[i], sizeof (guint32));
        domain = install (bytes->data, bytes->len);
        for (guint word = 0; word < G_N_ELEMENTS (words); word++)
          som_catalog_find ("fr", domain, NULL, words[word].id);
      }
}

static void
test_random_bytes (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GByteArray) bytes = make_catalog (g_test_rand_bit ());
      const char            *found;

      for (guint n = g_test_rand_int_range (1, 6); n > 0; n--)
        bytes->data[g_test_rand_int_range (0, bytes->len)] = g_test_rand_int_range (0, 256);
      found = som_catalog_find ("fr", install (bytes->data, bytes->len), NULL, "Hello");
      g_assert_true (found == NULL || g_utf8_validate (found, -1, NULL));
    }
}

/* A text that is no UTF-8 is none. */
static void
test_not_utf8 (void)
{
  g_autoptr (GByteArray) bytes = make_catalog (FALSE);

  *(guint8 *) memmem (bytes->data, bytes->len, "Bonjour", 7) = 0xff;
  g_assert_null (som_catalog_find ("fr", install (bytes->data, bytes->len), NULL, "Hello"));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_folder (inner);
    }
  g_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  int              status;

  g_test_init (&argc, &argv, NULL);
  domains = g_ptr_array_new_with_free_func (g_free);
  scratch = g_dir_make_tmp ("sommet-catalog-XXXXXX", NULL);
  folder = g_build_filename (scratch, "locale", "fr", "LC_MESSAGES", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_setenv ("XDG_DATA_HOME", scratch, TRUE);
  g_test_add_func ("/catalog/finds", test_finds);
  g_test_add_func ("/catalog/no-catalog", test_no_catalog);
  g_test_add_func ("/catalog/truncated", test_truncated);
  g_test_add_func ("/catalog/hostile-words", test_hostile_words);
  g_test_add_func ("/catalog/random-bytes", test_random_bytes);
  g_test_add_func ("/catalog/not-utf8", test_not_utf8);
  status = g_test_run ();
  remove_folder (scratch);
  g_free (scratch);
  g_ptr_array_unref (domains);
  return status;
}
