/* The inside of a view being drawn.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "draw/som-table-private.h"
#include "draw/som-theme.h"
#include "format/som-formatter.h"

#include <sommet/som-plugin.h>

G_BEGIN_DECLS

/* Which layers are shown. */
typedef enum
{
  SOM_LAYERS_ARTICLE = 1,
  SOM_LAYERS_CHECK = 2,
  SOM_LAYERS_BOTH = 3
} SomLayers;

/* All that a figure depends on. Strings are borrowed until the figure is made. */
typedef struct
{
  SomDossier                *dossier;
  guint                      view;
  const SomPluginDescriptor *plugin;
  const char                *language;
  SomScheme                  scheme;
  SomSize                    size;       /* figure units */
  gboolean                   slide;      /* FALSE: a window, whose type shrinks with it */
  double                     text_scale; /* of the system; 0 is 1 */
  SomLayers                  layers;     /* 0 is both */
  SomViewport                viewport;   /* zoom 0 is 1 */
  GHashTable                *options;    /* (nullable): name → SomValue, instead of the dossier's */
  const char *const         *hidden;     /* (nullable): keys of series that are not shown */
  const char                *notice;     /* (nullable): said beside the figure */
  gboolean                   stand_in;   /* the plugin is not the one that the view asks for, which can't be used */
} SomRequest;

struct _SomView
{
  const SomRequest  *request;
  SomDossier        *dossier;
  const SomViewSpec *spec;
  SomTheme           theme;
  SomRect            area;
  GPtrArray         *tables; /* of SomTable */
  GStringChunk      *strings;
  GHashTable        *rates_used; /* set of SomRate */
  GArray            *hidden;     /* series that the request hides and the view has: see som-hidden */
  gboolean           layer_missing; /* the wanted layer has no row here: the other is shown */
};

SomView       *som_view_new           (const SomRequest *request);
void           som_view_free          (SomView *view);
SomFormatter  *som_view_get_formatter (const SomView *view);
const char    *som_view_keep          (const SomView *view, const char *text);
/* The value of an option: the request's, else the dossier's; NULL: the plugin's default. */
const SomValue *som_view_get_value    (const SomView *view, const char *option);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SomView, som_view_free)

G_END_DECLS
