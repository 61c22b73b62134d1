/* A slide to be pasted or dropped into another program.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-slide.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define SOM_TYPE_SLIDE_CONTENT (som_slide_content_get_type ())
G_DECLARE_FINAL_TYPE (SomSlideContent, som_slide_content, SOM, SLIDE_CONTENT, GdkContentProvider)

/* MIME types that slides are offered as. */
#define SOM_SLIDE_PNG "image/png"
#define SOM_SLIDE_SVG "image/svg+xml"

/* Offers the slide as each of `types` (static, ended by NULL). What somebody takes is made then, on another thread. (transfer full) */
GdkContentProvider *som_slide_content_new (SomSlide *slide, const char *const *types);

G_END_DECLS
