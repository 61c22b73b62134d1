/* Figures as they were chosen.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-chosen-figure.h"

#include "explore/som-choices.h"
#include "plugin/som-render.h"

SomFigure *
som_chosen_figure_new (const SomRequest *request,
                       GVariant         *choices)
{
  g_autoptr (GHashTable) options = som_choices_get_options (choices, som_render_find_plugin (request->dossier, request->view));
  g_auto (GStrv)         hidden = som_choices_get_hidden (choices);
  SomRequest             chosen = *request;

  chosen.options = options;
  chosen.hidden = (const char *const *) hidden;
  return som_render (&chosen);
}
