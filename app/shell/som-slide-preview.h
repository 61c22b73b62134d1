/* A slide as it will be, small.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-slide.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOM_TYPE_SLIDE_PREVIEW (som_slide_preview_get_type ())
G_DECLARE_FINAL_TYPE (SomSlidePreview, som_slide_preview, SOM, SLIDE_PREVIEW, AdwBin)

/* Makes the slide on another thread and shows it; until then the last one stays. Of what is asked for meanwhile, the last is made next. */
void som_slide_preview_set_slide (SomSlidePreview *self, SomSlide *slide);

G_END_DECLS
