/* The figure of the deck's view, laid out anew for the room that it has.
 *
 * The figure is one image in the widget's node; what changes with the pointer lies over it in a widget of its own.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-view-private.h"

#include "som-text-scale.h"

/* Pixels; with less than its natural width the figure has the list of views over it, no longer beside it. */
#define MINIMUM_WIDTH 240
#define MINIMUM_HEIGHT 160
#define NATURAL_WIDTH 560
#define NATURAL_HEIGHT 360

G_DEFINE_FINAL_TYPE (SomFigureView, som_figure_view, GTK_TYPE_WIDGET)

/* Pictures. */

static void
picture_made_cb (SomFigureView *self,
                 SomPicture    *picture)
{
  SomPicture           *shown = som_figure_stage_get_picture (self->stage);
  g_autoptr (SomFigure) before = shown != NULL ? som_figure_ref (shown->figure) : NULL;
  gboolean              is_other = shown != NULL && shown->view != picture->view;

  if (!som_figure_stage_show (self->stage, picture))
    return;
  self->is_unpointed |= is_other;
  som_figure_view_replace_marks (self, before);
  if (before != picture->figure)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, som_figure_get_title (picture->figure),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, som_figure_get_description (picture->figure), -1);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  som_figure_view_reveal_wanted (self);
}

static void
zoomed_cb (SomFigureView *self)
{
  SomViewport target = som_figure_zoom_get_target (self->zoom);
  gboolean    moving = som_figure_zoom_is_moving (self->zoom);

  if (!som_figure_stage_is_settled (self->stage))
    som_figure_view_hide_card (self);
  som_figure_maker_follow (self->maker, moving ? &target : NULL);
}

/* The widget. */

static void
allocate_card (SomFigureView *self)
{
  SomSize room = { gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  int     mark = som_tip_card_get_mark (self->card);
  SomRect place;

  if (mark < 0 || !gtk_widget_get_visible (GTK_WIDGET (self->card)))
    return;
  place = som_figure_stage_get_place (self->stage, mark);
  /* the entries beside one of a legend are not covered */
  if (som_figure_get_mark (som_figure_stage_get_picture (self->stage)->figure, mark)->role == SOM_MARK_LEGEND)
    place = (SomRect) { 0, place.y, room.width, place.height };
  som_tip_card_allocate (self->card, place, room);
}

static void
som_figure_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline G_GNUC_UNUSED)
{
  SomFigureView *self = SOM_FIGURE_VIEW (widget);
  SomPoint       stretch = som_figure_stage_get_stretch (self->stage);

  gtk_widget_measure (GTK_WIDGET (self->overlay), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->overlay), &(GtkAllocation) { 0, 0, width, height }, -1);
  som_mark_proxies_allocate (self->proxies, stretch.x, stretch.y);
  som_mark_menu_allocate (self->menu);
  allocate_card (self);
  som_figure_stage_resize (self->stage);
  som_figure_maker_set_room (self->maker,
                             (SomRoom) { { width, height }, som_text_scale_get (widget), gtk_widget_get_scale_factor (widget) });
}

static void
som_figure_view_measure (GtkWidget     *widget G_GNUC_UNUSED,
                         GtkOrientation orientation,
                         int            for_size G_GNUC_UNUSED,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : MINIMUM_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
som_figure_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  SomFigureView *self = SOM_FIGURE_VIEW (widget);

  som_figure_stage_snapshot (self->stage, snapshot);
  som_mark_proxies_snapshot (self->proxies, snapshot);
  if (som_figure_stage_is_settled (self->stage))
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->overlay), snapshot);
  if (gtk_widget_get_visible (GTK_WIDGET (self->card)))
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->card), snapshot);
}

static void
som_figure_view_dispose (GObject *object)
{
  SomFigureView *self = SOM_FIGURE_VIEW (object);

  if (self->stage != NULL)
    som_figure_view_set_deck (self, NULL);
  g_clear_object (&self->maker);
  g_clear_pointer (&self->stage, som_figure_stage_free);
  g_clear_object (&self->zoom);
  g_clear_pointer (&self->proxies, som_mark_proxies_free);
  g_clear_pointer (&self->menu, som_mark_menu_free);
  if (self->overlay != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->overlay)));
  if (self->card != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->card)));
  g_clear_pointer (&self->pressed, g_free);
  G_OBJECT_CLASS (som_figure_view_parent_class)->dispose (object);
}

static void
som_figure_view_class_init (SomFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = som_figure_view_dispose;
  widget_class->measure = som_figure_view_measure;
  widget_class->size_allocate = som_figure_view_size_allocate;
  widget_class->snapshot = som_figure_view_snapshot;
  widget_class->focus = som_figure_view_move_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "figure");
}

static void
som_figure_view_init (SomFigureView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->focused = -1;
  self->proxies = som_mark_proxies_new (widget);
  self->overlay = SOM_FIGURE_OVERLAY (som_figure_overlay_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->overlay), widget);
  self->card = SOM_TIP_CARD (som_tip_card_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->card), widget);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  som_figure_view_add_pointing (self);
  som_figure_view_add_keys (self);
  self->zoom = som_figure_zoom_new (widget);
  self->stage = som_figure_stage_new (widget, self->zoom);
  self->maker = som_figure_maker_new ();
  g_signal_connect_object (self->maker, "made", G_CALLBACK (picture_made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->zoom, "changed", G_CALLBACK (zoomed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_allocate), NULL);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
}

void
som_figure_view_set_deck (SomFigureView *self,
                          SomDeck       *deck)
{
  if (!g_set_object (&self->deck, deck))
    return;
  som_figure_view_hide_card (self);
  som_mark_menu_close (self->menu);
  som_mark_proxies_set_picture (self->proxies, NULL, NULL);
  som_figure_overlay_set_picture (self->overlay, NULL);
  self->focused = -1;
  self->wanted.resource = NULL;
  som_figure_stage_set_deck (self->stage, deck);
  som_figure_zoom_set_deck (self->zoom, deck);
  som_figure_maker_set_deck (self->maker, deck);
}

SomDeck *
som_figure_view_get_deck (SomFigureView *self)
{
  return self->deck;
}

void
som_figure_view_reveal (SomFigureView     *self,
                        const SomResource *resource,
                        guint              row)
{
  self->wanted = (SomRowRef) { resource, row };
  som_figure_view_reveal_wanted (self);
}

void
som_figure_view_zoom (SomFigureView *self,
                      double         factor)
{
  SomRect place = som_figure_zoom_get_area (self->zoom);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && self->focused >= 0 && som_figure_stage_get_picture (self->stage) != NULL)
    place = som_figure_stage_get_place (self->stage, self->focused);
  som_figure_zoom_step (self->zoom, (SomPoint) { place.x + place.width / 2, place.y + place.height / 2 }, factor);
}

SomFigureZoom *
som_figure_view_get_zoom (SomFigureView *self)
{
  return self->zoom;
}
