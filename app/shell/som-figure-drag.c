/* Dragging the figure out into another program.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-drag.h"

#include "som-slide-content.h"

/* Pixels of what hangs on the pointer. */
#define ICON_WIDTH 160

static const char *const types[] = { SOM_SLIDE_PNG, SOM_SLIDE_SVG, NULL };

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x G_GNUC_UNUSED,
            double         y G_GNUC_UNUSED,
            SomFigureView *figure)
{
  SomDeck             *deck = som_figure_view_get_deck (figure);
  GdkModifierType      state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (source));
  g_autoptr (SomSlide) slide = NULL;

  if (deck == NULL || som_dossier_get_n_views (som_deck_get_dossier (deck)) == 0)
    return NULL;
  if (som_figure_zoom_is_on (som_figure_view_get_zoom (figure)) && (state & GDK_CONTROL_MASK) == 0)
    return NULL;
  slide = som_slide_new (deck);
  return som_slide_content_new (slide, types);
}

/* The figure itself, small. */
static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag G_GNUC_UNUSED,
               GtkWidget     *figure)
{
  g_autoptr (GdkPaintable) shown = gtk_widget_paintable_new (figure);
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (shown);
  GtkSnapshot             *snapshot = gtk_snapshot_new ();
  double                   height = (double) ICON_WIDTH * gtk_widget_get_height (figure) / MAX (gtk_widget_get_width (figure), 1);
  g_autoptr (GdkPaintable) icon = NULL;

  gdk_paintable_snapshot (still, snapshot, ICON_WIDTH, height);
  icon = gtk_snapshot_free_to_paintable (snapshot, &GRAPHENE_SIZE_INIT (ICON_WIDTH, height));
  gtk_drag_source_set_icon (source, icon, 0, 0);
}

void
som_figure_drag_add (SomFigureView *figure)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  /* before the drag that moves what is shown */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), figure);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), figure);
  gtk_widget_add_controller (GTK_WIDGET (figure), GTK_EVENT_CONTROLLER (source));
}
