/* The view being drawn: its tables, colours, amounts and shapes.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "draw/som-view-private.h"

#include "draw/som-hidden.h"
#include "draw/som-shapes-store.h"

#include <math.h>

/* Pixels, with text of the usual size: what a person reads of a window, what they read of a figure that has its full size, and the smallest of a
 * figure that shrinks with its window. */
#define INTERFACE_TEXT 14.7
#define BODY_TEXT 20.0
#define LEAST_TEXT 11.0

static gboolean
is_in_layers (const SomTable *table,
              guint           row,
              gpointer        data)
{
  SomLayer layer = som_table_get_layer (table, row);

  return layer == SOM_LAYER_NONE || (GPOINTER_TO_UINT (data) & (guint) layer) != 0;
}

static gboolean
has_layer (const SomView *view,
           SomLayers      layers)
{
  gboolean has_layers = FALSE;

  for (guint i = 0; i < view->tables->len; i++)
    {
      const SomTable *table = g_ptr_array_index (view->tables, i);

      for (guint row = 0; row < table->n_rows; row++)
        {
          SomLayer layer = som_table_get_layer (table, row);

          if (layer != SOM_LAYER_NONE && (layers & (guint) layer) != 0)
            return TRUE;
          has_layers |= layer != SOM_LAYER_NONE;
        }
    }
  return !has_layers;
}

/* A layer that says nothing about this view would leave it empty: the other one is shown then, and a notice says so. */
static void
filter_layers (SomView *view)
{
  SomLayers layers = view->request->layers != 0 ? view->request->layers : SOM_LAYERS_BOTH;

  if (layers == SOM_LAYERS_BOTH)
    return;
  if (!has_layer (view, layers))
    {
      view->layer_missing = TRUE;
      return;
    }
  for (guint i = 0; i < view->tables->len; i++)
    som_table_filter (g_ptr_array_index (view->tables, i), is_in_layers, GUINT_TO_POINTER (layers));
}

static void
add_tables (SomView *view)
{
  view->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) som_table_free);
  for (guint i = 0; view->spec->resources[i] != NULL; i++)
    {
      const SomResource *resource = som_dossier_find_resource (view->dossier, view->spec->resources[i]);

      if (resource != NULL)
        g_ptr_array_add (view->tables, som_table_new (view->dossier, resource, view->request->language));
    }
}

/* Larger text is a wish for text that can be read: body text grows until it is as large as that of the interface, and no further. In a large window it is
 * so at first, and the figure needs its room. */
static double
choose_text_scale (const SomRequest *request,
                   double            scale)
{
  double wanted = request->text_scale > 0 ? request->text_scale : 1;

  return wanted > 1 ? CLAMP (wanted * INTERFACE_TEXT / (BODY_TEXT * scale), 1, wanted) : wanted;
}

static SomTheme
make_theme (const SomRequest *request)
{
  double scale, text_scale;

  if (request->slide)
    return (SomTheme) { request->scheme, 1, request->text_scale > 0 ? request->text_scale : 1, 0 };
  scale = CLAMP (MIN (request->size.width / 1600, request->size.height / 900), 0.5, 1);
  text_scale = choose_text_scale (request, scale);
  return (SomTheme) { request->scheme, scale, text_scale, LEAST_TEXT * CLAMP (text_scale, 1, 1.25) };
}

SomView *
som_view_new (const SomRequest *request)
{
  SomView *view = g_new0 (SomView, 1);

  view->request = request;
  view->dossier = som_dossier_ref (request->dossier);
  view->spec = som_dossier_get_view (request->dossier, request->view);
  view->theme = make_theme (request);
  view->area = (SomRect) { 0, 0, request->size.width, request->size.height };
  view->strings = g_string_chunk_new (1024);
  view->rates_used = g_hash_table_new (NULL, NULL);
  add_tables (view);
  filter_layers (view);
  som_hidden_apply (view);
  return view;
}

void
som_view_free (SomView *view)
{
  g_ptr_array_unref (view->tables);
  g_array_unref (view->hidden);
  g_hash_table_unref (view->rates_used);
  g_string_chunk_free (view->strings);
  som_dossier_unref (view->dossier);
  g_free (view);
}

const char *
som_view_get_name (const SomView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  return view->spec->name;
}

SomRect
som_view_get_area (const SomView *view)
{
  g_return_val_if_fail (view != NULL, (SomRect) { 0 });

  return view->area;
}

double
som_view_get_scale (const SomView *view)
{
  g_return_val_if_fail (view != NULL, 1);

  return view->theme.scale;
}

SomViewport
som_view_get_viewport (const SomView *view)
{
  g_return_val_if_fail (view != NULL, ((SomViewport) { 1, { 0.5, 0.5 } }));

  if (view->request->plugin == NULL || (view->request->plugin->flags & SOM_PLUGIN_ZOOMABLE) == 0
      || !(view->request->viewport.zoom > 0))
    return (SomViewport) { 1, { 0.5, 0.5 } };
  return view->request->viewport;
}

guint
som_view_get_n_tables (const SomView *view)
{
  g_return_val_if_fail (view != NULL, 0);

  return view->tables->len;
}

SomTable *
som_view_get_nth_table (const SomView *view,
                        guint          n)
{
  g_return_val_if_fail (view != NULL, NULL);

  return n < view->tables->len ? g_ptr_array_index (view->tables, n) : NULL;
}

SomTable *
som_view_get_table (const SomView *view,
                    const char    *name)
{
  g_return_val_if_fail (view != NULL, NULL);

  if (name == NULL)
    return som_view_get_nth_table (view, 0);
  for (guint i = 0; i < view->tables->len; i++)
    if (g_strcmp0 (som_table_get_name (g_ptr_array_index (view->tables, i)), name) == 0)
      return g_ptr_array_index (view->tables, i);
  return NULL;
}

/* Colours. */

SomColor
som_view_get_theme_color (const SomView *view,
                          SomThemeColor  color)
{
  g_return_val_if_fail (view != NULL, (SomColor) { 0 });

  return som_theme_get_color (&view->theme, color);
}

SomColor
som_view_get_color (const SomView  *view,
                    const SomTable *table,
                    guint           row)
{
  SomColor color;

  if (som_view_get_entity_color (view, som_table_get_entity (table, row), &color))
    return color;
  return som_view_get_theme_color (view, SOM_COLOR_ACCENT);
}

SomColor
som_view_get_series_color (const SomView *view,
                           guint          series)
{
  g_return_val_if_fail (view != NULL, (SomColor) { 0 });

  return som_theme_get_series_color (&view->theme, som_hidden_get_slot (view, series));
}

SomColor
som_view_get_ramp_color (const SomView *view,
                         double         share)
{
  g_return_val_if_fail (view != NULL, (SomColor) { 0 });

  return som_theme_get_ramp_color (&view->theme, share);
}

SomColor
som_view_get_text_color (const SomView *view,
                         SomColor       fill)
{
  g_return_val_if_fail (view != NULL, fill);

  return som_theme_get_text_color (&view->theme, fill);
}

SomColor
som_view_get_color_on (const SomView *view,
                       SomColor       ground)
{
  g_return_val_if_fail (view != NULL, ground);

  return som_theme_get_color_on (&view->theme, ground);
}

SomColor
som_view_get_text_color_on (const SomView *view,
                            SomColor       fill,
                            SomColor       ground)
{
  SomColor ink, color;

  g_return_val_if_fail (view != NULL, fill);

  ink = som_theme_get_color (&view->theme, SOM_COLOR_TEXT);
  color = som_theme_get_text_color (&view->theme, fill);
  for (guint i = 1; i <= 10 && som_color_contrast (color, ground) < 4.5; i++)
    color = som_color_mix (color, ink, i * 0.1);
  return color;
}

/* Amounts. */

gboolean
som_view_convert (const SomView *view,
                  SomAmount      amount,
                  const SomUnit *to,
                  double        *value)
{
  const SomRate *used[2];
  double         factor;
  guint          n_used;

  g_return_val_if_fail (view != NULL && value != NULL, FALSE);

  if (som_unit_is_like (amount.unit, to))
    {
      *value = amount.value;
      return TRUE;
    }
  if (amount.unit == NULL || to == NULL || amount.unit->measure.kind != SOM_MEASURE_CURRENCY
      || to->measure.kind != SOM_MEASURE_CURRENCY
      || !som_rates_find (som_dossier_get_rates (view->dossier), amount.unit->measure.code, to->measure.code, &factor, used, &n_used)
      || !isfinite (amount.value * factor))
    return FALSE;
  for (guint i = 0; i < n_used; i++)
    g_hash_table_add (view->rates_used, (gpointer) used[i]);
  *value = amount.value * factor;
  return TRUE;
}

const SomUnit *
som_view_get_common_unit (const SomView  *view G_GNUC_UNUSED,
                          const SomTable *table,
                          int             column)
{
  const SomUnit *units[16];
  guint          counts[16] = { 0 }, n = 0, best = 0;

  for (guint row = 0; row < som_table_get_n_rows (table); row++)
    {
      SomAmount amount;
      guint     i = 0;

      if (!som_table_peek_amount (table, column, row, &amount) || amount.unit == NULL)
        continue;
      while (i < n && !som_unit_is_like (units[i], amount.unit))
        i++;
      if (i == n && n < G_N_ELEMENTS (units))
        units[n++] = amount.unit;
      if (i < n)
        counts[i]++;
    }
  for (guint i = 1; i < n; i++)
    if (counts[i] > counts[best])
      best = i;
  return n > 0 ? units[best] : NULL;
}

/* Shapes. */

const SomShapes *
som_view_get_shapes (const SomView *view,
                     const char    *name,
                     GError       **error)
{
  g_return_val_if_fail (view != NULL && name != NULL, NULL);

  return som_shapes_get (name, error);
}
