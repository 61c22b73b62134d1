/* Words in languages.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-words.h"

#include <string.h>

/* The longest tag of a language: https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1 */
#define MAX_TAG 35

typedef struct
{
  char *language;
  char *text;
} Entry;

struct _SomWords
{
  GArray *entries; /* of Entry; the first serves languages that have none */
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->language);
  g_free (entry->text);
}

static void
add (SomWords  **words,
     const char *language,
     const char *text)
{
  Entry entry = { g_strdup (language), g_strdup (text) };

  if (*words == NULL)
    {
      *words = g_new0 (SomWords, 1);
      (*words)->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
      g_array_set_clear_func ((*words)->entries, clear_entry);
    }
  g_array_append_val ((*words)->entries, entry);
}

SomWords *
som_words_new (const char *text)
{
  SomWords *words = NULL;

  add (&words, "", text);
  return words;
}

SomWords *
som_words_copy (const SomWords *words)
{
  SomWords *copy = NULL;

  for (guint i = 0; words != NULL && i < words->entries->len; i++)
    {
      const Entry *entry = &g_array_index (words->entries, Entry, i);

      add (&copy, entry->language, entry->text);
    }
  return copy;
}

static void
add_map (SomWords   **words,
         SomJsonNode *map,
         const char  *language)
{
  for (guint i = 0; i < som_json_get_n_members (map); i++)
    {
      const char *name = som_json_get_name (map, i);
      const char *text = som_json_get_string (som_json_get_nth_member (map, i));

      if (text != NULL)
        add (words, *name == '\0' ? language : name, text);
    }
}

SomWords *
som_words_from_json (SomJsonNode *object,
                     const char  *key,
                     const char  *language)
{
  SomWords    *words = NULL;
  SomJsonNode *plain = som_json_get_member (object, key);
  gsize        length = strlen (key);

  if (som_json_get_string (plain) != NULL)
    add (&words, language, som_json_get_string (plain));
  else if (som_json_get_kind (plain) == SOM_JSON_OBJECT)
    add_map (&words, plain, language);

  for (guint i = 0; i < som_json_get_n_members (object); i++)
    {
      const char *name = som_json_get_name (object, i);
      const char *text = som_json_get_string (som_json_get_nth_member (object, i));

      if (text != NULL && strncmp (name, key, length) == 0 && name[length] == '@')
        add (&words, name + length + 1, text);
    }
  return words;
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

SomWords *
som_words_from_title (SomJsonNode *object,
                      const char  *language)
{
  SomWords *words = som_words_from_json (object, "title", language);

  for (guint i = words != NULL ? words->entries->len : 0; i > 0; i--)
    if (is_blank (g_array_index (words->entries, Entry, i - 1).text))
      g_array_remove_index (words->entries, i - 1);
  if (words != NULL && words->entries->len == 0)
    g_clear_pointer (&words, som_words_free);
  return words;
}

void
som_words_free (SomWords *words)
{
  if (words == NULL)
    return;
  g_array_unref (words->entries);
  g_free (words);
}

gboolean
som_language_equal (const char *first,
                    const char *second)
{
  gsize a = strcspn (first, "-_.@"), b = strcspn (second, "-_.@");

  return a == b && g_ascii_strncasecmp (first, second, a) == 0;
}

gboolean
som_language_is_tag (const char *text)
{
  guint n = 0;

  if (strlen (text) > MAX_TAG)
    return FALSE;
  while (g_ascii_isalpha (text[n]))
    n++;
  if (n < 2 || n > 3)
    return FALSE;
  for (text += n; *text == '-'; text += n + 1)
    {
      for (n = 0; g_ascii_isalnum (text[n + 1]);)
        n++;
      if (n < 1 || n > 8)
        return FALSE;
    }
  return *text == '\0';
}

static const char *
find (const SomWords *words,
      const char     *language)
{
  for (guint i = 0; i < words->entries->len; i++)
    if (g_ascii_strcasecmp (g_array_index (words->entries, Entry, i).language, language) == 0)
      return g_array_index (words->entries, Entry, i).text;
  for (guint i = 0; i < words->entries->len; i++)
    if (som_language_equal (g_array_index (words->entries, Entry, i).language, language))
      return g_array_index (words->entries, Entry, i).text;
  return NULL;
}

const char *
som_words_get (const SomWords *words,
               const char     *language)
{
  const char *text;

  if (words == NULL)
    return NULL;
  text = find (words, language);
  return text != NULL ? text : g_array_index (words->entries, Entry, 0).text;
}

gboolean
som_words_has (const SomWords *words,
               const char     *language)
{
  return words != NULL && find (words, language) != NULL;
}
