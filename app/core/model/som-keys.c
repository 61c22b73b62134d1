/* Keys of a package that Sommet reads.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "model/som-keys.h"

#include "model/som-time.h"
#include "model/som-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

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

#define BIT(kind) (1u << SOM_JSON_##kind)

static gboolean
is_not_empty (SomJsonNode *node)
{
  return *som_json_get_string (node) != '\0';
}

static gboolean
is_date (SomJsonNode *node)
{
  SomTime time;

  return som_time_parse (som_json_get_string (node), &time);
}

static gboolean
is_mark_or_none (SomJsonNode *node)
{
  const char *text = som_json_get_string (node);

  return *text == '\0' || ((g_ascii_isprint (*text) || *text == '\t') && text[1] == '\0');
}

static gboolean
is_mark (SomJsonNode *node)
{
  return is_not_empty (node) && is_mark_or_none (node);
}

static gboolean
is_whole (SomJsonNode *node,
          double       least,
          double       most)
{
  double number = NAN;

  return som_json_get_number (node, &number) && number >= least && number <= most && number == trunc (number);
}

static gboolean
is_length (SomJsonNode *node)
{
  return is_whole (node, 0, G_MAXUINT);
}

static gboolean
is_row (SomJsonNode *node)
{
  return is_whole (node, 1, SOM_MAX_ROWS);
}

static gboolean
is_language (SomJsonNode *node)
{
  return som_language_is_tag (som_json_get_string (node));
}

static gboolean
is_match (SomJsonNode *node)
{
  static const char *const names[] = { "exact", "equal", "subset", "superset", "partial", NULL };

  return g_strv_contains (names, som_json_get_string (node));
}

/* What a language calls its words by: "" is the first of the dossier. */
static gboolean
has_words (SomJsonNode *object,
           guint        n)
{
  const char *language = som_json_get_name (object, n);

  return (*language == '\0' || som_language_is_tag (language)) && som_json_get_string (som_json_get_nth_member (object, n)) != NULL;
}

static gboolean
is_words (SomJsonNode *node)
{
  for (guint i = 0; i < som_json_get_n_members (node); i++)
    if (!has_words (node, i))
      return FALSE;
  return TRUE;
}

static gboolean
is_value (SomJsonNode *node)
{
  guint kinds = BIT (STRING) | BIT (NUMBER) | BIT (BOOLEAN);

  return som_json_get_kind (node) != SOM_JSON_OBJECT || (kinds & 1u << som_json_get_kind (som_json_get_member (node, "value"))) != 0;
}

static gboolean
is_text (SomJsonNode *node)
{
  return som_json_get_kind (node) != SOM_JSON_OBJECT || som_json_get_string (som_json_get_member (node, "value")) != NULL;
}

/* What a value may be, and what the elements of an array may. */
typedef struct
{
  guint       kinds, elements;          /* bits of SomJsonKind; no element is looked at where they have none */
  gboolean  (*is_good) (SomJsonNode *); /* (nullable): of a value, or else of each element; of the kinds above */
  const char *mend;
} Shape;

static const Shape shapes[SOM_N_KEY_SHAPES] = {
  [SOM_KEY_ANY] = { ~0u, 0, NULL, NULL },
  [SOM_KEY_TEXT] = { BIT (STRING), 0, NULL, N_ ("write a text in double quotes") },
  [SOM_KEY_NAME] = { BIT (STRING), 0, is_not_empty, N_ ("write a text in double quotes") },
  [SOM_KEY_WORDS] = { BIT (STRING) | BIT (OBJECT), 0, is_words, N_ ("write a text in double quotes, or texts by language: {\"\": …, \"fr\": …}") },
  [SOM_KEY_DATE] = { BIT (STRING), 0, is_date, N_ ("write a date such as \"2025-02-28\" or \"2025-02-28T12:00:00Z\"") },
  [SOM_KEY_FLAG] = { BIT (BOOLEAN), 0, NULL, N_ ("write true or false") },
  [SOM_KEY_LIMIT] = { BIT (NUMBER) | BIT (STRING), 0, NULL, N_ ("write a number, or a date in double quotes") },
  [SOM_KEY_LENGTH] = { BIT (NUMBER), 0, is_length, N_ ("write a whole number from 0") },
  [SOM_KEY_MARK] = { BIT (STRING), 0, is_mark, N_ ("write one character of ASCII in double quotes, such as \";\" or \"\\t\"") },
  [SOM_KEY_MARK_OR_NONE] = { BIT (STRING), 0, is_mark_or_none, N_ ("write one character of ASCII in double quotes") },
  [SOM_KEY_OBJECT] = { BIT (OBJECT), 0, NULL, N_ ("write {…}") },
  [SOM_KEY_ARRAY] = { BIT (ARRAY), 0, NULL, N_ ("write […]") },
  [SOM_KEY_OBJECTS] = { BIT (ARRAY), BIT (OBJECT), NULL, N_ ("write [{…}, …]") },
  [SOM_KEY_NAMES] = { BIT (STRING) | BIT (ARRAY), BIT (STRING), is_not_empty, N_ ("write a name in double quotes, or [\"…\", …]") },
  [SOM_KEY_LANGUAGES] = { BIT (ARRAY), BIT (STRING), is_language, N_ ("write the codes of languages, such as [\"fr\", \"en\", \"pt-BR\"]") },
  [SOM_KEY_ROWS] = { BIT (ARRAY), BIT (NUMBER), is_row, N_ ("write the numbers of rows, from 1, such as [1]") },
  [SOM_KEY_VALUES] = { BIT (ARRAY), BIT (STRING) | BIT (NUMBER) | BIT (BOOLEAN) | BIT (OBJECT), is_value, N_ ("write values: [\"…\", 1, …]") },
  [SOM_KEY_TEXTS] = { BIT (ARRAY), BIT (STRING) | BIT (OBJECT), is_text, N_ ("write texts in double quotes: [\"…\", …]") },
  [SOM_KEY_MATCH] = { BIT (STRING) | BIT (ARRAY), BIT (STRING), is_match, N_ ("write \"exact\", \"equal\", \"subset\", \"superset\" or \"partial\"") },
};

/* What is checked, and where what is wrong is said. */
typedef struct
{
  const SomKnownKey *key;
  const char        *name; /* of the key as it is written */
  const char        *file;
  SomProblems       *problems;
} Check;

static void
check_value (const Check *check,
             SomJsonNode *node,
             guint        kinds,
             gboolean     (*is_good) (SomJsonNode *))
{
  const Shape     *shape = &shapes[check->key->shape];
  gboolean         is_of_kind = (kinds & 1u << som_json_get_kind (node)) != 0;
  g_autofree char *pointer = NULL;

  if (is_of_kind && (is_good == NULL || is_good (node)))
    return;
  pointer = som_json_get_pointer (node);
  som_problems_add (check->problems, check->key->is_remark ? SOM_SEVERITY_WARNING : SOM_SEVERITY_ERROR,
                    (SomWhere) { .file = check->file, .pointer = pointer }, _ (shape->mend),
                    is_of_kind ? _ ("“%s” can’t have this value, which is passed over") : _ ("“%s” can’t have a value of this kind, which is passed over"),
                    check->name);
}

/* A key that is null is as good as none. */
static void
check_key (const Check *check,
           SomJsonNode *node)
{
  const Shape *shape = &shapes[check->key->shape];
  SomJsonKind  kind = som_json_get_kind (node);

  if (kind != SOM_JSON_ARRAY || (shape->kinds & BIT (ARRAY)) == 0)
    check_value (check, node, shape->kinds | BIT (NULL), kind != SOM_JSON_NULL ? shape->is_good : NULL);
  for (guint i = 0; kind == SOM_JSON_ARRAY && shape->elements != 0 && i < som_json_get_n_elements (node); i++)
    check_value (check, som_json_get_element (node, i), shape->elements, shape->is_good);
}

/* `title@fr` of a title. */
static void
check_translation (const Check *check,
                   SomJsonNode *node)
{
  gboolean         is_tag = som_language_is_tag (strchr (check->name, '@') + 1);
  g_autofree char *pointer = NULL;

  if (is_tag && (som_json_get_string (node) != NULL || som_json_get_kind (node) == SOM_JSON_NULL))
    return;
  pointer = som_json_get_pointer (node);
  som_problems_add (check->problems, check->key->is_remark ? SOM_SEVERITY_WARNING : SOM_SEVERITY_ERROR,
                    (SomWhere) { .file = check->file, .pointer = pointer },
                    is_tag ? _ ("write a text in double quotes") : _ ("write the code of a language behind the @, such as fr, en or pt-BR"),
                    is_tag ? _ ("“%s” can’t have a value of this kind, which is passed over") : _ ("“%s” names no language"), check->name);
}

/* The key that `name` is a translation of. */
static const SomKnownKey *
find_translated (const SomKnownKey *keys,
                 guint              n_keys,
                 const char        *name)
{
  const char        *at = strchr (name, '@');
  g_autofree char   *base = at != NULL ? g_strndup (name, at - name) : NULL;
  const SomKnownKey *key = base != NULL ? find_key (keys, n_keys, base) : NULL;

  return key != NULL && key->shape == SOM_KEY_WORDS ? key : NULL;
}

static void
report_unknown (const Check       *check,
                SomJsonNode       *node,
                const SomKnownKey *keys,
                guint              n_keys)
{
  g_autofree char *pointer = som_json_get_pointer (node), *mend = list_own_keys (keys, n_keys);

  som_problems_add (check->problems, SOM_SEVERITY_WARNING, (SomWhere) { .file = check->file, .pointer = pointer }, mend,
                    _ ("Sommet has no key “%s” here"), check->name);
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
      SomJsonNode *value = som_json_get_nth_member (object, i);
      const char  *name = som_json_get_name (object, i);
      Check        check = { find_key (keys, n_keys, name), name, file, problems };

      if (check.key != NULL)
        check_key (&check, value);
      else if ((check.key = find_translated (keys, n_keys, name)) != NULL)
        check_translation (&check, value);
      else if (g_str_has_prefix (name, PREFIX))
        report_unknown (&check, value, keys, n_keys);
    }
}
