/* Makes the pictures of the deck's view, one after another: the last that was asked for is made next.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-picture.h"

G_BEGIN_DECLS

#define SOM_TYPE_FIGURE_MAKER (som_figure_maker_get_type ())
G_DECLARE_FINAL_TYPE (SomFigureMaker, som_figure_maker, SOM, FIGURE_MAKER, GObject)

/* What figures are made for. */
typedef struct
{
  SomSize size;       /* of the widget */
  double  text_scale; /* that people asked the system for */
  double  scale;      /* device pixels for each pixel */
} SomRoom;

/* Emits `made` with a SomPicture whenever there is a new one. */
SomFigureMaker *som_figure_maker_new      (void);
/* (nullable) */
void            som_figure_maker_set_deck (SomFigureMaker *self, SomDeck *deck);
void            som_figure_maker_set_room (SomFigureMaker *self, SomRoom room);
/* Makes pictures of what a hand shows, as it goes; `viewport` NULL: of what is chosen, again. */
void            som_figure_maker_follow   (SomFigureMaker *self, const SomViewport *viewport);
/* Whether the picture of the view that probably comes next is there. */
gboolean        som_figure_maker_is_ahead (SomFigureMaker *self);

G_END_DECLS
