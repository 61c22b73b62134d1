/* From a view of a dossier to its figure: finds the plugin and draws.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-draw.h"

G_BEGIN_DECLS

/* The plugin of last resort: any table can be shown as one. */
#define SOM_TABLE_PLUGIN "table"

/* Makes the figure of `request`, whose plugin is looked up here. A view whose type or plugin is unknown becomes a table, with a
 * notice. (transfer full) */
SomFigure  *som_render       (const SomRequest *request);

/* The plugin of a view; NULL where it names none that can be used. */
const SomPluginDescriptor *som_render_find_plugin (const SomDossier *dossier, guint view);

/* Reads a dossier and asks the plugins about its views: unknown plugins and options are among the problems. A dossier without views gets
 * those that the plugins suggest. Without `check`, plugins that no figure asks for are not loaded; tables that none of `views` (nullable) needs
 * are not read. (transfer full) */
SomDossier *som_render_open  (const char *path, const char *const *views, gboolean check, SomProblems *problems, GError **error);

/* Adds what is wrong with the plugin of a view, and with the options that it is given, to the problems, without lines. */
void        som_render_check_view (const SomDossier *dossier, guint view, SomProblems *problems);

/* What is wrong with the plugin of a view, as one sentence; NULL where it can be drawn. (transfer full) (nullable) */
char       *som_render_check (const SomDossier *dossier, guint view);

G_END_DECLS
