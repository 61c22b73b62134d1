/* The marks of a figure for keyboard and screen reader: a proxy for each that is data, or a legend entry that hides its series.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _SomMarkProxies SomMarkProxies;

/* `parent` gets the proxies as children. (transfer full) */
SomMarkProxies *som_mark_proxies_new        (GtkWidget *parent);
void            som_mark_proxies_free       (SomMarkProxies *self);
/* Proxies of the marks of `picture`, which was made for `request`, in the place of those before. `picture` NULL: none. */
void            som_mark_proxies_set_picture (SomMarkProxies *self, SomPicture *picture, const SomRequest *request);
guint           som_mark_proxies_get_n      (const SomMarkProxies *self);
/* The proxy of a mark; NULL where it has none. (transfer none) */
GtkWidget      *som_mark_proxies_find       (const SomMarkProxies *self, int mark);
/* Puts each on its mark, `sx` and `sy` pixels for a unit of the figure. */
void            som_mark_proxies_allocate   (SomMarkProxies *self, double sx, double sy);
void            som_mark_proxies_snapshot   (SomMarkProxies *self, GtkSnapshot *snapshot);

G_END_DECLS
