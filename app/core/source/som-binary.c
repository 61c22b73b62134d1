/* Knows the beginnings of files that people take for a dossier or a table.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-binary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much is looked at for NULs. */
#define MAX_SAMPLE_BYTES 65536

#define NO_TEXT N_("this is not text"), N_("a dossier is a folder with a datapackage.json, and a table is a CSV or JSON file")
#define PICTURE N_("this is a picture"), N_("a dossier is a folder with a datapackage.json, and a table is a CSV or JSON file")
#define PROGRAM N_("this is a program"), N_("a dossier is a folder with a datapackage.json, and a table is a CSV or JSON file")
#define ZIP N_("this is a zip archive or a spreadsheet"), N_("unpack the archive, or save the spreadsheet as CSV")
#define SHEET N_("this is a spreadsheet or another office document"), N_("save the table as CSV")
#define PACKED N_("this is compressed"), N_("unpack it")

typedef struct
{
  const char *start;
  gsize       length;
  const char *what, *mend;
} Kind;

#define START(start) (start), sizeof (start) - 1

static const Kind kinds[] = {
  { START ("PK\3\4"), ZIP },
  { START ("PK\5\6"), ZIP },
  { START ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), SHEET },
  { START ("\x1f\x8b\x08"), PACKED },
  { START ("BZh91AY&SY"), PACKED },
  { START ("\xfd" "7zXZ\0"), PACKED },
  { START ("7z\xbc\xaf\x27\x1c"), PACKED },
  { START ("\x28\xb5\x2f\xfd"), PACKED },
  { START ("\x89PNG\r\n\x1a\n"), PICTURE },
  { START ("\xff\xd8\xff"), PICTURE },
  { START ("GIF87a"), PICTURE },
  { START ("GIF89a"), PICTURE },
  { START ("\x7f" "ELF"), PROGRAM },
  { START ("%PDF-"), NO_TEXT },
  { START ("SQLite format 3\0"), NO_TEXT },
};

gboolean
som_binary_find_kind (const char  *bytes,
                      gsize        length,
                      const char **what,
                      const char **mend)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= kinds[i].length && memcmp (bytes, kinds[i].start, kinds[i].length) == 0)
      {
        *what = _(kinds[i].what);
        *mend = _(kinds[i].mend);
        return TRUE;
      }
  return FALSE;
}

gboolean
som_binary_find (const char  *bytes,
                 gsize        length,
                 const char **what,
                 const char **mend)
{
  static const Kind other = { NULL, 0, NO_TEXT };

  if (som_binary_find_kind (bytes, length, what, mend))
    return TRUE;
  if (memmem (bytes, MIN (length, MAX_SAMPLE_BYTES), "\0\0", 2) == NULL)
    return FALSE;
  *what = _(other.what);
  *mend = _(other.mend);
  return TRUE;
}
