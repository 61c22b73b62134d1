/* Printing the figure.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-slide.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks how, and prints the deck's view, or as many of its views as are asked for, each laid out for a page. A toast says where a file
 * that was printed to is, and what went wrong. */
void som_printing_run (SomDeck *deck, GtkWindow *parent, AdwToastOverlay *toasts);

G_END_DECLS
