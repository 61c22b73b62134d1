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
  const SomPdfGlyph *glyphs;
  guint              n_glyphs;
  const char        *text;
  guint              length;
} Key;

/* What a code shows and says. */
typedef struct
{
  Key         key; /* owned */
  guint       number;
  SomOutline *outline; /* of the font's list */
  GString    *path;
} Code;

struct _SomPdfFont
{
  const SomFace *face;
  guint          number;
  gboolean       is_picture;
  GHashTable    *known;    /* of Code, by their keys */
  GPtrArray     *codes;    /* of Code, by number */
  GPtrArray     *outlines; /* of SomOutline, by number */
};

struct _SomPdfFonts
{
  GPtrArray *fonts; /* of SomPdfFont */
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;
  guint      hash = key->length;

  for (guint i = 0; i < key->n_glyphs; i++)
    hash = ((hash * 33 + key->glyphs[i].glyph) * 33 + (guint) key->glyphs[i].x) * 33 + (guint) key->glyphs[i].y;
  for (guint i = 0; i < key->length; i++)
    hash = hash * 33 + (guchar) key->text[i];
  return hash;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *first = a, *second = b;

  return first->n_glyphs == second->n_glyphs && first->length == second->length
         && (first->n_glyphs == 0 || memcmp (first->glyphs, second->glyphs, first->n_glyphs * sizeof (SomPdfGlyph)) == 0)
         && memcmp (first->text, second->text, first->length) == 0;
}

static void
free_code (gpointer data)
{
  Code *code = data;

  if (code->path != NULL)
    g_string_free (code->path, TRUE);
  g_free ((gpointer) code->key.glyphs);
  g_free ((gpointer) code->key.text);
  g_free (code);
}

static void
free_font (gpointer data)
{
  SomPdfFont *font = data;

  g_hash_table_unref (font->known);
  g_ptr_array_unref (font->codes);
  g_ptr_array_unref (font->outlines);
  g_free (font);
}

static guint
add_code (SomPdfFont *font,
          const Key  *key)
{
  Code *code = g_new0 (Code, 1);

  code->key = (Key) { g_memdup2 (key->glyphs, key->n_glyphs * sizeof (SomPdfGlyph)), key->n_glyphs, g_strndup (key->text, key->length),
                      key->length };
  code->number = font->codes->len;
  code->outline = som_outline_new ();
  for (guint i = 0; i < key->n_glyphs; i++)
    som_outline_add (code->outline, font->face, key->glyphs[i].glyph, key->glyphs[i].x, key->glyphs[i].y);
  g_ptr_array_add (font->codes, code);
  g_ptr_array_add (font->outlines, code->outline);
  g_hash_table_add (font->known, code);
  return code->number;
}

static SomPdfFont *
make_font (const SomFace *face,
           guint          number)
{
  const Key   missing = { &(SomPdfGlyph) { 0, 0, 0 }, 1, "", 0 };
  SomPdfFont *font = g_new0 (SomPdfFont, 1);

  font->face = face;
  font->number = number;
  font->is_picture = som_outline_is_picture (face);
  font->known = g_hash_table_new (hash_key, equal_keys);
  font->codes = g_ptr_array_new_with_free_func (free_code);
  font->outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) som_outline_free);
  add_code (font, &missing);
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
som_pdf_font_add (SomPdfFont        *font,
                  const SomPdfGlyph *glyphs,
                  guint              n_glyphs,
                  const char        *text,
                  gsize              length)
{
  const Key   key = { glyphs, n_glyphs, text, length };
  const Code *found = g_hash_table_lookup (font->known, &key);

  if (found != NULL)
    return found->number;
  return font->codes->len < G_MAXUINT16 ? add_code (font, &key) : 0;
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
                       guint       number)
{
  Code *code = g_ptr_array_index (font->codes, number);

  if (code->path == NULL)
    code->path = write_path (code->outline);
  return code->path;
}

/* Writing. */

/* Codes in lists of no more than a map may have. */
static void
append_texts (GString         *map,
              const GPtrArray *codes,
              guint            first,
              guint            end)
{
  g_string_append_printf (map, "%u beginbfchar\n", end - first);
  for (guint i = first; i < end; i++)
    {
      const Code *code = g_ptr_array_index (codes, i);

      g_string_append_printf (map, "<%04X> <", code->number);
      som_pdf_append_utf16 (map, code->key.text, code->key.length);
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

  for (guint i = 0; i < font->codes->len; i++)
    if (((Code *) g_ptr_array_index (font->codes, i))->key.length > 0)
      g_ptr_array_add (said, g_ptr_array_index (font->codes, i));
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
