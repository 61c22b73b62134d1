/* A dossier: a Data Package with views. Immutable once read, for any thread.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-entity.h"
#include "model/som-rate.h"
#include "model/som-source.h"
#include "model/som-view-spec.h"

G_BEGIN_DECLS

typedef struct _SomDossier SomDossier;

typedef void (*SomCheckFunc) (SomDossier *dossier, const char *const *views, SomProblems *problems);

/* Reads a dossier. `path` is a `datapackage.json`, a folder that has one, or a CSV or JSON table by itself. What is wrong
 * in it is among its problems; NULL only where there is nothing to show, with the first problem as the error.
 * `views` (nullable) names those that will be looked at: tables that none of them needs are not read, and have no rows.
 * `check` (nullable) is given `views` and may add to the problems once all is read, before the lines of JSON pointers are looked up. (transfer full) */
SomDossier        *som_dossier_load            (const char *path, const char *const *views, SomCheckFunc check, SomProblems *problems,
                                                GError **error);
SomDossier        *som_dossier_ref             (SomDossier *dossier);
void               som_dossier_unref           (SomDossier *dossier);

/* Name of its file, as problems have it. */
const char        *som_dossier_get_file        (const SomDossier *dossier);
const char        *som_dossier_get_path        (const SomDossier *dossier);
/* The paths of all files that it was read from, also of those that were not there. (transfer full) */
char             **som_dossier_get_files       (const SomDossier *dossier);
/* Its title in `language`, or its name. */
const char        *som_dossier_get_title       (const SomDossier *dossier, const char *language);
const char        *som_dossier_get_description (const SomDossier *dossier, const char *language);
/* (array zero-terminated=1), the first is that of words without a language */
const char *const *som_dossier_get_languages   (const SomDossier *dossier);
/* Whether it has words in `language`, a region of it included. One that declares no language may be in any. */
gboolean           som_dossier_has_language    (const SomDossier *dossier, const char *language);
gboolean           som_dossier_get_created     (const SomDossier *dossier, SomTime *created);
SomProblems       *som_dossier_get_problems    (const SomDossier *dossier);
guint              som_dossier_get_n_views     (const SomDossier *dossier);
const SomViewSpec *som_dossier_get_view        (const SomDossier *dossier, guint view);
int                som_dossier_find_view       (const SomDossier *dossier, const char *name);
GPtrArray         *som_dossier_get_resources   (const SomDossier *dossier);
const SomResource *som_dossier_find_resource   (const SomDossier *dossier, const char *name);
const SomEntity   *som_dossier_find_entity     (const SomDossier *dossier, const char *id);
/* (element-type utf8 SomEntity) */
GHashTable        *som_dossier_get_entities    (const SomDossier *dossier);
const SomUnit     *som_dossier_find_unit       (const SomDossier *dossier, const char *id);
GPtrArray         *som_dossier_get_rates       (const SomDossier *dossier);
/* Titles of the package's own sources. (element-type utf8) */
GPtrArray         *som_dossier_get_sources     (const SomDossier *dossier);
/* Whether any row belongs to the layer of what a check found. */
gboolean           som_dossier_has_check       (const SomDossier *dossier);
/* Adds a view to a dossier that has none, before anybody else sees it. (transfer full) */
void               som_dossier_add_view        (SomDossier *dossier, SomViewSpec *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomDossier, som_dossier_unref)

G_END_DECLS
