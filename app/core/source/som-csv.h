/* CSV text to rows of fields, in any dialect that a Data Package can describe.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "source/som-problems.h"

G_BEGIN_DECLS

/* How a CSV file is written. Characters are ASCII; 0 is none. SOM_CSV_DIALECT_DEFAULT is RFC 4180. */
typedef struct
{
  char        delimiter, quote, escape, comment;
  gboolean    double_quote, skip_initial_space;
  const char *null_sequence; /* an unquoted field equal to this is missing; NULL: none */
  GHashTable *comment_lines; /* (nullable): set of guint, lines that are passed over like comments */
} SomCsvDialect;

#define SOM_CSV_DIALECT_DEFAULT ((SomCsvDialect) { .delimiter = ',', .quote = '"', .double_quote = TRUE })

/* A field: `text` is NUL-terminated, unescaped, valid until the next row is read; NULL for a null sequence. */
typedef struct
{
  const char *text;
  guint       length;
  guint       column; /* of its first character in the line, from 1 */
  gboolean    quoted;
} SomCsvField;

/* A reader over UTF-8 text that it keeps. */
typedef struct _SomCsv SomCsv;

SomCsv            *som_csv_new       (GBytes *text, SomCsvDialect dialect, const char *file, SomProblems *problems);
void               som_csv_free      (SomCsv *csv);
/* The next row that is neither blank nor a comment; NULL at the end. LF, CRLF and CR end a row. Faults (an unclosed
 * quote, text after a closing quote, a NUL, a field or row past the limits) go to the problems; reading goes on where it
 * can. `line` is where the row begins. (array length=n_fields) */
const SomCsvField *som_csv_next      (SomCsv *csv, guint *n_fields, guint *line);

/* Guesses the delimiter among comma, semicolon, tab and bar from the first rows: the one that parts most rows into the
 * same number of fields above one. Comma where none does. */
char               som_csv_sniff     (GBytes *text);

/* Text in `encoding` (WHATWG/IANA name; NULL is utf-8) to UTF-8 without BOM; NULL with a problem that names the first
 * byte that does not fit. Only UTF-8, UTF-16 (with BOM), ASCII, ISO-8859-* and windows-125* are taken. */
GBytes            *som_csv_decode    (GBytes *bytes, const char *encoding, const char *file, SomProblems *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomCsv, som_csv_free)

G_END_DECLS
