/* Numbers that were put into words before: a view measures a value, draws it and says it to screen readers, and does so again while a
 * window is resized.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-number-words.h"

#include <string.h>

/* How many a language keeps before it forgets them all. */
#define MAX_KEPT 4096
/* Longer units are not kept: they are no units that anybody writes. */
#define MAX_CODE_BYTES 64

typedef struct
{
  double         value;
  SomMeasureKind kind;
  SomFormatWidth width;
  const char    *code; /* "" for none */
} Number;

typedef struct
{
  Number number;
  char  *code, *text;
} Entry;

static Number
make_number (double         value,
             SomMeasure     measure,
             SomFormatWidth width)
{
  return (Number) { value, measure.kind, width, measure.code != NULL ? measure.code : "" };
}

static guint
hash_number (gconstpointer data)
{
  const Number *number = data;
  gint64        bits;

  /* g_double_hash() has one hash for all that are larger than an int */
  memcpy (&bits, &number->value, sizeof bits);
  return g_int64_hash (&bits) + 31 * (g_str_hash (number->code) + 31 * (guint) number->kind + (guint) number->width);
}

/* By its bits, so that -0 is not 0. */
static gboolean
equal_numbers (gconstpointer a,
               gconstpointer b)
{
  const Number *first = a, *second = b;

  return memcmp (&first->value, &second->value, sizeof first->value) == 0 && first->kind == second->kind && first->width == second->width
         && g_str_equal (first->code, second->code);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->code);
  g_free (entry->text);
  g_free (entry);
}

GHashTable *
som_number_words_new (void)
{
  return g_hash_table_new_full (hash_number, equal_numbers, NULL, free_entry);
}

const char *
som_number_words_find (GHashTable    *words,
                       double         value,
                       SomMeasure     measure,
                       SomFormatWidth width)
{
  Number       number = make_number (value, measure, width);
  const Entry *entry = g_hash_table_lookup (words, &number);

  return entry != NULL ? entry->text : NULL;
}

void
som_number_words_keep (GHashTable    *words,
                       double         value,
                       SomMeasure     measure,
                       SomFormatWidth width,
                       const char    *text)
{
  Number number = make_number (value, measure, width);
  Entry *entry;

  if (strlen (number.code) > MAX_CODE_BYTES)
    return;
  if (g_hash_table_size (words) >= MAX_KEPT)
    g_hash_table_remove_all (words);

  entry = g_new (Entry, 1);
  *entry = (Entry) { number, g_strdup (number.code), g_strdup (text) };
  entry->number.code = entry->code;
  g_hash_table_replace (words, &entry->number, entry);
}
