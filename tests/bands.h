/* What the tests of bands share: a set of them on a canvas, added from tables.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "charts.h"
#include "stage.h"

#include "draw/som-bands-private.h"

typedef struct
{
  Stage      stage;
  SomCanvas *canvas;
  SomFigure *figure;
  SomBands  *bands;
} Bands;

static inline void
bands_set_up (Bands        *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  stage_init (&fixture->stage);
  fixture->canvas = fixture->stage.canvas;
  fixture->figure = som_canvas_peek (fixture->canvas);
}

static inline void
bands_tear_down (Bands        *fixture,
                 gconstpointer data G_GNUC_UNUSED)
{
  g_clear_pointer (&fixture->bands, som_bands_free);
  stage_clear (&fixture->stage);
}

/* Begins a new set of bands. */
static inline void
bands_begin (Bands   *fixture,
             SomRect  area,
             gboolean vertical)
{
  g_clear_pointer (&fixture->bands, som_bands_free);
  fixture->bands = som_bands_new (fixture->canvas, area, vertical);
}

/* A set of `n` bands that are alike but for their labels, laid out. */
static inline void
bands_make (Bands   *fixture,
            SomRect  area,
            gboolean vertical,
            SomBand  band,
            guint    n)
{
  bands_begin (fixture, area, vertical);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("Item %u", i);

      band.label = label;
      g_assert_cmpuint (som_bands_add (fixture->bands, &band), ==, i);
    }
  som_bands_layout (fixture->bands);
}

/* The shown bands lie one after the other within the area, and do not touch. */
static inline void
bands_assert_apart (Bands   *fixture,
                    SomRect  area,
                    gboolean vertical)
{
  double end = -G_MAXDOUBLE;

  for (guint i = 0; i < som_bands_get_n_shown (fixture->bands); i++)
    {
      SomRect rect = som_bands_get_rect (fixture->bands, i);

      g_assert_cmpfloat (rect.width, >, 0);
      g_assert_cmpfloat (rect.height, >, 0);
      g_assert_true (som_rect_contains (som_rect_inset (area, -0.01, -0.01, -0.01, -0.01), rect));
      g_assert_cmpfloat (vertical ? rect.x : rect.y, >, end);
      end = vertical ? rect.x + rect.width : rect.y + rect.height;
    }
}

#define ADD_BANDS(path, function) g_test_add (path, Bands, NULL, bands_set_up, function, bands_tear_down)
