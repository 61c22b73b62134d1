/* Figures for tests: small dossiers written to a temporary folder, drawn by the plugins of the build.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-figure.h"
#include "plugin/som-render.h"

#include <glib/gstdio.h>

/* Opens the dossier that `json` is the text of; apostrophes stand for quotation marks. */
static inline SomDossier *
open_dossier (const char *json)
{
  g_autoptr (SomProblems) problems = som_problems_new ();
  g_autoptr (GError)      error = NULL;
  g_autofree char        *folder = g_dir_make_tmp ("sommet-test-XXXXXX", &error);
  g_autofree char        *path = g_build_filename (folder, "datapackage.json", NULL);
  g_autofree char        *text = g_strdup (json);
  SomDossier             *dossier;

  g_assert_no_error (error);
  g_file_set_contents (path, g_strdelimit (text, "'", '"'), -1, &error);
  g_assert_no_error (error);
  dossier = som_render_open (path, NULL, FALSE, problems, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return dossier;
}

/* Draws the first view of a dossier; what is 0 in `settings` is a slide of 1600×900 in the dossier's language. */
static inline SomFigure *
render_view (SomDossier       *dossier,
             const SomRequest *settings)
{
  SomRequest request = settings != NULL ? *settings : (SomRequest) { .slide = TRUE };

  request.dossier = dossier;
  if (request.language == NULL)
    request.language = som_dossier_get_languages (dossier)[0];
  if (request.size.width == 0)
    request.size = (SomSize) { 1600, 900 };
  return som_render (&request);
}

static inline SomFigure *
render_json (const char *json)
{
  g_autoptr (SomDossier) dossier = open_dossier (json);

  return render_view (dossier, NULL);
}

static inline guint
count_marks (const SomFigure *figure,
             SomMarkRole      role)
{
  guint n = 0;

  for (guint i = 0; i < som_figure_get_n_marks (figure); i++)
    n += som_figure_get_mark (figure, i)->role == role;
  return n;
}

/* Whether any text of the figure has `text` in it. */
static inline gboolean
says (const SomFigure *figure,
      const char      *text)
{
  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);

      for (guint line = 0; item->kind == SOM_ITEM_TEXT && line < item->text->lines->len; line++)
        if (strstr (g_array_index (item->text->lines, SomTextLine, line).text, text) != NULL)
          return TRUE;
    }
  return FALSE;
}

static inline gboolean
notices (const SomFigure *figure,
         const char      *text)
{
  for (guint i = 0; i < som_figure_get_n_notices (figure); i++)
    if (strstr (som_figure_get_notice (figure, i), text) != NULL)
      return TRUE;
  return FALSE;
}

/* Nothing is drawn outside of the figure. */
static inline void
assert_inside (const SomFigure *figure)
{
  SomSize size = som_figure_get_size (figure);
  SomRect bounds = { -0.5, -0.5, size.width + 1, size.height + 1 };

  for (guint i = 0; i < som_figure_get_n_items (figure); i++)
    {
      const SomItem *item = som_figure_get_item (figure, i);

      if (item->kind <= SOM_ITEM_RAW && !som_rect_contains (bounds, item->extents))
        g_error ("outside: %.1f %.1f %.1f×%.1f “%s”", item->extents.x, item->extents.y, item->extents.width, item->extents.height,
                 item->kind == SOM_ITEM_TEXT ? item->text->text : "");
    }
}

/* No text touches another one. */
static inline void
assert_apart (const SomFigure *figure)
{
  guint n = som_figure_get_n_items (figure);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const SomItem *first = som_figure_get_item (figure, i), *second = som_figure_get_item (figure, j);

        if (first->kind == SOM_ITEM_TEXT && second->kind == SOM_ITEM_TEXT
            && som_rect_intersects (som_rect_inset (first->extents, 1, 1, 1, 1), som_rect_inset (second->extents, 1, 1, 1, 1)))
          g_error ("“%s” touches “%s”", first->text->text, second->text->text);
      }
}
