/* Pictures of figures, made off the main thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"
#include "som-deck.h"
#include "som-picture-layers.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A figure and its pixels. Immutable. */
typedef struct
{
  gatomicrefcount  ref_count;
  guint            view;
  SomFigure       *figure;
  cairo_surface_t *surface; /* device pixels, its scale set */
  double           scale;   /* pixels for each figure unit */
  SomViewport      viewport; /* that the figure shows */
  guint8          *dimmed;  /* (nullable): for each mark, whether it steps back */
  SomRect         *seen;    /* (nullable): of each mark, what is not clipped away; of a figure in a window */
  SomPictureLayers *layers; /* (nullable): of a figure in a window that can be zoomed */
} SomPicture;

/* Makes the figure of `view` in `size` units and paints it at `scale` pixels a unit. Where `figure` is given, it is painted anew and nothing is
 * laid out. Marks that the deck's selection leaves out step back. `viewport` (nullable) is shown instead of the one that is chosen. */
void        som_picture_make   (SomDeck *deck, guint view, SomSize size, gboolean slide, double text_scale, double scale, SomFigure *figure,
                                const SomViewport *viewport, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* (transfer full) */
SomPicture *som_picture_finish (GAsyncResult *result, GError **error);
SomPicture *som_picture_ref    (SomPicture *picture);
void        som_picture_unref  (SomPicture *picture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomPicture, som_picture_unref)

G_END_DECLS
