/* The marks of a figure's widget: their card, their focus, and what is looked for among them.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-figure-view-private.h"

#include "output/som-pick.h"
#include "som-series-click.h"

#include <glib/gi18n.h>

SomRequest
som_figure_view_get_request (SomFigureView *self)
{
  SomRequest request = som_deck_get_request (self->deck);

  request.view = som_figure_stage_get_picture (self->stage)->view;
  return request;
}

static SomFigure *
get_figure (SomFigureView *self)
{
  return som_figure_stage_get_picture (self->stage)->figure;
}

/* The card. */

void
som_figure_view_hide_card (SomFigureView *self)
{
  som_tip_card_hide (self->card);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  som_figure_overlay_set_hovered (self->overlay, -1);
}

void
som_figure_view_show_card (SomFigureView *self,
                           int            mark,
                           SomPoint       pointed)
{
  SomRequest               request = som_figure_view_get_request (self);
  const SomFigureMark     *own = som_figure_get_mark (get_figure (self), mark);
  g_autoptr (SomMarkWords) words = NULL;

  /* the files may have been read anew, and the picture be of a view that is gone */
  if (request.view >= som_dossier_get_n_views (request.dossier))
    return;
  words = som_mark_words_new (&request, own);
  som_series_add_words (words, own);
  som_tip_card_show (self->card, mark, words, pointed);
  som_figure_overlay_set_hovered (self->overlay, mark);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
som_figure_view_show_card_of (SomFigureView *self,
                              int            mark)
{
  SomRect place = som_figure_stage_get_place (self->stage, mark);

  som_figure_view_show_card (self, mark, (SomPoint) { place.x, place.y });
}

/* The focus. */

/* Puts the focus on a mark, where it has a proxy. */
static gboolean
grab_focus (SomFigureView *self,
            int            mark)
{
  GtkWidget *proxy = som_mark_proxies_find (self->proxies, mark);

  if (proxy == NULL || !gtk_widget_grab_focus (proxy))
    return FALSE;
  self->focused = mark;
  som_figure_overlay_set_focused (self->overlay, mark);
  return TRUE;
}

/* Zoomed, a mark may lie beyond the edge. */
static void
reveal (SomFigureView *self,
        int            mark)
{
  SomPicture *picture = som_figure_stage_get_picture (self->stage);
  SomRect     seen = picture->seen[mark];

  if (picture->layers != NULL && seen.width <= 0 && seen.height <= 0 && som_figure_stage_is_settled (self->stage))
    som_figure_zoom_reveal (self->zoom, som_figure_stage_to_widget (self->stage, som_figure_get_mark (picture->figure, mark)->extents));
}

void
som_figure_view_focus_mark (SomFigureView *self,
                            int            mark)
{
  if (!grab_focus (self, mark))
    return;
  reveal (self, mark);
  som_figure_view_show_card_of (self, mark);
}

/* A new picture. */

/* The mark with `key` in the figure; -1 where there is none. */
static int
find_mark (SomFigure  *figure,
           const char *key)
{
  for (guint i = 0; key != NULL && i < som_figure_get_n_marks (figure); i++)
    if (g_strcmp0 (som_figure_get_mark (figure, i)->key, key) == 0)
      return i;
  return -1;
}

static void
give_picture (SomFigureView *self)
{
  SomPicture *picture = som_figure_stage_get_picture (self->stage);
  SomRequest  request = som_figure_view_get_request (self);

  som_mark_proxies_set_picture (self->proxies, picture, &request);
  som_figure_overlay_set_picture (self->overlay, picture);
}

/* The focus stays on the mark that it was on. */
static void
keep_focus (SomFigureView *self,
            const char    *key,
            gboolean       had_card)
{
  self->focused = find_mark (get_figure (self), key);
  if (had_card && self->focused >= 0)
    som_figure_view_focus_mark (self, self->focused);
  else if (!(self->focused >= 0 && grab_focus (self, self->focused)))
    grab_focus (self, som_walk (get_figure (self), -1, SOM_WALK_FIRST));
}

void
som_figure_view_replace_marks (SomFigureView *self,
                               SomFigure     *before)
{
  gboolean         had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL, had_card = som_tip_card_get_mark (self->card) >= 0;
  g_autofree char *key = before != NULL && self->focused >= 0 ? g_strdup (som_figure_get_mark (before, self->focused)->key) : NULL;

  /* only painted anew */
  if (before == get_figure (self))
    {
      give_picture (self);
      return;
    }
  som_figure_view_hide_card (self);
  som_mark_menu_close (self->menu);
  give_picture (self);
  if (had_focus)
    keep_focus (self, key, had_card);
  else
    self->focused = find_mark (get_figure (self), key);
}

/* What somebody looks for. */

/* The mark that stands for a row, and for the fewest others; -1 where there is none. */
static int
find_row (SomFigure *figure,
          SomRowRef  wanted)
{
  int   found = -1;
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      for (guint k = 0; mark->role == SOM_MARK_DATUM && mark->resource == wanted.resource && mark->n_rows < fewest && k < mark->n_rows; k++)
        if (mark->rows[k] == wanted.row)
          {
            found = i;
            fewest = mark->n_rows;
          }
    }
  return found;
}

static void
select_row (SomFigureView *self,
            SomRowRef      wanted,
            int            mark)
{
  g_autoptr (SomChosen) none = som_chosen_new ();
  SomSelection         *selection = som_deck_get_selection (self->deck);

  som_deck_set_row (self->deck, wanted.resource, wanted.row);
  som_selection_take (selection, mark >= 0 ? som_chosen_toggle_mark (none, som_figure_get_mark (get_figure (self), mark), FALSE)
                                           : som_chosen_set_row (none, wanted.resource, wanted.row, TRUE));
}

void
som_figure_view_reveal_wanted (SomFigureView *self)
{
  SomPicture *picture = som_figure_stage_get_picture (self->stage);
  SomRowRef   wanted = self->wanted;
  int         mark;

  if (wanted.resource == NULL || picture == NULL || picture->view != som_deck_get_view (self->deck))
    return;
  self->wanted.resource = NULL;
  /* the dossier may have been read anew meanwhile */
  if (!g_ptr_array_find (som_dossier_get_resources (som_deck_get_dossier (self->deck)), wanted.resource, NULL))
    return;
  mark = find_row (picture->figure, wanted);
  select_row (self, wanted, mark);
  if (mark >= 0)
    {
      /* of very many marks the last can't have the focus, but all have their card */
      grab_focus (self, mark);
      som_figure_view_show_card_of (self, mark);
    }
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", _ ("The view shows no mark for this row now"));
}
