/* The list of what is wrong: bounded, whatever is read.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-problems.h"

#include "source/som-escape.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The longest text of a problem, in bytes: a document's keys may be a megabyte long, and all pointers begin with them. */
#define MAX_TEXT_BYTES 4096

/* How much of a pointer a message has. Those of dossiers are shorter. */
#define MAX_POINTER_TOKENS 12

#define N_SEVERITIES (SOM_SEVERITY_ERROR + 1)

struct _SomProblems
{
  gatomicrefcount ref_count;
  GArray         *list;
  GStringChunk   *strings;
  guint           n_added[N_SEVERITIES];
};

SomProblems *
som_problems_new (void)
{
  SomProblems *problems = g_new0 (SomProblems, 1);

  g_atomic_ref_count_init (&problems->ref_count);
  problems->list = g_array_new (FALSE, FALSE, sizeof (SomProblem));
  problems->strings = g_string_chunk_new (1024);
  return problems;
}

SomProblems *
som_problems_ref (SomProblems *problems)
{
  g_return_val_if_fail (problems != NULL, NULL);

  g_atomic_ref_count_inc (&problems->ref_count);
  return problems;
}

void
som_problems_unref (SomProblems *problems)
{
  g_return_if_fail (problems != NULL);

  if (!g_atomic_ref_count_dec (&problems->ref_count))
    return;
  g_array_unref (problems->list);
  g_string_chunk_free (problems->strings);
  g_free (problems);
}

/* The text as valid UTF-8 of bounded length. Equal texts are kept once: most problems share file and table. */
static char *
keep_text (SomProblems *problems,
           const char  *text)
{
  g_autofree char *shortened = NULL;
  g_autofree char *valid = NULL;

  if (text == NULL)
    return NULL;
  if (strnlen (text, MAX_TEXT_BYTES + 1) > MAX_TEXT_BYTES)
    {
      g_autofree char *start = g_strndup (text, MAX_TEXT_BYTES);
      const char      *end = start + MAX_TEXT_BYTES;

      g_utf8_validate (start, -1, &end);
      text = shortened = g_strdup_printf ("%.*s…", (int) (end - start), start);
    }
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  return g_string_chunk_insert_const (problems->strings, text);
}

static SomWhere
keep_where (SomProblems *problems,
            SomWhere     where)
{
  where.file = keep_text (problems, where.file);
  where.pointer = keep_text (problems, where.pointer);
  where.table = keep_text (problems, where.table);
  where.field = keep_text (problems, where.field);
  return where;
}

void
som_problems_add (SomProblems *problems,
                  SomSeverity  severity,
                  SomWhere     where,
                  const char  *mend,
                  const char  *what,
                  ...)
{
  g_autofree char *text = NULL;
  SomProblem       problem;
  va_list          arguments;

  g_return_if_fail (problems != NULL);
  g_return_if_fail (severity <= SOM_SEVERITY_ERROR);
  g_return_if_fail (what != NULL);

  problems->n_added[severity]++;
  if (som_problems_is_full (problems))
    return;

  va_start (arguments, what);
  text = g_strdup_vprintf (what, arguments);
  va_end (arguments);

  problem = (SomProblem) { severity, keep_where (problems, where), keep_text (problems, text), keep_text (problems, mend) };
  g_array_append_val (problems->list, problem);
}

gboolean
som_problems_is_full (const SomProblems *problems)
{
  g_return_val_if_fail (problems != NULL, TRUE);

  return problems->list->len >= SOM_MAX_PROBLEMS;
}

guint
som_problems_get_n (const SomProblems *problems)
{
  g_return_val_if_fail (problems != NULL, 0);

  return problems->list->len;
}

guint
som_problems_get_n_more (const SomProblems *problems)
{
  guint n = 0;

  g_return_val_if_fail (problems != NULL, 0);

  for (guint severity = 0; severity < N_SEVERITIES; severity++)
    n += problems->n_added[severity];
  return n - problems->list->len;
}

const SomProblem *
som_problems_get (const SomProblems *problems,
                  guint              n)
{
  g_return_val_if_fail (problems != NULL, NULL);
  g_return_val_if_fail (n < problems->list->len, NULL);

  return &g_array_index (problems->list, SomProblem, n);
}

guint
som_problems_count (const SomProblems *problems,
                    SomSeverity        severity)
{
  g_return_val_if_fail (problems != NULL, 0);
  g_return_val_if_fail (severity <= SOM_SEVERITY_ERROR, 0);

  return problems->n_added[severity];
}

void
som_problems_set_place (SomProblems *problems,
                        guint        n,
                        guint        line,
                        guint        column)
{
  SomProblem *problem;

  g_return_if_fail (problems != NULL);
  g_return_if_fail (n < problems->list->len);

  problem = &g_array_index (problems->list, SomProblem, n);
  problem->where.line = line;
  problem->where.column = column;
}

/* The pointer, or the start of one that is too long to read. */
static void
append_pointer (GString    *string,
                const char *pointer)
{
  const char *end = pointer;

  for (guint i = 0; i < MAX_POINTER_TOKENS && *end != '\0'; i++)
    end += 1 + strcspn (end + 1, "/");
  g_string_append_len (string, pointer, end - pointer);
  g_string_append (string, *end != '\0' ? "/…: " : ": ");
}

static void
append_place (GString        *string,
              const SomWhere *where)
{
  if (where->file != NULL)
    g_string_append_printf (string, "%s:", where->file);
  if (where->line > 0)
    g_string_append_printf (string, "%u:", where->line);
  if (where->line > 0 && where->column > 0)
    g_string_append_printf (string, "%u:", where->column);
  if (string->len > 0)
    g_string_append_c (string, ' ');
  if (where->pointer != NULL && where->pointer[0] != '\0')
    append_pointer (string, where->pointer);
}

static void
append_part (GString    *string,
             gsize       start,
             const char *part)
{
  if (string->len > start)
    g_string_append (string, ", ");
  g_string_append (string, part);
}

static void
append_cell (GString        *string,
             const SomWhere *where)
{
  g_autofree char *table = where->table != NULL ? g_strdup_printf (C_("place", "table %s"), where->table) : NULL;
  g_autofree char *row = where->row > 0 ? g_strdup_printf (C_("place", "row %u"), where->row) : NULL;
  g_autofree char *field = where->field != NULL ? g_strdup_printf (C_("place", "field %s"), where->field) : NULL;
  const char      *parts[] = { table, row, field };
  gsize            start = string->len;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      append_part (string, start, parts[i]);
  if (string->len > start)
    g_string_append (string, ": ");
}

char *
som_problem_get_words (const SomProblem *problem)
{
  g_return_val_if_fail (problem != NULL, NULL);

  /* Translators: what is wrong; what to do about it. French has a space before the semicolon. */
  return problem->mend != NULL ? g_strdup_printf (C_ ("problem", "%s; %s"), problem->what, problem->mend) : g_strdup (problem->what);
}

char *
som_problem_to_string (const SomProblem *problem)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autofree char    *words = NULL;

  g_return_val_if_fail (problem != NULL, NULL);

  append_place (string, &problem->where);
  append_cell (string, &problem->where);
  words = som_problem_get_words (problem);
  g_string_append (string, words);
  return som_escape_controls (string->str);
}
