/* A view and a canvas without a plugin, for tests of what plugins draw with.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "figures.h"

#include "draw/som-canvas-private.h"

typedef struct
{
  SomDossier *dossier;
  SomRequest  request;
  SomView    *view;
  SomCanvas  *canvas;
} Stage;

/* Sets the first view of the dossier that `json` is the text of; apostrophes stand for quotation marks. */
static inline void
stage_open (Stage      *stage,
            const char *json,
            const char *language)
{
  stage->dossier = open_dossier (json);
  stage->request = (SomRequest) { .dossier = stage->dossier, .language = language, .size = { 1600, 900 }, .slide = TRUE };
  stage->view = som_view_new (&stage->request);
  stage->canvas = som_canvas_new (stage->view);
}

/* Takes up what was changed in the request. */
static inline void
stage_renew (Stage *stage)
{
  som_canvas_free (stage->canvas);
  som_view_free (stage->view);
  stage->view = som_view_new (&stage->request);
  stage->canvas = som_canvas_new (stage->view);
}

/* A table “t” of three rows: a with 1, b without a value, c with 3. */
static inline void
stage_init (Stage *stage)
{
  stage_open (stage,
              "{'name': 'test', 'languages': ['en'], 'resources': [{'name': 't', 'data': [['id', 'label', 'value'], ['a', 'Alpha', 1], "
              "['b', 'Beta', null], ['c', 'Gamma', 3]], 'schema': {'primaryKey': 'id', 'fields': [{'name': 'id', 'type': 'string'}, "
              "{'name': 'label', 'type': 'string', 'sommet:role': 'label'}, {'name': 'value', 'type': 'number', 'sommet:role': "
              "'value'}]}}], 'views': [{'name': 'view', 'resources': ['t'], 'specType': 'sommet:table'}]}",
              "en");
}

static inline void
stage_clear (Stage *stage)
{
  som_canvas_free (stage->canvas);
  som_view_free (stage->view);
  som_dossier_unref (stage->dossier);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Stage, stage_clear)
