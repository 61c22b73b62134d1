/* What can be done with a mark: the menu of the right button, the Menu key and Shift+F10.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-mark-words.h"
#include "som-deck.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _SomMarkMenu SomMarkMenu;

/* Called with the data when “Select” is chosen. */
typedef void (*SomMarkMenuSelect) (gpointer data);

/* The menu of the marks of `figure`, which allocates it. (transfer full) */
SomMarkMenu *som_mark_menu_new        (GtkWidget *figure, SomMarkMenuSelect select, gpointer data);
void         som_mark_menu_free       (SomMarkMenu *self);
/* Opens it on the place of a mark, in pixels of the figure. */
void         som_mark_menu_open       (SomMarkMenu *self, SomDeck *deck, const SomMarkWords *words, const SomFigureMark *mark, SomRect place);
/* The mark is no longer there. */
void         som_mark_menu_close      (SomMarkMenu *self);
/* While it is open, the arrows are its own. */
gboolean     som_mark_menu_is_open    (SomMarkMenu *self);
gboolean     som_mark_menu_move_focus (SomMarkMenu *self, GtkDirectionType direction);
/* With the figure's allocation. */
void         som_mark_menu_allocate   (SomMarkMenu *self);

G_END_DECLS
