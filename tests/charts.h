/* What the tests of charts share: dossiers of rows, and the shapes of their marks.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "figures.h"

#include <math.h>
#include <string.h>

#define FIELD(name, type, role) "{'name': '" name "', 'type': '" type "', 'sommet:role': '" role "'}"
#define TEXT(name) FIELD (name, "string", name)
#define FIELDS                                                                                                                         \
  "{'name': 'id', 'type': 'string'}, " TEXT ("label") ", " TEXT ("entity") ", " FIELD ("value", "number", "value") ", "                  \
  "{'name': 'min', 'type': 'number', 'sommet:role': 'min', 'sommet:of': 'value'}, "                                                    \
  "{'name': 'max', 'type': 'number', 'sommet:role': 'max', 'sommet:of': 'value'}, "                                                    \
  "{'name': 'unit', 'type': 'string', 'sommet:role': 'unit', 'sommet:of': 'value'}, " TEXT ("qualifier") ", " TEXT ("status") ", "       \
  FIELD ("time", "year", "time") ", " TEXT ("group") ", " TEXT ("layer") ", " TEXT ("checks") ", " TEXT ("basis")
#define HEAD                                                                                                                           \
  "{'name': 'test', 'title': 'Test', 'languages': ['en'], 'sommet:units': {'USD': {'kind': 'currency', 'currency': 'USD', 'factor': "    \
  "1e9}, 'EUR': {'kind': 'currency', 'currency': 'EUR', 'factor': 1e9}, 'PF': {'kind': 'compute', 'base': 'FLOPS', 'factor': 1e15}}, "   \
  "'sommet:rates': [{'from': 'EUR', 'to': 'USD', 'rate': 2, 'date': '2025-02-28'}], 'resources': [{'name': 'colors', 'data': "          \
  "[{'name': 'red', 'label': 'Red', 'color': '#cc2020'}, {'name': 'box', 'label': 'Box', 'parent': 'red'}], 'schema': {'primaryKey': "    \
  "'name', 'fields': [{'name': 'name', 'type': 'string'}, " TEXT ("label") ", " FIELD ("parent", "string", "entity") ", " TEXT ("color")  \
  "], 'foreignKeys': [{'fields': 'parent', 'reference': {'resource': '', 'fields': 'name'}}]}}, {'name': 't', 'data': ["

/* A dossier of one view: `rows` are JSON objects, `more` further fields, `spec` the options. (transfer full) */
static inline char *
make_chart (const char *plugin,
            const char *rows,
            const char *more,
            const char *spec)
{
  return g_strconcat (HEAD, rows, "], 'schema': {'primaryKey': 'id', 'fields': [", more == NULL ? FIELDS : more,
                      "], 'foreignKeys': [{'fields': 'entity', 'reference': {'resource': 'colors', 'fields': 'name'}}]}}], 'views': "
                      "[{'name': 'view', 'title': 'View', 'resources': ['t'], 'specType': 'sommet:",
                      plugin, "', 'spec': {", spec != NULL ? spec : "", "}}]}", NULL);
}

static inline SomFigure *
render_chart (const char       *plugin,
              const char       *rows,
              const char       *more,
              const char       *spec,
              const SomRequest *settings)
{
  g_autofree char       *json = make_chart (plugin, rows, more, spec);
  g_autoptr (SomDossier) dossier = open_dossier (json);

  return render_view (dossier, settings);
}

static inline const SomFigureMark *
find_mark (const SomFigure *figure,
           SomMarkRole      role,
           const char      *label)
{
  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    {
      const SomFigureMark *mark = som_figure_get_mark (figure, i);

      if (mark->role == role && g_strcmp0 (mark->label, label) == 0)
        return mark;
    }
  g_error ("there is no mark “%s”", label);
}

/* The nth item of a kind in a mark; NULL where there is none. */
static inline const SomItem *
find_item (const SomFigure     *figure,
           const SomFigureMark *mark,
           SomItemKind          kind,
           guint                nth)
{
  for (guint i = mark->first_item; i < mark->end_item; i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);

      if (item->kind == kind && nth-- == 0)
        return item;
    }
  return NULL;
}

/* The first shape of the datum that is called `label`. */
static inline SomRect
get_shape (const SomFigure *figure,
           const char      *label)
{
  const SomItem *item = find_item (figure, find_mark (figure, SOM_MARK_DATUM, label), SOM_ITEM_FILL, 0);

  g_assert_nonnull (item);
  return item->extents;
}

/* The text in a mark that has `words` in it. */
static inline const SomItem *
find_words (const SomFigure     *figure,
            const SomFigureMark *mark,
            const char          *words)
{
  const SomItem *item;

  for (guint i = 0; (item = find_item (figure, mark, SOM_ITEM_TEXT, i)) != NULL; i++)
    if (strstr (item->text->text, words) != NULL)
      return item;
  g_error ("the mark “%s” does not say “%s”", mark->label, words);
}

static inline gboolean
is_dashed (const SomFigure     *figure,
           const SomFigureMark *mark)
{
  const SomItem *item;

  for (guint i = 0; (item = find_item (figure, mark, SOM_ITEM_STROKE, i)) != NULL; i++)
    if (item->dashed)
      return TRUE;
  return FALSE;
}

/* The letters of no text touch those of another: their boxes less the leading. */
static inline void
assert_readable (const SomFigure *figure)
{
  guint n = som_figure_get_n_items (figure);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const SomItem *first = som_figure_get_item (figure, i), *second = som_figure_get_item (figure, j);

        if (first->kind == SOM_ITEM_TEXT && second->kind == SOM_ITEM_TEXT
            && som_rect_intersects (som_rect_inset (first->extents, 1, first->text->size * 0.2, 1, first->text->size * 0.2),
                                    som_rect_inset (second->extents, 1, second->text->size * 0.2, 1, second->text->size * 0.2)))
          g_error ("“%s” touches “%s”", first->text->text, second->text->text);
      }
}

/* What holds for any data: it is drawn, within the figure, legibly, and the plugin did nothing that it must not. */
/* Whether a line of a path runs through a rectangle. */
static inline gboolean
runs_through (const SomFigure *figure,
              const SomPath   *path,
              SomRect          rect)
{
  const float *p = som_figure_get_points (figure, path);

  for (guint i = 0; i + 1 < path->n_points; i += 2, p += 4)
    if (som_rect_intersects (rect, (SomRect) { MIN (p[0], p[2]) - 0.5, MIN (p[1], p[3]) - 0.5, fabs (p[2] - p[0]) + 1, fabs (p[3] - p[1]) + 1 }))
      return TRUE;
  return FALSE;
}

/* No grid line runs through a value beside its mark. */
static inline void
assert_clear_ground (const SomFigure *figure)
{
  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    {
      const SomItem *text = som_figure_get_item (figure, i);
      SomRect        core = som_rect_inset (text->extents, 0, text->extents.height * 0.35, 0, text->extents.height * 0.35);

      for (guint j = 0; text->kind == SOM_ITEM_TEXT && text->has_halo && j < i; j++)
        {
          const SomItem *line = som_figure_get_item (figure, j);

          if (line->kind == SOM_ITEM_STROKE && som_figure_get_mark (figure, line->mark)->role == SOM_MARK_AXIS)
            g_assert_false (runs_through (figure, &line->path, core));
        }
    }
}

static inline void
assert_sound (const SomFigure *figure)
{
  assert_clear_ground (figure);
  g_assert_false (som_figure_has_failed (figure));
  g_assert_false (notices (figure, "at fault"));
  g_assert_false (notices (figure, "too far out"));
  assert_inside (figure);
  assert_readable (figure);
}

/* Draws rows of every ugly kind, at every size, in any options that are given. */
static inline void
try_ugly_data (const char        *plugin,
               const char *const *specs,
               guint              n_specs)
{
  static const SomRequest settings[] = {
    { .slide = TRUE },
    { .size = { 900, 900 }, .slide = TRUE },
    { .size = { 900, 1600 }, .slide = TRUE, .scheme = SOM_SCHEME_DARK },
    { .size = { 360, 294 } },
    { .size = { 3840, 2160 } },
    { .size = { 700, 500 }, .text_scale = 1.5 },
  };
  g_autofree char *much = g_strnfill (5000, 'W');
  g_autofree char *words = g_strdup_printf ("{'id': 'a', 'label': '%s', 'value': 3}, {'id': 'b', 'label': '%s', 'value': 2}", much, "x");
  const char      *data[] = {
    "",
    "{'id': 'a', 'label': 'Only', 'value': 42}",
    "{'id': 'a', 'label': 'A', 'value': 0}, {'id': 'b', 'label': 'B', 'value': 0}",
    "{'id': 'a', 'label': 'A', 'value': 1e308}, {'id': 'b', 'label': 'B', 'value': -1e308}, {'id': 'c', 'label': 'C', 'value': 1e-308}",
    "{'id': 'a', 'label': 'A', 'value': 1e308}, {'id': 'b', 'label': 'A', 'value': 1e308}, {'id': 'c', 'label': 'A', 'value': 1e308}",
    "{'id': 'a', 'label': 'A', 'value': -5}, {'id': 'b', 'label': 'B', 'value': -7}",
    "{'id': 'a', 'label': 'A'}, {'id': 'b', 'label': 'B'}",
    "{'id': 'a', 'label': 'A', 'value': 5, 'checks': 'b'}, {'id': 'b', 'label': 'B', 'value': 6, 'checks': 'a'}",
    "{'id': 'a', 'label': 'A', 'value': 5, 'min': 9, 'max': 1}, {'id': 'b', 'value': 6, 'max': 1e300}",
    "{'id': 'a', 'label': 'الذكاء الاصطناعي في باريس', 'value': 5, 'layer': 'check'}, {'id': 'b', 'label': '人工智能', 'value': 3}",
    "{'id': 'a', 'value': 5, 'group': 'G', 'layer': 'check'}, {'id': 'b', 'value': 3, 'group': 'A heading that is much longer than any "
    "figure is wide, because somebody wrote a whole paragraph where two or three words were meant to stand, and then went on'}",
    words,
  };

  for (guint i = 0; i < G_N_ELEMENTS (data); i++)
    for (guint j = 0; j < n_specs; j++)
      for (guint k = 0; k < G_N_ELEMENTS (settings); k++)
        {
          g_autoptr (SomFigure) figure = render_chart (plugin, data[i], NULL, specs[j], &settings[k]);

          if (g_test_verbose ())
            g_test_message ("data %u, options %s, size %u", i, specs[j], k);
          assert_sound (figure);
        }
}

/* Rows that differ in their ids, labels and values only. (transfer full) */
static inline char *
make_rows (guint n)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (rows, "%s{'id': 'r%u', 'label': 'Row %u', 'value': %u}", i > 0 ? ", " : "", i, i, i + 1);
  return g_string_free (rows, FALSE);
}
