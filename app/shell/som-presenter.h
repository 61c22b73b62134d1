/* Presenting in the full screen: keys that go through the views, a black screen, a pointer that hides.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "som-figure-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* For as long as the window lives. */
void som_presenter_add (AdwApplicationWindow *window, SomFigureView *figure);

G_END_DECLS
