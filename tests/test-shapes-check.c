/* Tests of som-shapes-check: everything that a map may say wrong, and at which byte it is said to be.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "small-map.h"

#include "draw/som-shapes-file.h"

/* Checks a map; returns what is said against it. (transfer full) (nullable) */
static char *
check (const guint32 *words,
       gsize          size)
{
  g_autoptr (GError) error = NULL;
  const Check        check = { "small.bin", (const char *) words, size, &error };
  gboolean           good = som_shapes_check (&check);

  g_assert_cmpint (good, ==, error == NULL);
  if (good)
    return NULL;
  g_assert_error (error, SOM_ERROR, SOM_ERROR_INPUT);
  return g_strdup (error->message);
}

static void
test_good (void)
{
  guint32          words[N_WORDS];
  g_autofree char *fault = NULL;

  make_small_map (words);
  fault = check (words, sizeof words);
  g_assert_cmpstr (fault, ==, NULL);
}

/* A file that ends early has another length than it says, if it has a header at all. */
static void
test_truncated (void)
{
  guint32 words[N_WORDS];

  make_small_map (words);
  for (gsize size = 0; size < sizeof words; size++)
    {
      g_autofree char *fault = check (words, size);

      g_assert_cmpstr (fault, ==, size < 13 * 4 ? "small.bin: byte 0: This is not a map of Sommet; choose another file or install Sommet again"
                                                : "small.bin: byte 16: The map does not have the length that it should have; install Sommet again");
    }
}

static void
test_wrong_length (void)
{
  guint32          words[N_WORDS];
  g_autofree char *fault = NULL;

  make_small_map (words);
  words[4] -= 4;
  words[3] = sum_up ((const guint8 *) (words + 4), (N_WORDS - 4) * 4);
  fault = check (words, sizeof words);
  g_assert_cmpstr (fault, ==, "small.bin: byte 16: The map does not have the length that it should have; install Sommet again");
}

/* The checksum tells every bit, but those of what comes before it, which is told otherwise. */
static void
test_altered (void)
{
  guint32 words[N_WORDS];
  guint8 *bytes = (guint8 *) words;

  make_small_map (words);
  for (gsize i = 0; i < sizeof words; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        g_autofree char *fault = NULL;

        bytes[i] ^= 1 << bit;
        fault = check (words, sizeof words);
        bytes[i] ^= 1 << bit;
        g_assert_nonnull (fault);
        if (i >= 20 || i / 4 == 3)
          g_assert_cmpstr (fault, ==, "small.bin: byte 12: The map was altered since it was made; install Sommet again");
      }
}

/* An attacker knows how to make a checksum. */
static void
test_wrong_words (void)
{
  static const struct
  {
    guint       place;
    guint32     value;
    const char *message; /* a part of it; NULL: nothing is wrong */
    guint       at;      /* the word that is said to be wrong */
  } wrong[] = {
    { 0, 0, "not a map", 0 },
    { 2, 2, "version", 2 },
    { 5, 0, "too short", 5 },
    { 5, 70000, "too short", 5 },
    { 5, 3, "wrong code", CODES },
    { 6, 2, "outside", 6 },
    { 6, 0xfffffffc, "outside", 6 },
    { 7, 0x20000000, "outside", 8 },
    { 9, 0, "too short", 9 },
    { 9, 65, "too short", 9 },
    { 11, 0, "too short", 11 },
    { 11, 17, "too short", 11 },
    { SHAPES, 'A', "wrong code", SHAPES },
    { SHAPES, 0, NULL, SHAPES },
    { SHAPES, 0x41004141, "wrong code", SHAPES },
    { SHAPES + 1, 0x41414141, "wrong code", SHAPES },
    { SHAPES + 1, 0x00616161, "wrong code", SHAPES },
    { SHAPES + 1, 0x00313233, "wrong code", SHAPES },
    { SHAPES + 2, 0x7fc00000, "Earth", SHAPES },
    { SHAPES + 3, 0x42b40001, "Earth", SHAPES },
    { SHAPES + 4, 0xc3340001, "Earth", SHAPES },
    { SHAPES + 7, 0x7f800000, "Earth", SHAPES },
    { SHAPES + 8, 0xbf800000, "area", SHAPES },
    { SHAPES + 8, 0x7f800000, "area", SHAPES },
    { CODES, 0x00434343, "in order", CODES + 2 },
    { CODES + 2, 0x00004141, "in order", CODES + 2 },
    { CODES + 1, 2, "stands for no shape", CODES },
    { CREDITS, 0, "language", CREDITS },
    { CREDITS + 1, N_WORDS * 4, "not a text", CREDITS },
    { CREDITS + 1, 0xffffffff, "not a text", CREDITS },
    { CREDITS + 1, N_WORDS * 4 - 7, "not a text", CREDITS },
    { CREDITS + 2, 6, "not a text", CREDITS },
    { CREDITS + 2, 5000, "not a text", CREDITS },
    { TEXTS, 0xffffffff, "not a text", CREDITS },
    { LEVELS, 0x7fc00000, "how fine", LEVELS },
    { LEVELS, 0xbf800000, "how fine", LEVELS },
    { LEVELS + 8, 0x3f800000, "in order", LEVELS + 8 },
    { LEVELS + 1, 0, "too short", LEVELS + 1 },
    { LEVELS + 1, 1, "no shape", FIRST_RINGS },
    { LEVELS + 1, 0x10000000, "outside", LEVELS + 2 },
    { LEVELS + 3, 100, "outside", LEVELS + 4 },
    { LEVELS + 5, 6, "not there", RINGS + 2 },
    { LEVELS + 6, 3, "outside", LEVELS + 6 },
    { LEVELS + 7, N_WORDS * 4 - 8, "outside", LEVELS + 7 },
    { RINGS, 0xfffffffe, "not there", RINGS },
    { RINGS + 1, 2, "not there", RINGS },
    { RINGS + 1, 0xffffffff, "not there", RINGS },
    { RINGS + 2, 6, "not there", RINGS + 2 },
    { BORDERS + 1, 1, "not there", BORDERS },
    { BORDERS, 7, "not there", BORDERS },
    { BORDERS + 2, 2, "between two shapes", BORDERS },
    { BORDERS + 2, 1, "between two shapes", BORDERS },
    { BORDERS + 3, 2, "between two shapes", BORDERS },
    { FIRST_RINGS, 1, "no shape", FIRST_RINGS },
    { FIRST_RINGS + 1, 0, "no ring", FIRST_RINGS },
    { FIRST_RINGS + 1, 2, "no ring", FIRST_RINGS + 1 },
    { FIRST_RINGS + 2, 3, "no shape", FIRST_RINGS },
    { POINTS, 0x43340001, "Earth", POINTS },
    { POINTS + 15, 0x7fc00000, "Earth", POINTS + 14 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      guint32          words[N_WORDS];
      g_autofree char *fault = NULL, *prefix = g_strdup_printf ("small.bin: byte %u: ", wrong[i].at * 4);

      make_small_map (words);
      words[wrong[i].place] = wrong[i].value;
      seal (words, N_WORDS);
      fault = check (words, sizeof words);
      g_test_message ("word %u: %s", wrong[i].place, fault != NULL ? fault : "good");
      g_assert_cmpint (fault != NULL, ==, wrong[i].message != NULL);
      if (fault == NULL)
        continue;
      g_assert_true (g_str_has_prefix (fault, prefix));
      g_assert_nonnull (strstr (fault, wrong[i].message));
    }
}

/* Texts may be long, but not without end. */
static void
test_long_credit (void)
{
  static const guint sizes[] = { 4096, 4097 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint               n_words = N_WORDS + sizes[i] / 4 + 1;
      g_autofree guint32 *words = g_new0 (guint32, n_words);
      g_autofree char    *fault = NULL;

      make_small_map (words);
      memset (words + N_WORDS, 'x', sizes[i]);
      words[CREDITS + 1] = N_WORDS * 4;
      words[CREDITS + 2] = sizes[i];
      seal (words, n_words);
      fault = check (words, n_words * 4);
      g_assert_cmpstr (fault, ==, sizes[i] <= 4096 ? NULL : "small.bin: byte 148: A credit of the map is not a text; install Sommet again");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shapes-check/good", test_good);
  g_test_add_func ("/shapes-check/truncated", test_truncated);
  g_test_add_func ("/shapes-check/wrong-length", test_wrong_length);
  g_test_add_func ("/shapes-check/altered", test_altered);
  g_test_add_func ("/shapes-check/wrong-words", test_wrong_words);
  g_test_add_func ("/shapes-check/long-credit", test_long_credit);
  return g_test_run ();
}
