/* What the parts of a figure's widget share.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-figure-view.h"

#include "explore/som-total.h"
#include "som-figure-maker.h"
#include "som-figure-overlay.h"
#include "som-figure-stage.h"
#include "som-mark-menu.h"
#include "som-mark-proxies.h"
#include "som-tip-card.h"

G_BEGIN_DECLS

struct _SomFigureView
{
  GtkWidget         parent_instance;
  SomDeck          *deck;
  SomFigureMaker   *maker;
  SomFigureZoom    *zoom;
  SomFigureStage   *stage;
  SomFigureOverlay *overlay;
  SomTipCard       *card;
  SomMarkProxies   *proxies;
  SomMarkMenu      *menu;
  int               menu_mark;    /* the mark that the menu was opened on */
  int               focused;      /* the mark that had the focus last, or -1 */
  SomPoint          pointed;      /* where the pointer was last */
  gboolean          is_unpointed; /* it has not moved since another view came */
  char             *pressed;      /* the series whose legend entry was clicked last, or NULL */
  SomRowRef         wanted;       /* the row that is shown in the next picture of the deck's view, if any */
};

/* The marks of the picture: each part below needs only those above it. */

/* What the picture was made for. */
SomRequest som_figure_view_get_request   (SomFigureView *self);
/* Highlights a mark, and says in its card what it is. */
void       som_figure_view_show_card     (SomFigureView *self, int mark, SomPoint pointed);
void       som_figure_view_show_card_of  (SomFigureView *self, int mark);
void       som_figure_view_hide_card     (SomFigureView *self);
/* Puts the focus on a mark, shows it where it was beyond the edge, and its card. */
void       som_figure_view_focus_mark    (SomFigureView *self, int mark);
/* Marks of the new picture take the place of those of `before` (nullable). */
void       som_figure_view_replace_marks (SomFigureView *self, SomFigure *before);
/* Selects the row that is wanted, if the picture is of the deck's view. */
void       som_figure_view_reveal_wanted (SomFigureView *self);

/* The pointer, and the menu of a mark. */
void       som_figure_view_add_pointing  (SomFigureView *self);
/* Selects a mark, or hides the series of a legend's entry; -1 selects nothing. */
void       som_figure_view_choose        (SomFigureView *self, int mark, gboolean add);
gboolean   som_figure_view_open_menu     (SomFigureView *self, int mark, SomRect place);

/* The keyboard. */
void       som_figure_view_add_keys      (SomFigureView *self);
gboolean   som_figure_view_move_focus    (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
