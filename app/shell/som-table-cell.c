/* A cell of a table.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-table-cell.h"

struct _SomTableCell
{
  GtkWidget       parent_instance;
  SomTableColumn *column;
  char           *text;
  gboolean        unseen; /* was out of view when it was to be drawn */
};

G_DEFINE_FINAL_TYPE (SomTableCell, som_table_cell, GTK_TYPE_WIDGET)

static SomCellSize
get_size (SomTableCell *self)
{
  return som_table_column_get_size (self->column, gtk_widget_get_pango_context (GTK_WIDGET (self)));
}

static void
som_table_cell_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size G_GNUC_UNUSED,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline G_GNUC_UNUSED,
                        int           *natural_baseline G_GNUC_UNUSED)
{
  SomCellSize size = get_size (SOM_TABLE_CELL (widget));

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? size.minimum : size.height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? size.natural : size.height;
}

/* Whether the row is in view: the toolkit draws those about it, too. */
static gboolean
is_in_view (GtkWidget *widget)
{
  GtkWidget    *cell = gtk_widget_get_parent (widget), *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  GtkWidget    *list = row != NULL ? gtk_widget_get_parent (row) : NULL;
  GtkAllocation place;

  if (list == NULL)
    return TRUE;
  gtk_widget_get_allocation (row, &place);
  return place.y + place.height > 0 && place.y < gtk_widget_get_height (list);
}

static int
get_x (SomTableCell *self,
       int           free)
{
  gboolean at_end = som_table_column_is_numeric (self->column) != (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);

  return at_end ? free : 0;
}

static void
draw (SomTableCell *self,
      GtkSnapshot  *snapshot)
{
  GtkWidget              *widget = GTK_WIDGET (self);
  int                     room = gtk_widget_get_width (widget), width, height;
  g_autoptr (PangoLayout) layout = som_table_column_make_layout (self->column, gtk_widget_get_pango_context (widget), self->text);

  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > room)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, room * PANGO_SCALE);
      width = room;
    }
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), get_x (self, room - width), (gtk_widget_get_height (widget) - height) / 2.0,
                              layout);
}

static void
som_table_cell_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  SomTableCell *self = SOM_TABLE_CELL (widget);

  self->unseen = !is_in_view (widget);
  if (!self->unseen && *self->text != '\0')
    draw (self, snapshot);
}

/* Asked for when the pointer rests: to set it on every cell would ask the display server each time where the pointer is. */
static gboolean
som_table_cell_query_tooltip (GtkWidget  *widget,
                              int         x G_GNUC_UNUSED,
                              int         y G_GNUC_UNUSED,
                              gboolean    keyboard G_GNUC_UNUSED,
                              GtkTooltip *tooltip)
{
  SomTableCell           *self = SOM_TABLE_CELL (widget);
  g_autoptr (PangoLayout) layout = som_table_column_make_layout (self->column, gtk_widget_get_pango_context (widget), self->text);
  int                     width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_tooltip_set_text (tooltip, self->text);
  return width > gtk_widget_get_width (widget);
}

static void
som_table_cell_finalize (GObject *object)
{
  SomTableCell *self = SOM_TABLE_CELL (object);

  g_clear_object (&self->column);
  g_free (self->text);
  G_OBJECT_CLASS (som_table_cell_parent_class)->finalize (object);
}

static void
som_table_cell_class_init (SomTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = som_table_cell_finalize;
  widget_class->measure = som_table_cell_measure;
  widget_class->snapshot = som_table_cell_snapshot;
  widget_class->query_tooltip = som_table_cell_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
som_table_cell_init (SomTableCell *self)
{
  self->text = g_strdup ("");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
som_table_cell_new (SomTableColumn *column)
{
  SomTableCell *self = g_object_new (SOM_TYPE_TABLE_CELL, NULL);

  self->column = g_object_ref (column);
  return GTK_WIDGET (self);
}

SomTableColumn *
som_table_cell_get_column (SomTableCell *self)
{
  return self->column;
}

const char *
som_table_cell_get_text (SomTableCell *self)
{
  return self->text;
}

/* The toolkit reads a cell, and the row about it, as their C types: a row is called after its first cell. */
static void
tell_name (SomTableCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self)), *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
  if (row == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
  if (gtk_widget_get_prev_sibling (cell) == NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
}

void
som_table_cell_set_text (SomTableCell *self,
                         const char   *text)
{
  if (!g_str_equal (self->text, text))
    {
      g_free (self->text);
      self->text = g_strdup (text);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  tell_name (self);
}

void
som_table_cell_scrolled (SomTableCell *self)
{
  if (self->unseen)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
