/* Text in the encodings that tables are published in, to UTF-8.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "source/som-binary.h"
#include "source/som-csv.h"
#include "source/som-position.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* How much is converted at once, in bytes of the result. */
#define CHUNK_BYTES 65536

/* What a name means to iconv. As on the web (https://encoding.spec.whatwg.org), ISO-8859-1 and -9 are their windows
 * supersets: what they would add are invisible control characters, which nobody means. */
static const struct
{
  const char *label;
  const char *name;
} encodings[] = {
  { "utf-8", "UTF-8" },
  { "utf8", "UTF-8" },
  { "unicode-1-1-utf-8", "UTF-8" },
  { "utf-16", "UTF-16" },
  { "utf-16le", "UTF-16LE" },
  { "utf-16be", "UTF-16BE" },
  { "ascii", "ASCII" },
  { "us-ascii", "ASCII" },
  { "iso-8859-1", "CP1252" },
  { "iso8859-1", "CP1252" },
  { "iso_8859-1", "CP1252" },
  { "latin1", "CP1252" },
  { "latin-1", "CP1252" },
  { "l1", "CP1252" },
  { "iso-8859-2", "ISO-8859-2" },
  { "latin2", "ISO-8859-2" },
  { "iso-8859-3", "ISO-8859-3" },
  { "iso-8859-4", "ISO-8859-4" },
  { "iso-8859-5", "ISO-8859-5" },
  { "iso-8859-6", "ISO-8859-6" },
  { "iso-8859-7", "ISO-8859-7" },
  { "iso-8859-8", "ISO-8859-8" },
  { "iso-8859-9", "CP1254" },
  { "latin5", "CP1254" },
  { "iso-8859-10", "ISO-8859-10" },
  { "iso-8859-11", "ISO-8859-11" },
  { "iso-8859-13", "ISO-8859-13" },
  { "iso-8859-14", "ISO-8859-14" },
  { "iso-8859-15", "ISO-8859-15" },
  { "latin-9", "ISO-8859-15" },
  { "latin9", "ISO-8859-15" },
  { "iso-8859-16", "ISO-8859-16" },
  { "windows-1250", "CP1250" },
  { "windows-1251", "CP1251" },
  { "windows-1252", "CP1252" },
  { "windows-1253", "CP1253" },
  { "windows-1254", "CP1254" },
  { "windows-1255", "CP1255" },
  { "windows-1256", "CP1256" },
  { "windows-1257", "CP1257" },
  { "windows-1258", "CP1258" },
  { "cp1250", "CP1250" },
  { "cp1251", "CP1251" },
  { "cp1252", "CP1252" },
  { "cp1253", "CP1253" },
  { "cp1254", "CP1254" },
  { "cp1255", "CP1255" },
  { "cp1256", "CP1256" },
  { "cp1257", "CP1257" },
  { "cp1258", "CP1258" },
};

/* A byte-order mark, and the encoding that it gives away. */
static const struct
{
  const char *mark;
  gsize       length;
  const char *name;
} marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

/* A text on its way to UTF-8. */
typedef struct
{
  const char  *text;
  gsize        length, start; /* behind the byte-order mark */
  const char  *label, *name;
  const char  *file;
  SomProblems *problems;
} Decoding;

static const char *
find_encoding (const char *label)
{
  g_autofree char *stripped = g_strstrip (g_strdup (label));

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_ascii_strcasecmp (encodings[i].label, stripped) == 0)
      return encodings[i].name;
  return NULL;
}

G_GNUC_PRINTF (4, 5)
static void
report (const Decoding *decoding,
        SomSeverity     severity,
        const char     *mend,
        const char     *what,
        ...)
{
  g_autofree char *text = NULL;
  va_list          arguments;

  va_start (arguments, what);
  text = g_strdup_vprintf (what, arguments);
  va_end (arguments);
  som_problems_add (decoding->problems, severity, (SomWhere) { .file = decoding->file }, mend, "%s", text);
}

/* Lines can only be counted where a byte 10 is always a line feed. */
static void
report_byte (const Decoding *decoding,
             gsize           offset)
{
  SomPosition position = som_position_start (decoding->text, decoding->length);
  SomWhere    where = { .file = decoding->file };

  if (!g_str_has_prefix (decoding->name, "UTF-16"))
    {
      som_position_move (&position, offset);
      where.line = position.line;
    }
  som_problems_add (decoding->problems, SOM_SEVERITY_ERROR, where,
                    _("declare the encoding that the file has, such as windows-1252, or save it as UTF-8"),
                    _("the byte 0x%02X at offset %lu does not fit the encoding %s"),
                    (guint8) decoding->text[offset], (gulong) offset, decoding->label);
}

/* Of a file that is no text, not its first byte but what it is instead. */
static void
report_no_text (const Decoding *decoding,
                gsize           offset)
{
  const char *what, *mend;

  if (som_binary_find (decoding->text, decoding->length, &what, &mend))
    report (decoding, SOM_SEVERITY_ERROR, mend, "%s", what);
  else
    report_byte (decoding, offset);
}

/* The mark wins over the declaration: nothing else begins so. */
static void
take_mark (Decoding *decoding)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (decoding->length < marks[i].length || memcmp (decoding->text, marks[i].mark, marks[i].length) != 0)
        continue;
      if (g_str_equal (marks[i].name, "UTF-8"))
        report (decoding, SOM_SEVERITY_NOTICE, NULL, _("the file begins with a byte-order mark, which is left out"));
      if (!g_str_has_prefix (marks[i].name, decoding->name))
        report (decoding, SOM_SEVERITY_WARNING, _("declare the encoding that the file has, or save it as UTF-8"),
                _("the file is declared as %s, but its byte-order mark says %s"), decoding->label, marks[i].name);
      decoding->name = marks[i].name;
      decoding->start = marks[i].length;
      return;
    }
}

/* The offset of the first byte that is not UTF-8, or the length. NUL is UTF-8, whatever GLib says: the reader tells of it. */
static gsize
find_wrong_byte (const Decoding *decoding)
{
  const char *at = decoding->text + decoding->start, *end = decoding->text + decoding->length;

  while (at < end && !g_utf8_validate_len (at, (gsize) (end - at), &at) && *at == '\0')
    at++;
  return (gsize) (at - decoding->text);
}

/* Converts one chunk, or without `from` what the converter holds back; 0 or an errno. */
static int
convert_chunk (GIConv      converter,
               char      **from,
               gsize      *n_left,
               GByteArray *into)
{
  char   chunk[CHUNK_BYTES], *to = chunk;
  gsize  n_room = sizeof chunk;
  gsize  result = g_iconv (converter, from, n_left, &to, &n_room);
  int    number = result == (gsize) -1 ? errno : 0;

  g_byte_array_append (into, (const guint8 *) chunk, (guint) (sizeof chunk - n_room));
  return number == E2BIG ? 0 : number;
}

static GBytes *
convert (const Decoding *decoding)
{
  GIConv      converter = g_iconv_open ("UTF-8", decoding->name);
  char       *from = (char *) decoding->text + decoding->start;
  gsize       n_left = decoding->length - decoding->start;
  g_autoptr (GByteArray) into = g_byte_array_new ();
  int         number = 0;

  if (converter == (GIConv) -1)
    {
      report (decoding, SOM_SEVERITY_ERROR, _("save the file as UTF-8"),
              _("this system can’t read the encoding %s"), decoding->label);
      return NULL;
    }
  while (n_left > 0 && number == 0 && into->len <= SOM_MAX_CSV_BYTES)
    number = convert_chunk (converter, &from, &n_left, into);
  /* windows-1255 and -1258 wait for an accent that may follow. */
  if (number == 0)
    convert_chunk (converter, NULL, NULL, into);
  g_iconv_close (converter);

  if (number != 0)
    {
      report_byte (decoding, decoding->length - n_left);
      return NULL;
    }
  if (into->len > SOM_MAX_CSV_BYTES)
    {
      report (decoding, SOM_SEVERITY_ERROR, _("split the file"),
              _("the file has more than %u MB as UTF-8"), SOM_MAX_CSV_BYTES >> 20);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&into));
}

GBytes *
som_csv_decode (GBytes      *bytes,
                const char  *encoding,
                const char  *file,
                SomProblems *problems)
{
  Decoding    decoding = { .label = encoding != NULL ? encoding : "utf-8", .file = file, .problems = problems };
  const char *what, *mend;
  gsize       wrong;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  decoding.text = g_bytes_get_data (bytes, &decoding.length);
  if (decoding.length == 0)
    decoding.text = "";
  if (som_binary_find_kind (decoding.text, decoding.length, &what, &mend))
    {
      report (&decoding, SOM_SEVERITY_ERROR, mend, "%s", what);
      return NULL;
    }
  decoding.name = find_encoding (decoding.label);
  if (decoding.name == NULL)
    {
      report (&decoding, SOM_SEVERITY_ERROR, _("use utf-8, utf-16, iso-8859-1 to -16 or windows-1250 to -1258"),
              _("the encoding “%s” is not known"), decoding.label);
      return NULL;
    }
  take_mark (&decoding);
  if (g_str_equal (decoding.name, "UTF-16"))
    {
      report (&decoding, SOM_SEVERITY_ERROR, _("declare utf-16le or utf-16be, or save the file as UTF-8"),
              _("the file is declared as UTF-16, but does not begin with a byte-order mark"));
      return NULL;
    }
  if (!g_str_equal (decoding.name, "UTF-8"))
    return convert (&decoding);

  wrong = find_wrong_byte (&decoding);
  if (wrong < decoding.length)
    {
      report_no_text (&decoding, wrong);
      return NULL;
    }
  return g_bytes_new_from_bytes (bytes, decoding.start, decoding.length - decoding.start);
}
