/* Exporting a deck: figures to files, on as many threads as there are processors.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-view-private.h"
#include "draw/som-figure.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  SOM_EXPORT_PNG = 1,
  SOM_EXPORT_SVG = 2,
  SOM_EXPORT_PDF = 4
} SomExportFormats;

/* Makes the figure of a request. Called on several threads at once. (transfer full) */
typedef SomFigure *(*SomRenderFunc)   (const SomRequest *request);
/* The same with what somebody chose to see, which is `data`. (transfer full) */
typedef SomFigure *(*SomRenderChosenFunc) (const SomRequest *request, gpointer data);
/* Told after each figure, on any thread. */
typedef void       (*SomProgressFunc) (guint n_done, guint n_total, gpointer data);

/* What to export. Borrowed until it is done. */
typedef struct
{
  SomDossier        *dossier;
  SomRenderFunc      render;
  const guint       *views; /* (array length=n_views) */
  guint              n_views;
  const char *const *languages;
  SomExportFormats   formats;
  const char        *folder; /* made where it is missing; several languages go to a folder each in it */
  guint              width, height; /* pixels */
  SomScheme          scheme;
  SomLayers          layers;
  gboolean           transparent;
  guint              n_threads; /* 0: as many as there are processors */
  GCancellable      *cancellable; /* (nullable) */
  SomRenderChosenFunc render_chosen; /* (nullable): instead of `render` */
  gpointer           chosen;
  SomProgressFunc    progress;    /* (nullable) */
  gpointer           progress_data;
} SomExport;

/* What came of it. */
typedef struct
{
  GPtrArray *files;   /* of char*: what was written, in the deck's order */
  GPtrArray *notices; /* of char*: `view (language): what was noticed` */
  guint      n_failed; /* figures that are error cards */
} SomExported;

/* Exports. FALSE with the first error of the system, or SOM_ERROR_CANCELLED; files that were finished stay. Free what is in `exported` with
 * som_exported_clear() in any case. */
gboolean som_export         (const SomExport *export, SomExported *exported, GError **error);
void     som_exported_clear (SomExported *exported);
/* The files that an export would write, in the deck's order, the documents last. (transfer full) (array zero-terminated=1) */
char   **som_export_list    (const SomExport *export);
/* `png`, `svg`, `pdf` */
gboolean som_export_format_from_name (const char *name, SomExportFormats *format);
/* Figure units for a picture of `width` × `height` pixels: the short side is 900, up to 1090 where the picture is nearer to a
 * square than 16:9. */
SomSize  som_export_get_slide (guint width, guint height);

G_END_DECLS
