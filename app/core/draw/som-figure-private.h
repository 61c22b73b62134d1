/* The inside of a figure, for the canvas that fills it.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"

G_BEGIN_DECLS

struct _SomFigure
{
  gatomicrefcount ref_count;
  SomSize         size;
  SomTheme        theme;
  char           *name, *language, *title, *description;
  gboolean        failed;
  gpointer        owner; /* the dossier, which marks point into */
  GDestroyNotify  release_owner;
  GArray         *marks;   /* of SomFigureMark */
  GArray         *items;   /* of SomItem */
  GByteArray     *verbs;
  GArray         *points;  /* of float, x and y in turn */
  GPtrArray      *notices; /* of char* */
};

SomFigure *som_figure_alloc (void);

G_END_DECLS
