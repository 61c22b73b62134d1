/* What reads a dossier, and what it is made of.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/som-dossier.h"
#include "source/som-json.h"

G_BEGIN_DECLS

struct _SomDossier
{
  gatomicrefcount ref_count;
  char           *path, *folder, *file, *name; /* the folder is where its tables are; `path` may be a link to there */
  char          **languages;
  SomWords       *title, *description;
  SomTime         created;
  gboolean        has_created, has_check, has_languages;
  GPtrArray      *resources; /* of SomResource */
  GHashTable     *units;     /* id → SomUnit */
  GPtrArray      *rates;     /* of SomRate */
  GHashTable     *entities;  /* id → SomEntity */
  GPtrArray      *sources;   /* of char* */
  GPtrArray      *views;     /* of SomViewSpec */
  GHashTable     *files;     /* set of utf8: what was read, beneath the folder */
  SomProblems    *problems;
};

SomDossier  *som_dossier_alloc              (const char *path, const char *folder, SomProblems *problems);

void         som_dossier_check_foreign_keys (SomDossier *dossier);

G_END_DECLS
