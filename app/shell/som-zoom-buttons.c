/* Buttons that zoom, in a corner of the part of the figure that is zoomed.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-zoom-buttons.h"

#include <math.h>

#define MARGIN 8

/* Pixels of a map that the buttons don't hide; a lower one is zoomed by key, wheel and fingers. */
#define LEAST_HEIGHT 160

struct _SomZoomButtons
{
  GtkWidget      parent_instance;
  SomFigureZoom *zoom;
  SomRect        area; /* that they stand in */
  gboolean       hidden;
};

G_DEFINE_FINAL_TYPE (SomZoomButtons, som_zoom_buttons, GTK_TYPE_WIDGET)

/* The lower corner at the end of the area, as far as the area is in the overlay. */
static gboolean
place_cb (GtkOverlay     *overlay,
          GtkWidget      *child,
          GdkRectangle   *place,
          SomZoomButtons *self)
{
  GtkRequisition size;
  int            room_x = gtk_widget_get_width (GTK_WIDGET (overlay)), room_y = gtk_widget_get_height (GTK_WIDGET (overlay));
  SomRect        area = self->area;
  gboolean       left = gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL;

  if (child != GTK_WIDGET (self))
    return FALSE;
  gtk_widget_get_preferred_size (child, NULL, &size);
  place->width = size.width;
  place->height = size.height;
  place->x = CLAMP (lround (left ? area.x + MARGIN : area.x + area.width - size.width - MARGIN), 0, MAX (room_x - size.width, 0));
  place->y = CLAMP (lround (area.y + area.height - size.height - MARGIN), 0, MAX (room_y - size.height, 0));
  return TRUE;
}

static void
changed_cb (SomZoomButtons *self)
{
  SomRect area = som_figure_zoom_get_area (self->zoom);

  gtk_widget_set_visible (GTK_WIDGET (self), !self->hidden && som_figure_zoom_is_on (self->zoom) && area.height > LEAST_HEIGHT);
  if (area.x == self->area.x && area.y == self->area.y && area.width == self->area.width && area.height == self->area.height)
    return;
  self->area = area;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
som_zoom_buttons_dispose (GObject *object)
{
  SomZoomButtons *self = SOM_ZOOM_BUTTONS (object);
  GtkWidget      *child;

  g_clear_object (&self->zoom);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (som_zoom_buttons_parent_class)->dispose (object);
}

static void
som_zoom_buttons_class_init (SomZoomButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_zoom_buttons_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sommet/Sommet/ui/som-zoom-buttons.ui");
}

static void
som_zoom_buttons_init (SomZoomButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
som_zoom_buttons_set_zoom (SomZoomButtons *self,
                           SomFigureZoom  *zoom)
{
  self->zoom = g_object_ref (zoom);
  g_signal_connect_object (zoom, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_parent (GTK_WIDGET (self)), "get-child-position", G_CALLBACK (place_cb), self, 0);
  changed_cb (self);
}

void
som_zoom_buttons_set_hidden (SomZoomButtons *self,
                             gboolean        hidden)
{
  self->hidden = hidden;
  changed_cb (self);
}
