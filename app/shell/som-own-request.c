/* What the deck's view is asked for, copied for another thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-own-request.h"

#include "plugin/som-render.h"

SomOwnRequest *
som_own_request_new (SomDeck *deck)
{
  SomOwnRequest *own = g_new0 (SomOwnRequest, 1);

  own->request = som_deck_get_request (deck);
  som_dossier_ref (own->request.dossier);
  own->request.language = own->language = g_strdup (own->request.language);
  own->choices = som_deck_get_choices (deck, own->request.view);
  return own;
}

void
som_own_request_free (SomOwnRequest *own)
{
  som_dossier_unref (own->request.dossier);
  g_free (own->language);
  g_variant_unref (own->choices);
  g_clear_pointer (&own->options, g_hash_table_unref);
  g_strfreev (own->hidden);
  g_free (own);
}

void
som_own_request_resolve (SomOwnRequest *own)
{
  own->request.plugin = som_render_find_plugin (own->request.dossier, own->request.view);
  own->request.options = own->options = som_choices_get_options (own->choices, own->request.plugin);
  own->hidden = som_choices_get_hidden (own->choices);
  own->request.hidden = (const char *const *) own->hidden;
}
