/* A font in the Compact Font Format: just what it takes to be embedded, keyed by numbers and without hints.
 *
 * The order is: header, name, dictionary, strings, no subroutines, charset, selector of the only sub-font, glyphs, that sub-font, and its
 * private dictionary. Where each is must be known before it is written; hence offsets are of one length.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-cff.h"

#include "output/som-outline.h"

#include <string.h>

/* Numbers that an operator of a charstring may take. */
#define STACK 48

/* Operators, those of two bytes with 12 first. */
enum
{
  RLINETO = 5,
  RRCURVETO = 8,
  ENDCHAR = 14,
  RMOVETO = 21,

  CHARSET = 15,
  CHAR_STRINGS = 17,
  PRIVATE = 18,
  DEFAULT_WIDTH = 20,
  ROS = 12 << 8 | 30,
  CID_COUNT = 12 << 8 | 34,
  FD_ARRAY = 12 << 8 | 36,
  FD_SELECT = 12 << 8 | 37,
};

/* The first string of a font's own, after the standard ones. */
#define FIRST_STRING 391

static void
put_byte (GByteArray *to,
          guint       byte)
{
  const guint8 value = byte;

  g_byte_array_append (to, &value, 1);
}

static void
put_uint16 (GByteArray *to,
            guint       value)
{
  put_byte (to, value >> 8);
  put_byte (to, value);
}

static void
put_uint32 (GByteArray *to,
            guint32     value)
{
  put_uint16 (to, value >> 16);
  put_uint16 (to, value);
}

static void
put_operator (GByteArray *to,
              guint       operator)
{
  if (operator >> 8 != 0)
    put_byte (to, operator >> 8);
  put_byte (to, operator);
}

/* A number in as few bytes as it takes: charstrings and dictionaries agree on these forms. */
static void
put_number (GByteArray *to,
            int         value)
{
  int size = ABS (value) - 108;

  if (size < 0)
    put_byte (to, value + 139);
  else if (size < 1024)
    put_uint16 (to, ((value > 0 ? 247 : 251) << 8) + size);
  else
    {
      put_byte (to, 28);
      put_uint16 (to, (guint16) value);
    }
}

/* A number of five bytes in a dictionary, whatever it is. */
static void
put_offset (GByteArray *to,
            guint32     offset)
{
  put_byte (to, 29);
  put_uint32 (to, offset);
}

/* Glyphs. */

typedef struct
{
  GByteArray *to;
  const int  *points;
  int         x, y;   /* where the last point was */
  guint       n;      /* numbers that wait for their operator */
  guint       waiting;
} Charstring;

static void
flush (Charstring *charstring)
{
  if (charstring->n > 0)
    put_operator (charstring->to, charstring->waiting);
  charstring->n = 0;
}

/* Points as steps from one to the next; what is of one kind goes by one operator. */
static void
put_points (Charstring *charstring,
            guint       operator,
            guint       n_points)
{
  if (charstring->waiting != operator || charstring->n + 2 * n_points > STACK || operator == RMOVETO)
    flush (charstring);
  charstring->waiting = operator;
  charstring->n += 2 * n_points;
  for (guint i = 0; i < n_points; i++, charstring->points += 2)
    {
      put_number (charstring->to, charstring->points[0] - charstring->x);
      put_number (charstring->to, charstring->points[1] - charstring->y);
      charstring->x = charstring->points[0];
      charstring->y = charstring->points[1];
    }
}

static void
put_glyph (GByteArray       *to,
           const SomOutline *outline)
{
  Charstring charstring = { .to = to, .points = (const int *) (gconstpointer) outline->points->data };

  put_number (to, (int) (CLAMP (outline->advance, 0, 32000) + 0.5));
  for (guint i = 0; i < outline->verbs->len; i++)
    if (outline->verbs->data[i] == SOM_VERB_MOVE)
      put_points (&charstring, RMOVETO, 1);
    else if (outline->verbs->data[i] == SOM_VERB_LINE)
      put_points (&charstring, RLINETO, 1);
    else if (outline->verbs->data[i] == SOM_VERB_CURVE)
      put_points (&charstring, RRCURVETO, 3);
  flush (&charstring);
  put_operator (to, ENDCHAR);
}

/* The parts of the file. */

/* The head of an index of things that lie one after the other, and end at `ends`. */
static void
put_index_head (GByteArray    *to,
                const guint32 *ends,
                guint          n)
{
  put_uint16 (to, n);
  put_byte (to, sizeof (guint32));
  put_uint32 (to, 1);
  for (guint i = 0; i < n; i++)
    put_uint32 (to, ends[i] + 1);
}

static void
put_index (GByteArray   *to,
           gconstpointer data,
           guint32       length)
{
  put_index_head (to, &length, 1);
  g_byte_array_append (to, data, length);
}

static GByteArray *
write_glyphs (const GPtrArray *outlines)
{
  GByteArray            *index = g_byte_array_new ();
  g_autoptr (GByteArray) glyphs = g_byte_array_new ();
  g_autofree guint32    *ends = g_new (guint32, outlines->len);

  for (guint i = 0; i < outlines->len; i++)
    {
      put_glyph (glyphs, g_ptr_array_index (outlines, i));
      ends[i] = glyphs->len;
    }
  put_index_head (index, ends, outlines->len);
  g_byte_array_append (index, glyphs->data, glyphs->len);
  return index;
}

static void
put_strings (GByteArray *to)
{
  static const char    strings[] = "AdobeIdentity";
  static const guint32 ends[] = { 5, 13 };

  put_index_head (to, ends, G_N_ELEMENTS (ends));
  g_byte_array_append (to, (const guint8 *) strings, strlen (strings));
}

/* Every glyph but the first, which needs none, has its index for its number. */
static void
put_charset (GByteArray *to,
             guint       n)
{
  if (n == 1)
    {
      put_byte (to, 0);
      return;
    }
  put_byte (to, 2);
  put_uint16 (to, 1);
  put_uint16 (to, n - 2);
}

/* One range: all glyphs are of the first sub-font. */
static void
put_selector (GByteArray *to,
              guint       n)
{
  put_byte (to, 3);
  put_uint16 (to, 1);
  put_uint16 (to, 0);
  put_byte (to, 0);
  put_uint16 (to, n);
}

typedef struct
{
  guint32 charset, selector, glyphs, sub_font, private, private_length;
} Places;

static void
put_dictionary (GByteArray   *to,
                const Places *places,
                guint         n)
{
  g_autoptr (GByteArray) dictionary = g_byte_array_new ();

  put_number (dictionary, FIRST_STRING);
  put_number (dictionary, FIRST_STRING + 1);
  put_number (dictionary, 0);
  put_operator (dictionary, ROS);
  put_offset (dictionary, n);
  put_operator (dictionary, CID_COUNT);
  put_offset (dictionary, places->charset);
  put_operator (dictionary, CHARSET);
  put_offset (dictionary, places->selector);
  put_operator (dictionary, FD_SELECT);
  put_offset (dictionary, places->glyphs);
  put_operator (dictionary, CHAR_STRINGS);
  put_offset (dictionary, places->sub_font);
  put_operator (dictionary, FD_ARRAY);
  put_index (to, dictionary->data, dictionary->len);
}

static void
put_sub_font (GByteArray   *to,
              const Places *places)
{
  g_autoptr (GByteArray) dictionary = g_byte_array_new ();

  put_offset (dictionary, places->private_length);
  put_offset (dictionary, places->private);
  put_operator (dictionary, PRIVATE);
  put_index (to, dictionary->data, dictionary->len);
}

/* Writes the font with what is known of its places, and notes where they are. */
static GByteArray *
write_parts (const char       *name,
             const GByteArray *glyphs,
             guint             n,
             Places           *places)
{
  static const guint8 header[] = { 1, 0, 4, 4 };
  GByteArray         *font = g_byte_array_new ();
  Places              found;

  g_byte_array_append (font, header, sizeof header);
  put_index (font, name, strlen (name));
  put_dictionary (font, places, n);
  put_strings (font);
  put_uint16 (font, 0);
  found.charset = font->len;
  put_charset (font, n);
  found.selector = font->len;
  put_selector (font, n);
  found.glyphs = font->len;
  g_byte_array_append (font, glyphs->data, glyphs->len);
  found.sub_font = font->len;
  put_sub_font (font, places);
  found.private = font->len;
  put_number (font, 0);
  put_operator (font, DEFAULT_WIDTH);
  found.private_length = font->len - found.private;
  *places = found;
  return font;
}

GByteArray *
som_cff_write (const char      *name,
               const GPtrArray *outlines)
{
  g_autoptr (GByteArray) glyphs = write_glyphs (outlines), draft = NULL;
  Places                 places = { 0 };

  g_assert (outlines->len > 0 && outlines->len <= G_MAXUINT16);
  draft = write_parts (name, glyphs, outlines->len, &places);
  return write_parts (name, glyphs, outlines->len, &places);
}
