/* What somebody chose for a view: options of its plugin, series that are hidden, where it is zoomed to.
 *
 * Choices are values: a change makes new ones, so that undo keeps the old ones and threads share them. A dictionary (a{sv}) holds an entry for
 * each option that differs from the dossier's, and those of the names below, which no option has.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-view-spec.h"

#include <sommet/som-plugin.h>
#include <sommet/som-view.h>

G_BEGIN_DECLS

/* as: keys of hidden series */
#define SOM_CHOICE_HIDDEN " hidden"
/* (ddd): zoom and centre */
#define SOM_CHOICE_VIEWPORT " viewport"

/* Nothing chosen. (transfer full) */
GVariant   *som_choices_new           (void);
/* With `value` (floating references are taken) for `name`, or without `name` where it is NULL. (transfer full) */
GVariant   *som_choices_set           (GVariant *choices, const char *name, GVariant *value);
/* (transfer full) (nullable) */
GVariant   *som_choices_get           (GVariant *choices, const char *name);
gboolean    som_choices_are_empty     (GVariant *choices);

/* As a request takes them: those that are options of `plugin` (nullable: none are) and of its type. (transfer full) (element-type utf8 SomValue) */
GHashTable *som_choices_get_options   (GVariant *choices, const SomPluginDescriptor *plugin);
/* (transfer full) */
char      **som_choices_get_hidden    (GVariant *choices);
SomViewport som_choices_get_viewport  (GVariant *choices);
/* With a series hidden or shown. (transfer full) */
GVariant   *som_choices_hide          (GVariant *choices, const char *series, gboolean hidden);
GVariant   *som_choices_set_viewport  (GVariant *choices, SomViewport viewport);

/* The choices of all views of a dossier, by name (a{sv} of a{sv}), as they were saved in `folder` for the dossier at `path`; empty ones where
 * there are none or they can't be read. (transfer full) */
GVariant   *som_choices_load          (const char *folder, const char *path);
/* Saves them; those of the longest unused dossiers are forgotten above a number. FALSE with an error of the system. */
gboolean    som_choices_save          (GVariant *all, const char *folder, const char *path, GError **error);

G_END_DECLS
