/* How windows are drawn.
 *
 * Pictures are cairo's, made off the main thread. With OpenGL each of them would be copied to a texture first; and only to have OpenGL at hand takes
 * 20 MB and a third of the time until the first frame. The toolkit says no other way to do without it than its environment.
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "som-renderer.h"

#define VARIABLE "GDK_DEBUG"
#define WITHOUT_OPENGL "gl-disable"

/* What it was when the program started. */
static char *before;

void
som_renderer_choose (void)
{
  const char      *renderer = g_getenv ("GSK_RENDERER"), *value = g_getenv (VARIABLE);
  g_autofree char *asked = value != NULL && *value != '\0' ? g_strdup_printf ("%s,%s", value, WITHOUT_OPENGL) : g_strdup (WITHOUT_OPENGL);

  if (renderer != NULL && g_strcmp0 (renderer, "cairo") != 0)
    return;
  before = g_strdup (value != NULL ? value : "");
  g_setenv (VARIABLE, asked, TRUE);
}

/* The variable stays, so that changing it only changes where it points: other threads may read it. */
void
som_renderer_forget (void)
{
  if (before != NULL)
    g_setenv (VARIABLE, before, TRUE);
  g_clear_pointer (&before, g_free);
}
