/* How windows are drawn.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Asks the toolkit to draw without OpenGL, unless the environment asks for a renderer. Before the first thread. */
void som_renderer_choose (void);
/* The display is open: programs that are started from here are asked nothing. */
void som_renderer_forget (void);

G_END_DECLS
