/* A column of a table as its cells show it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-table-column.h"

#include <pango/pangocairo.h>

/* How wide texts are: the rest is told by pointing at them. */
#define MIN_CHARS 14
#define MAX_CHARS 40

/* Rows, at equal distances, from which the width is taken. */
#define N_SAMPLES 100

struct _SomTableColumn
{
  GObject               parent_instance;
  SomTableSource       *source;
  guint                 column;
  gboolean              numeric;
  char                 *longest;  /* text that is known */
  glong                 n_chars;  /* of it */
  PangoFontDescription *font;     /* that the size is for, or NULL */
  double                resolution;
  SomCellSize           size;
};

G_DEFINE_FINAL_TYPE (SomTableColumn, som_table_column, G_TYPE_OBJECT)

static void
som_table_column_finalize (GObject *object)
{
  SomTableColumn *self = SOM_TABLE_COLUMN (object);

  g_object_unref (self->source);
  g_free (self->longest);
  g_clear_pointer (&self->font, pango_font_description_free);
  G_OBJECT_CLASS (som_table_column_parent_class)->finalize (object);
}

static void
som_table_column_class_init (SomTableColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = som_table_column_finalize;
}

static void
som_table_column_init (SomTableColumn *self)
{
  self->longest = g_strdup ("");
}

static gboolean
take_if_longer (SomTableColumn *self,
                const char     *text)
{
  glong n_chars = g_utf8_strlen (text, -1);

  if (n_chars <= self->n_chars)
    return FALSE;
  g_free (self->longest);
  self->longest = g_strdup (text);
  self->n_chars = n_chars;
  g_clear_pointer (&self->font, pango_font_description_free);
  return TRUE;
}

SomTableColumn *
som_table_column_new (SomTableSource *source,
                      guint           column)
{
  SomTableColumn *self = g_object_new (SOM_TYPE_TABLE_COLUMN, NULL);
  guint           n = som_table_source_get_n_rows (source);

  self->source = g_object_ref (source);
  self->column = column;
  self->numeric = som_table_source_is_numeric (source, column);
  for (guint row = 0; row < n; row += n / N_SAMPLES + 1)
    {
      g_autofree char *text = som_table_column_write (self, row);

      take_if_longer (self, text);
    }
  return self;
}

gboolean
som_table_column_is_numeric (SomTableColumn *self)
{
  return self->numeric;
}

char *
som_table_column_write (SomTableColumn *self,
                        guint           row)
{
  char *text = som_table_source_get_cell (self->source, self->column, row);

  return text != NULL ? text : g_strdup ("");
}

gboolean
som_table_column_make_room (SomTableColumn *self,
                            const char     *text)
{
  return self->numeric && take_if_longer (self, text);
}

PangoLayout *
som_table_column_make_layout (SomTableColumn *self,
                              PangoContext   *context,
                              const char     *text)
{
  PangoLayout              *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = NULL;

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (!self->numeric)
    return layout;
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static SomCellSize
measure (SomTableColumn *self,
         PangoContext   *context)
{
  PangoFontMetrics       *metrics = pango_context_get_metrics (context, NULL, NULL);
  g_autoptr (PangoLayout) layout = som_table_column_make_layout (self, context, self->longest);
  int                     letter, minimum, width, height;

  letter = MAX (pango_font_metrics_get_approximate_char_width (metrics), pango_font_metrics_get_approximate_digit_width (metrics));
  minimum = PANGO_PIXELS_CEIL (MIN_CHARS * letter);
  pango_layout_get_pixel_size (layout, &width, &height);
  height = MAX (height, PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics)));
  pango_font_metrics_unref (metrics);
  if (self->numeric)
    return (SomCellSize) { width, width, height };
  return (SomCellSize) { minimum, CLAMP (width, minimum, PANGO_PIXELS_CEIL (MAX_CHARS * letter)), height };
}

/* All cells of the column have the same font; to ask it for its metrics takes long. */
SomCellSize
som_table_column_get_size (SomTableColumn *self,
                           PangoContext   *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double                      resolution = pango_cairo_context_get_resolution (context);

  if (self->font != NULL && self->resolution == resolution && pango_font_description_equal (self->font, font))
    return self->size;
  self->size = measure (self, context);
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  self->resolution = resolution;
  return self->size;
}
