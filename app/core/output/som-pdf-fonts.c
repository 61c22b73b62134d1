/* The fonts of a PDF: of every face just the glyphs that are used, as a font of the Compact Font Format.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "output/som-pdf-fonts.h"

#include "output/som-cff.h"
#include "output/som-pdf-values.h"

#include <string.h>

/* As many as a map of characters may list at once. */
#define MAX_LISTED 100

typedef struct
{
  guint glyph;
  guint length;
  char *text;
} Key;

typedef struct
{
  Key         key;
  guint       code;
  SomOutline *outline; /* of the font's list */
  GString    *path;
} Glyph;

struct _SomPdfFont
{
  const SomFace *face;
  guint          number;
  gboolean       is_picture;
  GHashTable    *codes;    /* of Glyph, by their keys */
  GPtrArray     *glyphs;   /* of Glyph, by code */
  GPtrArray     *outlines; /* of SomOutline, by code */
};

struct _SomPdfFonts
{
  GPtrArray *fonts; /* of SomPdfFont */
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;
  guint      hash = key->glyph;

  for (guint i = 0; i < key->length; i++)
    hash = hash * 33 + (guchar) key->text[i];
  return hash;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *first = a, *second = b;

  return first->glyph == second->glyph && first->length == second->length && memcmp (first->text, second->text, first->length) == 0;
}

static void
free_glyph (gpointer data)
{
  Glyph *glyph = data;

  if (glyph->path != NULL)
    g_string_free (glyph->path, TRUE);
  g_free (glyph->key.text);
  g_free (glyph);
}

static void
free_font (gpointer data)
{
  SomPdfFont *font = data;

  g_hash_table_unref (font->codes);
  g_ptr_array_unref (font->glyphs);
  g_ptr_array_unref (font->outlines);
  g_free (font);
}

static guint
add_glyph (SomPdfFont *font,
           const Key  *key)
{
  Glyph *glyph = g_new0 (Glyph, 1);

  glyph->key = (Key) { key->glyph, key->length, g_strndup (key->text, key->length) };
  glyph->code = font->glyphs->len;
  glyph->outline = som_outline_new (font->face, key->glyph);
  g_ptr_array_add (font->glyphs, glyph);
  g_ptr_array_add (font->outlines, glyph->outline);
  g_hash_table_add (font->codes, glyph);
  return glyph->code;
}

static SomPdfFont *
make_font (const SomFace *face,
           guint          number)
{
  const Key   missing = { 0, 0, (char *) "" };
  SomPdfFont *font = g_new0 (SomPdfFont, 1);

  font->face = face;
  font->number = number;
  font->is_picture = som_outline_is_picture (face);
  font->codes = g_hash_table_new (hash_key, equal_keys);
  font->glyphs = g_ptr_array_new_with_free_func (free_glyph);
  font->outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) som_outline_free);
  add_glyph (font, &missing);
  return font;
}

SomPdfFonts *
som_pdf_fonts_new (void)
{
  SomPdfFonts *fonts = g_new0 (SomPdfFonts, 1);

  fonts->fonts = g_ptr_array_new_with_free_func (free_font);
  return fonts;
}

void
som_pdf_fonts_free (SomPdfFonts *fonts)
{
  g_ptr_array_unref (fonts->fonts);
  g_free (fonts);
}

SomPdfFont *
som_pdf_fonts_get (SomPdfFonts   *fonts,
                   const SomFace *face)
{
  SomPdfFont *font;

  for (guint i = 0; i < fonts->fonts->len; i++)
    {
      font = g_ptr_array_index (fonts->fonts, i);
      if (font->face == face)
        return font;
    }
  font = make_font (face, fonts->fonts->len);
  g_ptr_array_add (fonts->fonts, font);
  return font;
}

guint
som_pdf_font_get_number (const SomPdfFont *font)
{
  return font->number;
}

gboolean
som_pdf_font_is_picture (const SomPdfFont *font)
{
  return font->is_picture;
}

guint
som_pdf_font_add (SomPdfFont *font,
                  guint       glyph,
                  const char *text,
                  gsize       length)
{
  const Key    key = { glyph, length, (char *) text };
  const Glyph *found = g_hash_table_lookup (font->codes, &key);

  if (found != NULL)
    return found->code;
  return font->glyphs->len < G_MAXUINT16 ? add_glyph (font, &key) : 0;
}

const SomOutline *
som_pdf_font_get_outline (const SomPdfFont *font,
                          guint             code)
{
  return g_ptr_array_index (font->outlines, code);
}

static GString *
write_path (const SomOutline *outline)
{
  static const struct
  {
    char  letter;
    guint n;
  } kinds[] = { [SOM_VERB_MOVE] = { 'm', 2 }, [SOM_VERB_LINE] = { 'l', 2 }, [SOM_VERB_CURVE] = { 'c', 6 }, [SOM_VERB_CLOSE] = { 'h', 0 } };
  GString   *path = g_string_new (NULL);
  const int *points = (const int *) (gconstpointer) outline->points->data;

  for (guint i = 0; i < outline->verbs->len; i++)
    {
      for (guint k = 0; k < kinds[outline->verbs->data[i]].n; k++, points++)
        som_pdf_append_number (path, *points);
      g_string_append_c (path, kinds[outline->verbs->data[i]].letter);
      g_string_append_c (path, '\n');
    }
  return path;
}

const GString *
som_pdf_font_get_path (SomPdfFont *font,
                       guint       code)
{
  Glyph *glyph = g_ptr_array_index (font->glyphs, code);

  if (glyph->path == NULL)
    glyph->path = write_path (glyph->outline);
  return glyph->path;
}

/* Writing. */

/* Codes in lists of no more than a map may have. */
static void
append_texts (GString         *map,
              const GPtrArray *glyphs,
              guint            first,
              guint            end)
{
  g_string_append_printf (map, "%u beginbfchar\n", end - first);
  for (guint i = first; i < end; i++)
    {
      const Glyph *glyph = g_ptr_array_index (glyphs, i);

      g_string_append_printf (map, "<%04X> <", glyph->code);
      som_pdf_append_utf16 (map, glyph->key.text, glyph->key.length);
      g_string_append (map, ">\n");
    }
  g_string_append (map, "endbfchar\n");
}

/* What each code says. The words about it are those that readers look for. */
static guint
write_texts (const SomPdfFont *font,
             SomPdfFile       *file)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  GString              *map = g_string_new ("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                                            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                                            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                                            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
  guint                 object = som_pdf_file_reserve (file);

  for (guint i = 0; i < font->glyphs->len; i++)
    if (((Glyph *) g_ptr_array_index (font->glyphs, i))->key.length > 0)
      g_ptr_array_add (said, g_ptr_array_index (font->glyphs, i));
  for (guint i = 0; i < said->len; i += MAX_LISTED)
    append_texts (map, said, i, MIN (i + MAX_LISTED, said->len));
  g_string_append (map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
  som_pdf_file_write_stream (file, object, "", map->str, map->len);
  g_string_free (map, TRUE);
  return object;
}

/* A name that tells this part of the font from others, as it must: six capitals before the font's own. */
static char *
make_name (const SomPdfFont *font)
{
  g_autofree char *name = som_outline_get_name (font->face);
  char             tag[] = "SOMAAA";

  for (guint i = strlen (tag), number = font->number; number > 0 && i > 0; number /= 26)
    tag[--i] = 'A' + number % 26;
  return g_strdup_printf ("%s+%s", tag, name);
}

static SomRect
get_bounds (const SomPdfFont *font)
{
  int left = 0, right = 0, low = 0, high = 0;

  for (guint i = 0; i < font->outlines->len; i++)
    {
      const SomOutline *outline = g_ptr_array_index (font->outlines, i);
      const int        *points = (const int *) (gconstpointer) outline->points->data;

      for (guint k = 0; k + 1 < outline->points->len; k += 2)
        {
          left = MIN (left, points[k]);
          right = MAX (right, points[k]);
          low = MIN (low, points[k + 1]);
          high = MAX (high, points[k + 1]);
        }
    }
  return (SomRect) { left, low, right - left, high - low };
}

static guint
write_descriptor (const SomPdfFont *font,
                  const char       *name,
                  SomPdfFile       *file)
{
  guint                  object = som_pdf_file_reserve (file), program = som_pdf_file_reserve (file);
  g_autoptr (GByteArray) bytes = som_cff_write (name, font->outlines);
  SomRect                bounds = get_bounds (font);

  som_pdf_file_write_stream (file, program, "/Subtype /CIDFontType0C", bytes->data, bytes->len);
  som_pdf_file_write (file, object,
                      "<< /Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [%d %d %d %d] /ItalicAngle 0 /Ascent %d /Descent %d "
                      "/CapHeight %d /StemV 80 /FontFile3 %u 0 R >>",
                      name, (int) bounds.x, (int) bounds.y, (int) (bounds.x + bounds.width), (int) (bounds.y + bounds.height),
                      (int) (bounds.y + bounds.height), (int) bounds.y, (int) (bounds.y + bounds.height), program);
  return object;
}

static char *
make_widths (const SomPdfFont *font)
{
  GString *widths = g_string_new (NULL);

  for (guint i = 0; i < font->outlines->len; i++)
    som_pdf_append_number (widths, som_pdf_font_get_outline (font, i)->advance);
  return g_string_free (widths, FALSE);
}

static guint
write_font (const SomPdfFont *font,
            SomPdfFile       *file)
{
  guint            object = som_pdf_file_reserve (file), descendant = som_pdf_file_reserve (file);
  g_autofree char *name = make_name (font), *widths = make_widths (font);
  guint            texts = write_texts (font, file), descriptor = write_descriptor (font, name, file);

  som_pdf_file_write (file, descendant,
                      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                      "/Supplement 0 >> /FontDescriptor %u 0 R /DW 0 /W [0 [%s]] >>",
                      name, descriptor, widths);
  som_pdf_file_write (file, object,
                      "<< /Type /Font /Subtype /Type0 /BaseFont /%s-Identity-H /Encoding /Identity-H /DescendantFonts [%u 0 R] "
                      "/ToUnicode %u 0 R >>",
                      name, descendant, texts);
  return object;
}

char *
som_pdf_fonts_write (SomPdfFonts *fonts,
                     SomPdfFile  *file)
{
  GString *entries = g_string_new (NULL);

  for (guint i = 0; i < fonts->fonts->len; i++)
    g_string_append_printf (entries, "/F%u %u 0 R ", i, write_font (g_ptr_array_index (fonts->fonts, i), file));
  return g_string_free (entries, FALSE);
}
