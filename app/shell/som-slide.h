/* A view as a slide, as it is looked at: to be copied, dragged, printed, exported or shown before that.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"
#include "som-deck.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Pixels of a slide that nobody chose a size for. */
#define SOM_SLIDE_WIDTH 1920
#define SOM_SLIDE_HEIGHT 1080

/* All that a slide depends on, apart from the deck. What threads share is not changed any more. */
typedef struct
{
  gatomicrefcount ref_count;
  SomDossier     *dossier;
  GPtrArray      *choices; /* of GVariant: for each view of the dossier */
  char           *language;
  guint           view;
  guint           width, height; /* pixels */
  SomScheme       scheme;
  SomLayers       layers;
  gboolean        transparent;
} SomSlide;

/* The deck's view as it is now. (transfer full) */
SomSlide  *som_slide_new            (SomDeck *deck);
/* The same, to be changed. (transfer full) */
SomSlide  *som_slide_copy           (const SomSlide *slide);
SomSlide  *som_slide_ref            (SomSlide *slide);
void       som_slide_unref          (SomSlide *slide);
void       som_slide_set_language   (SomSlide *slide, const char *language);

/* The figure, laid out for the slide's size. May take long. (transfer full) */
SomFigure *som_slide_render         (const SomSlide *slide);
/* The figure of a request with what the slide has chosen for its view: a SomRenderChosenFunc. (transfer full) */
SomFigure *som_slide_render_request (const SomRequest *request, gpointer slide);
/* The slide as a file of a MIME type: image/png or image/svg+xml. May take long. (transfer full) */
GBytes    *som_slide_encode         (const SomSlide *slide, const char *type, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomSlide, som_slide_unref)

G_END_DECLS
