/* What room a window has for a popover that hangs from its header.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-popover-room.h"

#include "som-text-scale.h"

/* Pixels that a popover has about its child: its frame, at the sides; with its arrow and a bit of air, above and below. */
#define BESIDE 48
#define ABOVE_AND_BELOW 40

/* A part of which only a bit is seen is scrolled. */
#define LEAST 72

int
som_popover_room_get_width (GtkPopover *popover,
                            int         wanted)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (popover));

  wanted *= som_text_scale_get (GTK_WIDGET (popover));
  return window != NULL ? CLAMP (gtk_widget_get_width (GTK_WIDGET (window)) - BESIDE, LEAST, wanted) : wanted;
}

static int
get_natural_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

int
som_popover_room_get_height (GtkPopover *popover,
                             GtkWidget  *part,
                             int         wanted)
{
  GtkWidget      *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (popover))), *button = gtk_widget_get_parent (GTK_WIDGET (popover));
  int             beside = get_natural_height (gtk_popover_get_child (popover)) - get_natural_height (part);
  graphene_rect_t place;

  wanted *= som_text_scale_get (GTK_WIDGET (popover));
  if (window == NULL || button == NULL || !gtk_widget_compute_bounds (button, window, &place))
    return wanted;
  return CLAMP (gtk_widget_get_height (window) - (int) (place.origin.y + place.size.height) - ABOVE_AND_BELOW - beside, LEAST, wanted);
}
