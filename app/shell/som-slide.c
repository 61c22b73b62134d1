/* A view as a slide, as it is looked at.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-slide.h"

#include "explore/som-choices.h"
#include "explore/som-zoom.h"
#include "output/som-export.h"
#include "output/som-png.h"
#include "output/som-svg.h"
#include "som-chosen-figure.h"

SomSlide *
som_slide_new (SomDeck *deck)
{
  SomSlide  *slide = g_new0 (SomSlide, 1);
  SomRequest request = som_deck_get_request (deck);

  g_atomic_ref_count_init (&slide->ref_count);
  slide->dossier = som_dossier_ref (request.dossier);
  slide->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  for (guint i = 0; i < som_dossier_get_n_views (request.dossier); i++)
    g_ptr_array_add (slide->choices, som_deck_get_choices (deck, i));
  slide->language = g_strdup (request.language);
  slide->view = request.view;
  slide->width = SOM_SLIDE_WIDTH;
  slide->height = SOM_SLIDE_HEIGHT;
  slide->scheme = request.scheme;
  slide->layers = request.layers;
  return slide;
}

SomSlide *
som_slide_copy (const SomSlide *slide)
{
  SomSlide *copy = g_memdup2 (slide, sizeof *slide);

  g_atomic_ref_count_init (&copy->ref_count);
  som_dossier_ref (copy->dossier);
  g_ptr_array_ref (copy->choices);
  copy->language = g_strdup (slide->language);
  return copy;
}

SomSlide *
som_slide_ref (SomSlide *slide)
{
  g_atomic_ref_count_inc (&slide->ref_count);
  return slide;
}

void
som_slide_unref (SomSlide *slide)
{
  if (!g_atomic_ref_count_dec (&slide->ref_count))
    return;
  som_dossier_unref (slide->dossier);
  g_ptr_array_unref (slide->choices);
  g_free (slide->language);
  g_free (slide);
}

void
som_slide_set_language (SomSlide   *slide,
                        const char *language)
{
  char *copy = g_strdup (language);

  g_free (slide->language);
  slide->language = copy;
}

SomFigure *
som_slide_render_request (const SomRequest *request,
                          gpointer          data)
{
  const SomSlide *slide = data;
  GVariant       *choices = g_ptr_array_index (slide->choices, request->view);
  SomRequest      chosen = *request;

  chosen.viewport = som_zoom_limit (som_choices_get_viewport (choices));
  return som_chosen_figure_new (&chosen, choices);
}

SomFigure *
som_slide_render (const SomSlide *slide)
{
  SomRequest request = { .dossier = slide->dossier,
                         .view = slide->view,
                         .language = slide->language,
                         .scheme = slide->scheme,
                         .size = som_export_get_slide (slide->width, slide->height),
                         .slide = TRUE,
                         .layers = slide->layers };

  return som_slide_render_request (&request, (gpointer) slide);
}

GBytes *
som_slide_encode (const SomSlide *slide,
                  const char     *type,
                  GError        **error)
{
  g_autoptr (SomFigure) figure = som_slide_render (slide);
  gsize                 length;
  char                 *svg;

  if (g_str_equal (type, "image/png"))
    return som_png_encode_figure (figure, slide->width, slide->height, slide->transparent, error);
  svg = som_svg_write (figure, slide->width, slide->height, slide->transparent, &length);
  return g_bytes_new_take (svg, length);
}
