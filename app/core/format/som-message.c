/* Messages with named arguments and plurals, in ICU's MessageFormat.
 *
 * ICU's C interface knows only numbered arguments, and reads each from the variable arguments as the type that the pattern
 * gives it. So the pattern is rewritten: each name becomes two numbers, one for its use as a number (0 to 7), one for its
 * use as a text (8 to 15), and every call passes eight doubles and eight texts.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "format/som-formatter-private.h"
#include "format/som-utf16.h"

#include <sommet/som-limits.h>

#include <math.h>
#include <string.h>
#include <unicode/umsg.h>

#define MAX_ARGUMENTS SOM_MESSAGE_MAX_ARGUMENTS
/* Messages of people nest two or three deep. */
#define MAX_DEPTH 16

/* What a message is part of: an apostrophe quotes # only directly in a plural. */
typedef enum
{
  IN_MESSAGE,
  IN_SELECT,
  IN_PLURAL
} Context;

typedef enum
{
  TYPE_TEXT,
  TYPE_NUMBER,
  TYPE_PLURAL,
  TYPE_SELECT,
  TYPE_OTHER
} Type;

static const struct
{
  const char *word;
  Type        type;
} types[] = {
  { "number", TYPE_NUMBER },
  { "plural", TYPE_PLURAL },
  { "selectordinal", TYPE_PLURAL },
  { "select", TYPE_SELECT },
};

typedef struct
{
  const char        *next; /* what is left to read */
  GString           *out;
  guint              n;
  const char *const *names;
  const char *const *texts;
  const double      *numbers;
  guint              used_numbers; /* bit by argument */
} Rewriter;

static gboolean copy_message (Rewriter *rewriter, Context context, guint depth);

static gboolean
is_number (const Rewriter *rewriter,
           guint           i)
{
  return rewriter->numbers != NULL && isfinite (rewriter->numbers[i]);
}

static gboolean
has_value (const Rewriter *rewriter,
           guint           i)
{
  return is_number (rewriter, i) || (rewriter->texts != NULL && rewriter->texts[i] != NULL);
}

/* Which argument a name is; -1 if it has no value. */
static int
find_argument (const Rewriter *rewriter,
               const char     *name,
               gsize           length)
{
  for (guint i = 0; i < rewriter->n; i++)
    if (strlen (rewriter->names[i]) == length && strncmp (rewriter->names[i], name, length) == 0
        && has_value (rewriter, i))
      return (int) i;
  return -1;
}

static void
skip_spaces (Rewriter *rewriter)
{
  while (g_ascii_isspace (*rewriter->next))
    rewriter->next++;
}

/* Reads an argument's name or type. */
static gsize
read_word (Rewriter    *rewriter,
           const char **word)
{
  gsize length;

  skip_spaces (rewriter);
  *word = rewriter->next;
  while (g_ascii_isalnum (*rewriter->next) || *rewriter->next == '_' || (guchar) *rewriter->next >= 0x80)
    rewriter->next++;
  length = (gsize) (rewriter->next - *word);
  skip_spaces (rewriter);
  return length;
}

static Type
read_type (Rewriter *rewriter)
{
  const char *word;
  gsize       length = read_word (rewriter, &word);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strlen (types[i].word) == length && strncmp (types[i].word, word, length) == 0)
      return types[i].type;
  return TYPE_OTHER;
}

static void
copy_character (Rewriter *rewriter)
{
  g_string_append_c (rewriter->out, *rewriter->next++);
}

/* After the apostrophe that begins it, up to and with the one that ends it; a pair of them is text. */
static void
copy_quotation (Rewriter *rewriter)
{
  while (*rewriter->next != '\0')
    {
      if (rewriter->next[0] != '\'')
        copy_character (rewriter);
      else if (rewriter->next[1] == '\'')
        {
          copy_character (rewriter);
          copy_character (rewriter);
        }
      else
        break;
    }
  if (*rewriter->next == '\'')
    copy_character (rewriter);
}

/* An apostrophe quotes only before a brace: l'IA is as it looks. */
static void
copy_apostrophe (Rewriter *rewriter,
                 Context   context)
{
  copy_character (rewriter);
  if (*rewriter->next == '\'')
    copy_character (rewriter);
  else if (*rewriter->next == '{' || *rewriter->next == '}' || (context == IN_PLURAL && *rewriter->next == '#'))
    copy_quotation (rewriter);
}

/* `{name}`, or the same as plain text where it has no value, so that the fault is seen. */
static void
write_text_argument (Rewriter   *rewriter,
                     const char *name,
                     gsize       length,
                     int         argument)
{
  if (argument < 0)
    g_string_append_printf (rewriter->out, "'{'%.*s'}'", (int) length, name);
  else
    g_string_append_printf (rewriter->out, "{%d}", argument + MAX_ARGUMENTS);
}

static void
write_number_argument (Rewriter   *rewriter,
                       int         argument,
                       const char *type)
{
  rewriter->used_numbers |= 1u << argument;
  g_string_append_printf (rewriter->out, "{%d,%s,", argument, type);
}

/* `one {…} other {…}`, up to the brace that closes the argument. */
static gboolean
copy_choices (Rewriter *rewriter,
              Context   context,
              guint     depth)
{
  while (*rewriter->next != '\0' && *rewriter->next != '}')
    {
      gboolean opens = *rewriter->next == '{';

      copy_character (rewriter);
      if (opens && !copy_message (rewriter, context, depth + 1))
        return FALSE;
      if (opens)
        copy_character (rewriter);
    }
  return *rewriter->next == '}';
}

/* A number's style, up to the brace that closes the argument. */
static gboolean
copy_style (Rewriter *rewriter)
{
  const char *start = rewriter->next;
  gsize       length = strcspn (start, "{}'");

  rewriter->next += length;
  if (*rewriter->next != '}')
    return FALSE;

  /* ICU would read this one as an int32_t instead of a double. */
  if (length >= strlen ("integer") && g_str_has_prefix (start, "integer"))
    g_string_append (rewriter->out, "::precision-integer");
  else
    g_string_append_len (rewriter->out, start, (gssize) length);
  return TRUE;
}

static gboolean
copy_number (Rewriter *rewriter,
             int       argument)
{
  if (argument < 0 || !is_number (rewriter, (guint) argument))
    return FALSE;

  if (*rewriter->next == ',')
    rewriter->next++;
  skip_spaces (rewriter);
  /* Without a style ICU would cut decimals: the text of the number has them all. */
  if (*rewriter->next == '}')
    {
      write_text_argument (rewriter, NULL, 0, argument);
      rewriter->next++;
      return TRUE;
    }

  write_number_argument (rewriter, argument, "number");
  if (!copy_style (rewriter))
    return FALSE;
  copy_character (rewriter);
  return TRUE;
}

static gboolean
copy_choice (Rewriter   *rewriter,
             Type        type,
             const char *word,
             int         argument,
             guint       depth)
{
  if (argument < 0 || *rewriter->next != ',' || (type == TYPE_PLURAL && !is_number (rewriter, (guint) argument)))
    return FALSE;
  rewriter->next++;

  if (type == TYPE_SELECT)
    g_string_append_printf (rewriter->out, "{%d,select,", argument + MAX_ARGUMENTS);
  else
    write_number_argument (rewriter, argument, g_str_has_prefix (word, "selectordinal") ? "selectordinal" : "plural");

  if (!copy_choices (rewriter, type == TYPE_PLURAL ? IN_PLURAL : IN_SELECT, depth))
    return FALSE;
  copy_character (rewriter);
  return TRUE;
}

/* From the opening brace to behind the closing one. */
static gboolean
copy_argument (Rewriter *rewriter,
               guint     depth)
{
  const char *name, *word;
  gsize       length;
  int         argument;
  Type        type;

  rewriter->next++;
  length = read_word (rewriter, &name);
  argument = find_argument (rewriter, name, length);
  if (length == 0)
    return FALSE;

  if (*rewriter->next == '}')
    {
      rewriter->next++;
      write_text_argument (rewriter, name, length, argument);
      return TRUE;
    }
  if (*rewriter->next != ',')
    return FALSE;

  rewriter->next++;
  skip_spaces (rewriter);
  word = rewriter->next;
  type = read_type (rewriter);
  if (type == TYPE_OTHER || (*rewriter->next != ',' && *rewriter->next != '}'))
    return FALSE;
  return type == TYPE_NUMBER ? copy_number (rewriter, argument) : copy_choice (rewriter, type, word, argument, depth);
}

/* Up to the brace that closes it, or the end of the whole. */
static gboolean
copy_message (Rewriter *rewriter,
              Context   context,
              guint     depth)
{
  if (depth > MAX_DEPTH)
    return FALSE;

  while (*rewriter->next != '\0')
    {
      if (*rewriter->next == '\'')
        copy_apostrophe (rewriter, context);
      else if (*rewriter->next == '}' && depth > 0)
        return TRUE;
      else if (*rewriter->next != '{')
        copy_character (rewriter);
      else if (!copy_argument (rewriter, depth))
        return FALSE;
    }
  return depth == 0;
}

/* ICU reads an argument that the pattern does not use as a pointer: use every number, so that all are read as doubles. */
static void
use_all_numbers (Rewriter *rewriter)
{
  for (guint i = 0; i < MAX_ARGUMENTS; i++)
    if ((rewriter->used_numbers & (1u << i)) == 0)
      {
        g_autofree char *unseen = g_strdup_printf ("{%u,plural,other{}}", i);

        g_string_prepend (rewriter->out, unseen);
      }
}

static UChar *
get_text (SomFormatter   *formatter,
          const Rewriter *rewriter,
          guint           i)
{
  g_autofree char *number = NULL;

  if (i >= rewriter->n || !has_value (rewriter, i))
    return som_utf16_from_utf8 ("");
  if (!is_number (rewriter, i))
    return som_utf16_from_utf8 (rewriter->texts[i]);

  number = som_formatter_number (formatter, rewriter->numbers[i], (SomMeasure) { SOM_MEASURE_PLAIN, NULL }, SOM_FORMAT_EXACT);
  return som_utf16_from_utf8 (number);
}

static double
get_value (const Rewriter *rewriter,
           guint           i)
{
  return i < rewriter->n && is_number (rewriter, i) ? rewriter->numbers[i] : 0;
}

/* One call with all arguments, in the order of their numbers. */
static int32_t
call_icu (UMessageFormat *message,
          UChar          *out,
          int32_t         capacity,
          const Rewriter *rewriter,
          UChar *const   *t,
          UErrorCode     *status)
{
  const Rewriter *r = rewriter;

  return umsg_format (message, out, capacity, status, get_value (r, 0), get_value (r, 1), get_value (r, 2), get_value (r, 3),
                      get_value (r, 4), get_value (r, 5), get_value (r, 6), get_value (r, 7), t[0], t[1], t[2], t[3], t[4],
                      t[5], t[6], t[7]);
}

static char *
format_message (UMessageFormat *message,
                const Rewriter *rewriter,
                UChar *const   *texts)
{
  UErrorCode        status = U_ZERO_ERROR;
  int32_t           length = call_icu (message, NULL, 0, rewriter, texts, &status);
  g_autofree UChar *out = NULL;

  if (status != U_BUFFER_OVERFLOW_ERROR)
    return U_SUCCESS (status) ? g_strdup ("") : NULL;

  status = U_ZERO_ERROR;
  out = g_new0 (UChar, (gsize) length + 1);
  call_icu (message, out, length + 1, rewriter, texts, &status);
  return U_SUCCESS (status) ? som_utf16_to_utf8 (out, length) : NULL;
}

static char *
run_message (SomFormatter   *formatter,
             const Rewriter *rewriter)
{
  UErrorCode        status = U_ZERO_ERROR;
  g_autofree UChar *pattern = som_utf16_from_utf8 (rewriter->out->str);
  UMessageFormat   *message = umsg_open (pattern, -1, formatter->locale, NULL, &status);
  UChar            *texts[MAX_ARGUMENTS];
  char             *result;

  if (U_FAILURE (status))
    {
      /* ICU gives back what it could not fill. */
      umsg_close (message);
      return NULL;
    }

  for (guint i = 0; i < MAX_ARGUMENTS; i++)
    texts[i] = get_text (formatter, rewriter, i);
  result = format_message (message, rewriter, texts);
  for (guint i = 0; i < MAX_ARGUMENTS; i++)
    g_free (texts[i]);
  umsg_close (message);
  return result;
}

/**
 * som_formatter_message:
 * @formatter: a formatter
 * @pattern: a pattern in ICU's MessageFormat, of which `{name}`, `number`, `plural`, `selectordinal` and `select` are known
 * @n: how many arguments, at most %SOM_MESSAGE_MAX_ARGUMENTS
 * @names: (array length=n): their names
 * @texts: (nullable) (array length=n): their values where they are texts, %NULL where they are numbers
 * @numbers: (nullable) (array length=n): their values where they are numbers, NaN where they are texts
 *
 * Fills in a message: `{count, plural, one {# ligne} other {# lignes}} de {table}`. What translators need to know: an
 * apostrophe is itself (l'IA, or better l’IA) but before a brace, where it quotes up to the next one (`'{'` is a brace), and
 * before `#` in a plural; two apostrophes are always one; every plural and select needs `other`. A name without a value
 * stays as it is, in braces.
 *
 * Returns: (transfer full): the words, or the pattern itself where it is broken
 */
char *
som_formatter_message (SomFormatter      *formatter,
                       const char        *pattern,
                       guint              n,
                       const char *const *names,
                       const char *const *texts,
                       const double      *numbers)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Rewriter            rewriter = { .next = pattern, .out = out, .n = n, .names = names, .texts = texts, .numbers = numbers };
  char               *result;

  g_return_val_if_fail (formatter != NULL, NULL);
  g_return_val_if_fail (pattern != NULL, NULL);

  if (n > MAX_ARGUMENTS || strlen (pattern) > SOM_MAX_STRING_BYTES || !copy_message (&rewriter, IN_MESSAGE, 0))
    return g_strdup (pattern);

  use_all_numbers (&rewriter);
  result = run_message (formatter, &rewriter);
  return result != NULL ? result : g_strdup (pattern);
}
