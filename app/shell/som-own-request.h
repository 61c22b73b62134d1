/* What the deck's view is asked for, copied for another thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-deck.h"

G_BEGIN_DECLS

/* A request that owns all that it points to. */
typedef struct
{
  SomRequest  request;
  char       *language;
  GVariant   *choices;
  GHashTable *options;
  char      **hidden;
} SomOwnRequest;

/* The view that is looked at, with what was chosen for it. (transfer full) */
SomOwnRequest *som_own_request_new     (SomDeck *deck);
void           som_own_request_free    (SomOwnRequest *own);
/* Finds the plugin, and what its options are: on the other thread, as a plugin may have to be loaded. */
void           som_own_request_resolve (SomOwnRequest *own);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomOwnRequest, som_own_request_free)

G_END_DECLS
