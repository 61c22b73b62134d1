/* What is wrong with what was read: a list of places, each with what is wrong and what to do.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <sommet/som-limits.h>
#include <sommet/som-types.h>

G_BEGIN_DECLS

/* How much a problem weighs: an error makes `validate` fail, a warning and a notice do not. */
typedef enum
{
  SOM_SEVERITY_NOTICE,
  SOM_SEVERITY_WARNING,
  SOM_SEVERITY_ERROR
} SomSeverity;

/* Where a problem is. Members that do not apply are 0 or NULL; line, column and row are counted from 1. */
typedef struct
{
  const char *file;
  guint       line, column;
  const char *pointer;
  const char *table;
  guint       row;
  const char *field;
} SomWhere;

/* One problem; all strings belong to it. `what` says what is wrong, `mend` what to do about it (or NULL). */
typedef struct
{
  SomSeverity severity;
  SomWhere    where;
  char       *what;
  char       *mend;
} SomProblem;

/* A growing list of problems, reference counted; immutable once the dossier that it belongs to is made. Keeps the
 * first SOM_MAX_PROBLEMS and counts the rest; texts are copied, and cut at 4 KB. */
typedef struct _SomProblems SomProblems;

SomProblems      *som_problems_new          (void);
SomProblems      *som_problems_ref          (SomProblems *problems);
void              som_problems_unref        (SomProblems *problems);
void              som_problems_add          (SomProblems *problems, SomSeverity severity, SomWhere where,
                                             const char *mend, const char *what, ...) G_GNUC_PRINTF (5, 6);
guint             som_problems_get_n        (const SomProblems *problems);
guint             som_problems_get_n_more   (const SomProblems *problems);
const SomProblem *som_problems_get          (const SomProblems *problems, guint n);
guint             som_problems_count        (const SomProblems *problems, SomSeverity severity);

/* Whether the next problem would only be counted: then its place need not be worked out. */
gboolean          som_problems_is_full      (const SomProblems *problems);
/* Places problem `n`, once its line is known. */
void              som_problems_set_place    (SomProblems *problems, guint n, guint line, guint column);

/* `what; what to do`, without the place. (transfer full) */
char             *som_problem_get_words     (const SomProblem *problem);
/* `file:line:column: /pointer: what; what to do`, or `file: table NAME, row N, field F: ...`; parts that are unknown
 * are left out, control characters are written as \uXXXX: it is always one line. Returns: (transfer full) */
char             *som_problem_to_string     (const SomProblem *problem);

/* Fills in line and column of the problems in `file` that have a pointer and no line, in one pass over `text`. Where the
 * pointer leads nowhere, as that of a key that is missing, they are those of the nearest value above it. */
void              som_problems_locate       (SomProblems *problems, const char *file, const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomProblems, som_problems_unref)

G_END_DECLS
