/* How long a figure takes to be laid out anew and painted: every view of a dossier, median of 50.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "median.h"

#include "output/som-painter.h"
#include "plugin/som-render.h"

#include <cairo.h>
#include <stdio.h>
#include <stdlib.h>

#define N_RUNS 50
#define WIDTH 1600
#define HEIGHT 900

static double
now (void)
{
  return g_get_monotonic_time () / 1000.0;
}

/* As a window does: the same image again and again. */
static void
measure (SomDossier      *dossier,
         guint            view,
         cairo_surface_t *surface)
{
  const SomRequest request = { .dossier = dossier, .view = view, .language = som_dossier_get_languages (dossier)[0], .size = { WIDTH, HEIGHT } };
  double           layout[N_RUNS], paint[N_RUNS], both[N_RUNS];

  for (guint i = 0; i < N_RUNS; i++)
    {
      cairo_t              *cr = cairo_create (surface);
      const SomPaint        all = { 0 };
      double                begin = now (), middle;
      g_autoptr (SomFigure) figure = som_render (&request);

      middle = now ();
      som_paint (figure, cr, &all);
      cairo_surface_flush (surface);
      layout[i] = middle - begin;
      paint[i] = now () - middle;
      both[i] = layout[i] + paint[i];
      cairo_destroy (cr);
    }
  printf ("%-16s %8.2f %8.2f %8.2f\n", som_dossier_get_view (dossier, view)->name, get_median (layout, N_RUNS), get_median (paint, N_RUNS), get_median (both, N_RUNS));
}

int
main (int   argc,
      char *argv[])
{
  const char              *path = argc > 1 ? argv[1] : SOMMET_SOURCE_ROOT "/data/dossiers/paris-2025";
  g_autoptr (SomProblems)  problems = som_problems_new ();
  g_autoptr (GError)       error = NULL;
  g_autoptr (SomDossier)   dossier = som_render_open (path, NULL, FALSE, problems, &error);
  cairo_surface_t         *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);

  if (dossier == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  printf ("%d × %d, ms, median of %d\n%-16s %8s %8s %8s\n", WIDTH, HEIGHT, N_RUNS, "view", "layout", "paint", "both");
  for (guint view = 0; view < som_dossier_get_n_views (dossier); view++)
    measure (dossier, view, surface);
  cairo_surface_destroy (surface);
  return 0;
}
