/* Printing the figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-slide.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks how, and prints the deck's view, laid out for the page; what goes wrong is said in a toast. */
void som_printing_run (SomDeck *deck, GtkWindow *parent, AdwToastOverlay *toasts);

G_END_DECLS
